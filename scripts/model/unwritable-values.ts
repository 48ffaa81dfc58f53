import type { ParameterStyle } from "@specwright/runtime";
import { isObject, own } from "../load/json-object.js";
import type { DocumentReader, Path } from "./document-reader.js";

type Composite = "list" | "object";

/**
 * Names what a style cannot write. The style table of OpenAPI ends at lists of texts and objects of texts, and only
 * `deepObject` has a way beyond that services agree on; null has no text, so that an optional parameter is left out.
 */
export function reportUnwritable(
  schema: unknown,
  { style, required, path }: { readonly style: ParameterStyle; readonly required: boolean; readonly path: Path },
  reader: DocumentReader,
): void {
  const { node, path: place } = reader.resolve(schema, path) ?? { node: undefined, path };
  if (required && [own(node, "type")].flat().includes("null")) {
    const message = "Null has no text and the parameter is required: a call that gives null is refused.";
    reader.warn("null-value", message, [...place, "type"]);
  }
  const found = style === "deepObject" ? undefined : nestedIn(schema, path, reader);
  if (found !== undefined) {
    const message = `${found.words} cannot be written in the style \`${style}\`: a call that gives one is refused.`;
    reader.warn("nested-value", message, found.path, "Describe the parameter by `content`.");
  }
}

function nestedIn(schema: unknown, at: Path, reader: DocumentReader): { words: string; path: Path } | undefined {
  const { node, path } = reader.resolve(schema, at) ?? {};
  const kind = compositeOf(node);
  if (node === undefined || path === undefined || kind === undefined) {
    return undefined;
  }
  if (kind === "list") {
    const inner = compositeOf(reader.resolve(own(node, "items"), path)?.node);
    return inner === undefined ? undefined : { words: `A list of ${inner}s`, path: [...path, "items"] };
  }
  const properties = own(node, "properties");
  for (const name of isObject(properties) ? Object.keys(properties) : []) {
    const inner = compositeOf(reader.resolve(own(properties, name), path)?.node);
    if (inner !== undefined) {
      return { words: `The ${inner} \`${name}\` inside an object`, path: [...path, "properties", name] };
    }
  }
  return undefined;
}

/** Undefined for what may be something else too: then there are values that can be written. */
function compositeOf(schema: unknown): Composite | undefined {
  const types = [own(schema, "type") ?? []].flat().filter((type) => type !== "null");
  if (types.length > 1) {
    return undefined;
  }
  const [type = own(schema, "items") !== undefined ? "array" : own(schema, "properties") && "object"] = types;
  return type === "array" ? "list" : type === "object" ? "object" : undefined;
}
