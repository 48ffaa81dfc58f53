import type { EmitInput } from "../emit-input.js";
import type { EmittedFile } from "../emitted-file.js";
import { generatedHeader } from "../generated-header.js";
import { literal } from "../literal.js";
import { profileMapping } from "./profile-mapping.js";

/** Characters that stand around the table on its line. */
const AROUND = "export const profile =  as const satisfies ProfileMapping;".length;

/** `src/profile.gen.ts`: where a user's profile stands in an answer, as a table. None when the spec does not say it. */
export function emitProfile(input: EmitInput): EmittedFile[] {
  const mapping = profileMapping(input);
  if (mapping === undefined) {
    return [];
  }
  const text = `${generatedHeader(input)}import type { ProfileMapping } from "@specwright/runtime";

/** Where the parts of a user's profile stand in the answer of \`${mapping.operation}\`: \`@specwright/profile\` reads it. */
export const profile = ${literal(mapping, 0, AROUND)} as const satisfies ProfileMapping;
`;
  return [{ path: "src/profile.gen.ts", text }];
}
