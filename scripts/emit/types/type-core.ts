import { define, isObject, type JsonObject, own } from "../json-value.js";
import type { Position, SchemaShaper } from "./schema-shaper.js";
import { isUnknown, marked, type ShapedObject, type ShapedSchema } from "./type-mark.js";

interface Details {
  readonly shaper: SchemaShaper;
  readonly position: Position;
  /** True when the schema also has `$ref`, `allOf`, `anyOf` or `oneOf`. */
  readonly composed: boolean;
}

/** What a schema says by itself: its values, primitive type, array or object; undefined when it says nothing. */
export function typeCore(schema: JsonObject, details: Details): ShapedSchema | undefined {
  const literal = literalCore(schema);
  if (literal !== undefined) {
    return literal;
  }
  if (Array.isArray(schema.type)) {
    const members = schema.type.map((type) => singleCore(schema, type, details)).filter((core) => core !== undefined);
    const [first] = members;
    return members.length === 1 ? first : { oneOf: members };
  }
  return singleCore(schema, schema.type ?? inferredType(schema), details);
}

function literalCore(schema: JsonObject): ShapedSchema | undefined {
  const open = schema["x-extensible-enum"];
  const nullable = Array.isArray(schema.type) && schema.type.includes("null");
  if (Array.isArray(open) && open.length > 0) {
    const closed = Array.isArray(schema.enum) ? schema.enum : [];
    return marked({ kind: "literal", values: withNull([...open, ...closed], nullable), open: true });
  }
  if (schema.const !== undefined) {
    return marked({ kind: "literal", values: [schema.const], open: false });
  }
  if (Array.isArray(schema.enum) && schema.enum.length > 0) {
    return marked({ kind: "literal", values: withNull(schema.enum, nullable), open: false });
  }
  return undefined;
}

function withNull(values: readonly unknown[], nullable: boolean): unknown[] {
  const unique = [...new Set(values)];
  return nullable && !unique.includes(null) ? [...unique, null] : unique;
}

function inferredType(schema: JsonObject): string | undefined {
  if (
    ["properties", "additionalProperties", "patternProperties", "required"].some((key) => schema[key] !== undefined)
  ) {
    return "object";
  }
  const isUnion = schema.anyOf !== undefined || schema.oneOf !== undefined;
  if (schema.unevaluatedProperties !== undefined && !isUnion) {
    return "object";
  }
  if (schema.items !== undefined || schema.prefixItems !== undefined) {
    return "array";
  }
  // OpenAPI 3.1, "Working with Binary Data": raw bytes have no type.
  return isBinary(schema) && !isUnion ? "string" : undefined;
}

function singleCore(schema: JsonObject, type: unknown, details: Details): ShapedSchema | undefined {
  switch (type) {
    case "string":
      return isBinary(schema) ? marked({ kind: "blob" }) : { type: "string" };
    case "integer":
    case "number":
      return { type: "number" };
    case "boolean":
    case "null":
      return { type };
    case "array":
      return arrayCore(schema, details);
    case "object":
      return objectCore(schema, details);
    default:
      return undefined;
  }
}

/** OpenAPI 3.0's `format: binary`, and 3.1's media type without an encoding for anything that is not text. */
function isBinary(schema: JsonObject): boolean {
  // Bytes as they are (RFC 2045 §6.2).
  if (schema.format === "binary" || schema.contentEncoding === "binary") {
    return true;
  }
  const { contentMediaType, contentEncoding } = schema;
  return (
    typeof contentMediaType === "string" &&
    contentEncoding === undefined &&
    /^(image|audio|video|font)\/|^application\/(octet-stream|pdf|zip|gzip)$/i.test(contentMediaType)
  );
}

function arrayCore(schema: JsonObject, { shaper, position }: Details): ShapedSchema {
  const inner = innerPosition(position);
  const rest = schema.items ?? schema.unevaluatedItems;
  if (Array.isArray(schema.prefixItems)) {
    const items = schema.prefixItems.map((item) => shaper.schema(item, inner));
    const least = typeof schema.minItems === "number" ? schema.minItems : items.length;
    const closed = rest === false || (typeof schema.maxItems === "number" && schema.maxItems <= items.length);
    const tuple = { kind: "tuple", items, required: least } as const;
    return marked(closed ? tuple : { ...tuple, rest: shaper.schema(rest ?? {}, inner) });
  }
  return marked({ kind: "array", items: shaper.schema(rest ?? {}, inner) });
}

function objectCore(schema: JsonObject, { shaper, position, composed }: Details): ShapedSchema | undefined {
  const inner = innerPosition(position);
  const properties: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
    if (shaper.travels(property, position.direction)) {
      define(properties, name, shaper.schema(property, inner));
    }
  }
  const required = requiredNames(schema);
  const additional = additionalOf(schema, composed);
  const index = indexSchemas({ ...schema, additionalProperties: additional }, shaper, inner);
  for (const name of required) {
    if (own(properties, name) === undefined && !shaper.leavesOut(name, schema, position)) {
      define(properties, name, undeclared(index, additional));
    }
  }
  const count = Object.keys(properties).length;
  const object: ShapedObject = {
    type: "object",
    properties,
    required: required.filter((name) => Object.hasOwn(properties, name)),
  };
  if (index.length > 0 && count > 0) {
    return marked({ kind: "indexed", object, index });
  }
  if (index.length > 0) {
    return { type: "object", additionalProperties: index.length === 1 ? index[0] : { oneOf: index } };
  }
  if (count > 0) {
    return allowsAny(additional) ? { ...object, additionalProperties: true } : object;
  }
  if (composed) {
    return allowsAny(additional) && schema.additionalProperties === undefined
      ? { type: "object", additionalProperties: true }
      : undefined;
  }
  return additional === false ? marked({ kind: "empty" }) : { type: "object" };
}

/** A property that is required and not declared: of one of the types for such, where there is no other. */
function undeclared(index: readonly ShapedSchema[], additional: unknown): ShapedSchema {
  const [only] = index;
  if (only === undefined || allowsAny(additional ?? true) || index.some(isUnknown)) {
    return marked({ kind: "value" });
  }
  return index.length === 1 ? only : { oneOf: index };
}

/** What may stand beside the declared properties. Of a composition, the other schemas' properties would have to fit an index. */
function additionalOf(schema: JsonObject, composed: boolean): unknown {
  const { additionalProperties, unevaluatedProperties } = schema;
  if (additionalProperties !== undefined || unevaluatedProperties === undefined) {
    return additionalProperties;
  }
  return composed && unevaluatedProperties !== false ? true : unevaluatedProperties;
}

function allowsAny(additional: unknown): boolean {
  return additional === true || (isObject(additional) && Object.keys(additional).length === 0);
}

/** Inside an object or an array: TypeScript resolves what stands there late, so a recursive component is no danger. */
function innerPosition(position: Position): Position {
  const inner = { direction: position.direction, depth: position.depth };
  return position.aliased === true ? { ...inner, aliased: true } : inner;
}

function requiredNames(schema: JsonObject): string[] {
  const names = Array.isArray(schema.required) ? schema.required : [];
  return [...new Set(names.filter((name): name is string => typeof name === "string"))];
}

/** Schemas of the values under names that are not declared; none when nothing is said about them. */
function indexSchemas(schema: JsonObject, shaper: SchemaShaper, position: Position): ShapedSchema[] {
  const patterns = isObject(schema.patternProperties) ? Object.values(schema.patternProperties) : [];
  const index = patterns.map((pattern) => shaper.schema(pattern, position));
  const additional = schema.additionalProperties;
  if (isObject(additional) && Object.keys(additional).length > 0) {
    index.push(shaper.schema(additional, position));
  }
  return index;
}
