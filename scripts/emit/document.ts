import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { INVISIBLE, unicodeEscape } from "./escape/invisible.js";

/** `src/openapi.gen.json`: the description itself, in one file, as tools read it. */
export function emitDocument({ document }: EmitInput): EmittedFile {
  // Both can only stand inside strings, where the escapes mean the same.
  const text = JSON.stringify(document, null, 2).replace(INVISIBLE, unicodeEscape).replaceAll("</", "<\\/");
  return { path: "src/openapi.gen.json", text: `${text}\n` };
}
