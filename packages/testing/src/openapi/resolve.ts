import type { OpenApiDocument, Reference } from "./document.js";
import { valueAt } from "./pointer.js";

/**
 * Follows local references (`#/components/…`) until something else stands there.
 *
 * @throws Error when a reference leaves the document, goes in a circle or names nothing.
 */
export function resolve<Value extends object>(document: OpenApiDocument, value: Value | Reference): Value {
  const seen = new Set<string>();
  let current: Value | Reference = value;
  while (isReference(current)) {
    const pointer: string = current.$ref;
    if (!pointer.startsWith("#")) throw new Error(`"${pointer}" is in another file: give the bundled document`);
    if (seen.has(pointer)) throw new Error(`"${pointer}" refers to itself`);
    seen.add(pointer);
    const found = valueAt(document, pointer);
    if (typeof found !== "object" || found === null) throw new Error(`"${pointer}" names nothing in the document`);
    current = found as Value | Reference;
  }
  return current;
}

function isReference(value: object): value is Reference {
  return "$ref" in value && typeof value.$ref === "string";
}
