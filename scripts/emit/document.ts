import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { harmlessJson } from "./escape/string-literal.js";

/** `src/openapi.gen.json`: the description itself, in one file, as tools read it. */
export function emitDocument({ document }: EmitInput): EmittedFile {
  return { path: "src/openapi.gen.json", text: `${harmlessJson(JSON.stringify(document, null, 2))}\n` };
}
