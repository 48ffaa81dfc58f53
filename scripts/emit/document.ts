import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { harmlessJson } from "./escape/string-literal.js";
import { isObject } from "./json-value.js";

/** `src/openapi.gen.json`: the description itself, in one file, as tools read it. */
export function emitDocument({ document }: EmitInput): EmittedFile {
  return { path: "src/openapi.gen.json", text: documentText(document) };
}

const texts = new WeakMap<object, string>();

/** The text of a document, made once: it also tells whether a package has to be rendered at all. */
export function documentText(document: unknown): string {
  const known = isObject(document) ? texts.get(document) : undefined;
  if (known !== undefined) {
    return known;
  }
  const text = `${harmlessJson(JSON.stringify(document, null, 2))}\n`;
  if (isObject(document)) {
    texts.set(document, text);
  }
  return text;
}
