import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { generatedHeader } from "./generated-header.js";

/** `src/index.gen.ts`: what an app imports. */
export function emitIndex(input: EmitInput, facts: { readonly hasCallbacks: boolean }): EmittedFile {
  const factory = `create${input.model.typeName}Client`;
  const types = [...(facts.hasCallbacks ? ["callbacks"] : []), "components", "operations", "paths", "webhooks"];
  const text = `export {
  AbortError,
  ApiError,
  type CallOptions,
  DecodeError,
  NetworkError,
  ResponseError,
  TimeoutError,
} from "@specwright/runtime";
export type * from "./client.gen.js";
export { ${factory} } from "./client.gen.js";
export type * from "./models.gen.js";
export type { ${types.join(", ")} } from "./types.gen.js";
`;
  return { path: "src/index.gen.ts", text: generatedHeader(input) + text };
}
