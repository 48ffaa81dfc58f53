import { isObject, type JsonObject, own } from "../json-value.js";
import { resolveReference } from "../local-reference.js";
import { knownProperty, sharedProperty } from "./known-property.js";
import type { SchemaIndex } from "./schema-index.js";

/** The values that tell a member of a union from the others, where the member's own schema does not say them. */
export interface DiscriminatorLiteral {
  readonly property: string;
  readonly values: readonly string[];
}

/**
 * Literal for a member of a discriminated union (OpenAPI 3.1, Discriminator Object): the mapping's keys, else the schema's
 * name. A member whose own property is an enum or a constant keeps it: what an instance must match is the schema.
 */
export function unionMemberLiteral(
  member: unknown,
  discriminator: unknown,
  details: { readonly document: unknown; readonly index: SchemaIndex },
): DiscriminatorLiteral | undefined {
  const property = own(discriminator, "propertyName");
  const reference = own(member, "$ref");
  if (typeof property !== "string" || typeof reference !== "string") {
    return undefined;
  }
  const name = details.index.nameOf(reference);
  const fallback = own(discriminator, "defaultMapping");
  // OpenAPI 3.2, Discriminator Object: it stands for values that are not mapped, and for none at all.
  const isFallback = typeof fallback === "string" && (fallback === name || details.index.nameOf(fallback) === name);
  if (
    name === undefined ||
    isFallback ||
    tellsItself(resolve(member, details.document), property) ||
    isClosed(knownProperty(details.document, member, property), details.document)
  ) {
    return undefined;
  }
  const values = mappedValues(own(discriminator, "mapping"), name, details.index);
  return { property, values: values.length > 0 ? values : [name] };
}

/** Literal for a schema that extends a discriminated base through `allOf`; none for one that others extend in turn. */
export function extensionLiteral(
  name: string,
  details: { readonly document: unknown; readonly index: SchemaIndex; readonly extended: ReadonlySet<string> },
): DiscriminatorLiteral | undefined {
  const schema = details.index.schemas.get(name)?.schema;
  if (!isObject(schema) || !Array.isArray(schema.allOf) || details.extended.has(name)) {
    return undefined;
  }
  for (const item of schema.allOf) {
    const base =
      isObject(item) && typeof item.$ref === "string" ? resolveReference(details.document, item.$ref) : undefined;
    const property = own(own(base, "discriminator"), "propertyName");
    if (typeof property !== "string") {
      continue;
    }
    const mapping = own(own(base, "discriminator"), "mapping");
    const mapped = mappedValues(mapping, name, details.index);
    const values = mapped.length > 0 || isObject(mapping) ? mapped : [name];
    const declared = sharedProperty(details.document, withoutBase(schema, item), property);
    if (
      values.length === 0 ||
      isClosed(declared, details.document) ||
      !fits(base, property, values, details.document)
    ) {
      return undefined;
    }
    return { property, values };
  }
  return undefined;
}

/** Names that stand in an `allOf` of some other schema. */
export function extendedSchemas(index: SchemaIndex): Set<string> {
  const extended = new Set<string>();
  for (const { schema } of index.schemas.values()) {
    const list = isObject(schema) && Array.isArray(schema.allOf) ? schema.allOf : [];
    for (const item of list) {
      const name = isObject(item) && typeof item.$ref === "string" ? index.nameOf(item.$ref) : undefined;
      if (name !== undefined) {
        extended.add(name);
      }
    }
  }
  return extended;
}

function mappedValues(mapping: unknown, name: string, index: SchemaIndex): string[] {
  if (!isObject(mapping)) {
    return [];
  }
  return Object.entries(mapping)
    .filter(([, target]) => typeof target === "string" && (target === name || index.nameOf(target) === name))
    .map(([value]) => value);
}

/** A union that tells its own members apart by the same property: no name of its own stands there. */
function tellsItself(schema: unknown, property: string): boolean {
  return (
    own(own(schema, "discriminator"), "propertyName") === property &&
    (Array.isArray(own(schema, "oneOf")) || Array.isArray(own(schema, "anyOf")))
  );
}

function isClosed(schema: unknown, document: unknown): boolean {
  const resolved = resolve(schema, document);
  return isObject(resolved) && (Array.isArray(resolved.enum) || resolved.const !== undefined);
}

function fits(base: unknown, property: string, values: readonly string[], document: unknown): boolean {
  const schema = resolve(sharedProperty(document, base, property), document);
  const list = own(schema, "enum");
  return !Array.isArray(list) || values.every((value) => list.includes(value));
}

function resolve(schema: unknown, document: unknown): unknown {
  const reference = own(schema, "$ref");
  return typeof reference === "string" ? resolveReference(document, reference) : schema;
}

function withoutBase(schema: JsonObject, base: unknown): JsonObject {
  const list = Array.isArray(schema.allOf) ? schema.allOf : [];
  return { ...schema, allOf: list.filter((item) => item !== base) };
}
