import type { EncodingDescriptor, PartsDescriptor } from "@specwright/runtime";
import { setOwn } from "../load/json-object.js";
import type { PartFacts, PartSchemas } from "./part-schemas.js";
import { isToken } from "./wire-syntax.js";

const OCTETS = "application/octet-stream";

/** Parts of a multipart body: what the description says of them, and the schema of all. */
export interface DescribedParts {
  readonly written: PartsDescriptor;
  readonly schema: unknown;
  readonly schemas: PartSchemas;
}

/**
 * Adds to the parts of a multipart body what the runtime cannot tell by their values (OpenAPI 3.1.2 and 3.2.0, Encoding Object,
 * defaults of `contentType`): the type of an encoded text, and of a value whose schema has no type. Any other text, number or
 * boolean is `text/plain`, as is a part that says nothing (RFC 7578 §4.4); an object is JSON. `contentMediaType` decides
 * nothing ("Encoding `multipart` Media Types").
 */
export function withUsualEncoding(described: DescribedParts): PartsDescriptor {
  const lists = listsOf(described.schemas.facts(described.schema));
  return lists === undefined ? byName(described) : byPosition(described, lists);
}

function byName({ written, schema, schemas }: DescribedParts): PartsDescriptor {
  const encoding: Record<string, EncodingDescriptor> = { ...written.encoding };
  for (const [name, found] of schemas.properties(schema)) {
    const property = { anyOf: found };
    const lists = listsOf(schemas.facts(property));
    const given = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    // A list is a part for each of its items.
    const part = complete(given, { whole: property, part: lists === undefined ? property : itemOf(lists), schemas });
    if (Object.keys(part).length > 0) {
      setOwn(encoding, name, part);
    }
  }
  return Object.keys(encoding).length === 0 ? written : { ...written, encoding };
}

function byPosition({ written, schemas }: DescribedParts, lists: readonly PartFacts[]): PartsDescriptor {
  const places = Math.max(written.prefixEncoding?.length ?? 0, ...lists.map((list) => list.prefixItems?.length ?? 0));
  const at = (part: unknown, given: EncodingDescriptor | undefined) => complete(given, { whole: part, part, schemas });
  const prefix = Array.from({ length: places }, (_, index) =>
    at(itemOf(lists, index), written.prefixEncoding?.[index] ?? written.itemEncoding),
  );
  const item = at(itemOf(lists), written.itemEncoding);
  return {
    ...written,
    ...(prefix.some((part) => Object.keys(part).length > 0) ? { prefixEncoding: prefix } : {}),
    ...(Object.keys(item).length > 0 ? { itemEncoding: item } : {}),
  };
}

/** @param place `part` is the schema of one part, `whole` that of all under one name */
function complete(
  given: EncodingDescriptor = {},
  { whole, part, schemas }: { readonly whole: unknown; readonly part: unknown; readonly schemas: PartSchemas },
): EncodingDescriptor {
  if ((given.style ?? given.explode ?? given.allowReserved) !== undefined) {
    return given; // Its `contentType`, stated or not, is ignored.
  }
  if (given.contentType?.startsWith("multipart/")) {
    return withUsualEncoding({ written: given, schema: whole, schemas });
  }
  const usual = usualEncoding(part, schemas);
  const headers = { ...usual.headers, ...given.headers };
  return { ...usual, ...given, ...(Object.keys(headers).length === 0 ? {} : { headers }) };
}

function usualEncoding(schema: unknown, schemas: PartSchemas): EncodingDescriptor {
  const found = schemas.facts(schema);
  if (found.length === 0 || !found.every(isEncodedText)) {
    // The first is for a text; a `Blob` says its own, and an object is JSON.
    return found.length > 0 && found.every(({ says }) => !says) ? { contentType: `${OCTETS}, */*` } : {};
  }
  const [encoding = "", ...others] = new Set(found.map(({ contentEncoding }) => contentEncoding));
  // "Using `contentEncoding` for a multipart field is equivalent to" this header.
  const headers = { "content-transfer-encoding": encoding };
  return { contentType: OCTETS, ...(others.length === 0 && isToken(encoding) ? { headers } : {}) };
}

function isEncodedText({ types, contentEncoding }: PartFacts): boolean {
  // `binary` is no encoding (RFC 2045 §6.2): these are bytes as they are.
  return contentEncoding !== undefined && contentEncoding !== "binary" && isOnly(types, "string");
}

/** What is said of a list; undefined where the value may be something else. */
function listsOf(found: readonly PartFacts[]): readonly PartFacts[] | undefined {
  return found.length > 0 && found.every(({ types }) => isOnly(types, "array")) ? found : undefined;
}

/** The schema of an item, of that at one place or of those beyond. */
function itemOf(lists: readonly PartFacts[], place?: number): unknown {
  return {
    anyOf: lists.map((list) => (place === undefined ? undefined : list.prefixItems?.[place]) ?? list.items ?? {}),
  };
}

function isOnly(types: readonly string[] | undefined, wanted: string): boolean {
  return types?.includes(wanted) === true && types.every((type) => type === wanted || type === "null");
}
