import { type JsonObject, own } from "../load/json-object.js";
import type { DocumentReader } from "./document-reader.js";

export interface PromisedPlace {
  readonly schema: unknown;
  /** Names of properties, one within the other; none: the value itself. */
  readonly keys: readonly string[];
  /** Reference of a branch that does not count: the one that describes failures. */
  readonly except?: string | undefined;
}

/** By schema and number of keys: schemas lead back to themselves, and to one another in more ways than can be walked. */
type Known = Map<JsonObject, Map<number, boolean>>;

/**
 * Whether each value that keeps to a schema has something at the keys, and not null. A property that nothing requires may be
 * absent; where nothing is said of a value, nobody says that it may be null.
 */
export function isPromised(reader: DocumentReader, place: PromisedPlace, known: Known = new Map()): boolean {
  const { schema, keys } = place;
  const node = reader.resolve(schema, [])?.node;
  if (node === undefined) {
    return keys.length === 0;
  }
  const ofNode = known.get(node) ?? new Map<number, boolean>();
  known.set(node, ofNode);
  const found = ofNode.get(keys.length);
  if (found !== undefined) {
    return found;
  }
  // What leads back to itself promises nothing.
  ofNode.set(keys.length, false);
  const result = looksPromised(reader, { ...place, schema: node }, known);
  ofNode.set(keys.length, result);
  return result;
}

function looksPromised(reader: DocumentReader, { schema, keys, except }: PromisedPlace, known: Known): boolean {
  const parts = [...partsOf(reader, schema)];
  if (parts.some(mayBeNull)) {
    return false;
  }
  const within = (inner: unknown, further: readonly string[]): boolean =>
    isPromised(reader, { schema: inner, keys: further }, known);
  const choices = parts
    .flatMap((part) => [own(part, "anyOf"), own(part, "oneOf")])
    .filter((list) => Array.isArray(list))
    .map((list) => list.filter((branch) => except === undefined || own(branch, "$ref") !== except));
  const [key, ...rest] = keys;
  if (key === undefined) {
    return choices.every((list) => list.every((branch) => within(branch, [])));
  }
  const properties = parts.map((part) => own(own(part, "properties"), key)).filter((found) => found !== undefined);
  const isRequired = parts.some((part) => {
    const required = own(part, "required");
    return Array.isArray(required) && required.includes(key);
  });
  if (isRequired && (properties.length > 0 || rest.length === 0)) {
    return properties.every((property) => within(property, rest));
  }
  return choices.some((list) => list.length > 0 && list.every((branch) => within(branch, keys)));
}

/** A schema and all that its `allOf` adds to it, without their references. */
function partsOf(reader: DocumentReader, schema: unknown, parts: Set<JsonObject> = new Set()): Set<JsonObject> {
  const node = reader.resolve(schema, [])?.node;
  if (node !== undefined && !parts.has(node)) {
    parts.add(node);
    const added = own(node, "allOf");
    for (const part of Array.isArray(added) ? added : []) {
      partsOf(reader, part, parts);
    }
  }
  return parts;
}

function mayBeNull(node: JsonObject): boolean {
  const type = own(node, "type");
  return own(node, "nullable") === true || type === "null" || (Array.isArray(type) && type.includes("null"));
}
