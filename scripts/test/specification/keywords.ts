import type { Outcome, Row } from "./members.js";

const SCHEMA = "/components/schemas/New";
const THING = "/components/schemas/Thing";
const PART = "/paths/~1a~1{id}/post/requestBody/content/multipart~1form-data/schema/properties/p";
const CAT = { $ref: "#/components/schemas/Cat" };
const text = "text";

/** A union that TypeScript can hold once, and not with another of its size. */
function manyOf(prefix: string): object {
  return { oneOf: Array.from({ length: 150 }, (_, index) => ({ required: [`${prefix}${index}`] })) };
}

function row(member: string, schema: object | boolean, outcome: Outcome): Row {
  return ["schema", member, SCHEMA, schema, outcome];
}

const object = { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } };

/** The keywords of JSON Schema 2020-12 and what OpenAPI adds; each is compared with the same schema without it. */
export const KEYWORDS: readonly Row[] = [
  row("$ref", { $ref: "#/components/schemas/Cat" }, "types"),
  row("$schema", { $schema: "https://json-schema.org/draft/2020-12/schema", type: "string" }, "text"),
  row("$schema", { $schema: "http://json-schema.org/draft-07/schema#", type: "string" }, "named not-supported"),
  row("$id", { $id: "https://example.com/new", type: "string" }, "text"),
  row("$anchor", { $anchor: "new", type: "string" }, "text"),
  row("$dynamicAnchor", { $dynamicAnchor: "new", type: "string" }, "text"),
  row("$dynamicRef", { $dynamicRef: "#new" }, "named not-supported"),
  row("$recursiveRef", { $recursiveRef: "#" }, "named not-supported"),
  row("$vocabulary", { $vocabulary: {}, type: "string" }, "text"),
  row("$comment", { $comment: text, type: "string" }, "text"),
  row("$defs", { $defs: { A: { type: "string" } }, type: "string" }, "text"),
  row("definitions", { definitions: { A: { type: "string" } }, type: "string" }, "text"),

  row("type", { type: "integer" }, "types"),
  row("enum", { type: "string", enum: ["a", "b"] }, "types"),
  row("const", { type: "string", const: "a" }, "types"),
  row("nullable", { type: "string", nullable: true }, "named not-supported"),
  row("allOf", { allOf: [{ $ref: "#/components/schemas/Cat" }] }, "types"),
  row("anyOf", { anyOf: [{ type: "string" }, { type: "integer" }] }, "types"),
  row("oneOf", { oneOf: [{ type: "string" }, { type: "integer" }] }, "types"),
  row(
    "discriminator",
    { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: "k" } },
    "types",
  ),
  row("properties", object, "types"),
  row("required", { ...object, required: ["a"] }, "types"),
  row("additionalProperties", { ...object, additionalProperties: { type: "integer" } }, "types"),
  row("patternProperties", { ...object, patternProperties: { "^x": { type: "integer" } } }, "types"),
  row("unevaluatedProperties", { ...object, unevaluatedProperties: { type: "integer" } }, "types"),
  row("items", { type: "array", items: { type: "string" } }, "types"),
  row("prefixItems", { type: "array", prefixItems: [{ type: "string" }] }, "types"),
  row("unevaluatedItems", { type: "array", unevaluatedItems: { type: "string" } }, "types"),
  ["schema", "readOnly", `${THING}/properties/kind`, { type: "string", readOnly: true }, "wire"],
  ["schema", "writeOnly", `${THING}/properties/kind`, { type: "string", writeOnly: true }, "wire"],
  row("contentMediaType", { type: "string", contentMediaType: "image/png" }, "types"),
  row("format", { type: "string", format: "binary" }, "types"),
  row("minItems", { type: "array", prefixItems: [{ type: "string" }, { type: "string" }], minItems: 1 }, "types"),
  row("maxItems", { type: "array", prefixItems: [{ type: "string" }], maxItems: 1 }, "types"),

  // What is no type, or has none that TypeScript could say.
  row("type", { type: "strng" }, "named wrong-type"),
  row("type", { type: "file" }, "named wrong-type"),
  row("type", { type: 5 }, "named wrong-type"),
  row("type", { type: null }, "named wrong-type"),
  row("type", { type: [] }, "named wrong-type"),
  row("type", { type: ["string", "strng"] }, "named wrong-type"),
  row("type", { type: ["string", null] }, "named wrong-type"),
  row("type", { ...CAT, type: "strng" }, "named wrong-type"),
  row("type", { ...CAT, type: ["object", 5] }, "named wrong-type"),
  row("required", { ...CAT, required: "kind" }, "named wrong-type"),
  row("properties", { ...CAT, properties: ["kind"] }, "named wrong-type"),
  row("additionalProperties", { ...CAT, additionalProperties: "no" }, "named wrong-type"),
  row("deprecated", { ...CAT, deprecated: "yes" }, "named wrong-type"),
  row("nullable", { ...CAT, nullable: true }, "named not-supported"),
  row("$dynamicRef", { ...CAT, $dynamicRef: "#a" }, "named not-supported"),
  row("const", { ...CAT, const: 2 ** 60 }, "named not-supported"),
  row("type", { ...CAT, type: "string" }, "named impossible-type"),
  row("type", { ...CAT, type: "object" }, "text"),
  row("properties", { ...CAT, properties: { more: { type: "string" } } }, "types"),
  row("$ref", { $ref: 42 }, "named wrong-type"),
  row("$ref", { $ref: ["#/components/schemas/Cat"] }, "named wrong-type"),
  row("not", { not: { type: "string" } }, "named not-supported"),
  row("not", { type: "object", propertyNames: { not: { pattern: "^a" } } }, "text"),
  row("not", { allOf: [{ type: "object" }, { not: { required: ["a"] } }] }, "text"),
  row("propertyNames", { type: "object", propertyNames: { enum: ["a"] } }, "named not-supported"),
  row("propertyNames", { type: "object", propertyNames: { $ref: "#/components/schemas/Cat" } }, "named not-supported"),
  row("enum", { enum: [2 ** 60] }, "named not-supported"),
  row("const", { const: -(2 ** 60) }, "named not-supported"),
  row("if", { ...object, if: { properties: { c: {} } } }, "named not-supported"),
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  row("then", { ...object, if: {}, then: { allOf: [{ properties: { c: {} } }] } }, "named not-supported"),
  row("dependencies", { ...object, dependencies: { a: { properties: { c: {} } } } }, "named not-supported"),
  row("dependencies", { ...object, dependencies: { a: ["b"] } }, "text"),

  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  row("then", { if: { minLength: 1 }, then: { type: "string" } }, "named not-supported"),
  row("else", { if: { type: "string" }, else: { type: "integer" } }, "named not-supported"),
  row(
    "unevaluatedProperties",
    { allOf: [{ $ref: "#/components/schemas/Cat" }], unevaluatedProperties: { type: "integer" } },
    "named not-supported",
  ),
  row("allOf", { allOf: [manyOf("a"), manyOf("b")] }, "named not-supported"),

  // What only restricts values that a type allows: a service refuses them, and the description's reader is told.
  row("not", { not: { type: "string" }, type: "integer" }, "text"),
  row("if", { ...object, if: { required: ["a"] } }, "text"),
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  row("then", { ...object, if: { required: ["a"] }, then: { required: ["b"] } }, "text"),
  row("else", { ...object, if: { required: ["a"] }, else: { required: ["b"] } }, "text"),
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  row("then", { ...object, if: {}, then: { properties: { c: {} } } }, "named not-supported"),
  row("else", { ...object, if: {}, else: { properties: { c: {} } } }, "named not-supported"),
  row("dependentSchemas", { ...object, dependentSchemas: { a: { required: ["b"] } } }, "text"),
  row("dependentSchemas", { ...object, dependentSchemas: { a: { properties: { c: {} } } } }, "named not-supported"),
  row("dependentRequired", { ...object, dependentRequired: { a: ["b"] } }, "text"),
  row("propertyNames", { ...object, propertyNames: { pattern: "^a" } }, "text"),
  row("contains", { type: "array", items: {}, contains: { type: "string" } }, "text"),
  row("minContains", { type: "array", items: {}, contains: {}, minContains: 1 }, "text"),
  row("maxContains", { type: "array", items: {}, contains: {}, maxContains: 1 }, "text"),
  row("uniqueItems", { type: "array", items: {}, uniqueItems: true }, "text"),
  row("minProperties", { type: "object", minProperties: 1 }, "text"),
  row("maxProperties", { type: "object", maxProperties: 1 }, "text"),
  row("multipleOf", { type: "number", multipleOf: 2 }, "text"),
  row("minimum", { type: "number", minimum: 2 }, "text"),
  row("maximum", { type: "number", maximum: 2 }, "text"),
  row("exclusiveMinimum", { type: "number", exclusiveMinimum: 2 }, "text"),
  row("exclusiveMaximum", { type: "number", exclusiveMaximum: 2 }, "text"),
  row("minLength", { type: "string", minLength: 2 }, "text"),
  row("maxLength", { type: "string", maxLength: 2 }, "text"),
  row("pattern", { type: "string", pattern: "^a" }, "text"),
  row("contentEncoding", { type: "string", contentEncoding: "base64" }, "text"),
  ["schema", "contentEncoding", PART, { type: "string", contentEncoding: "base64" }, "wire"],
  row("contentSchema", { type: "string", contentSchema: {} }, "text"),

  row("title", { title: text, type: "string" }, "text"),
  row("description", { description: text, type: "string" }, "text"),
  row("default", { default: text, type: "string" }, "text"),
  row("deprecated", { deprecated: true, type: "string" }, "text"),
  row("example", { example: text, type: "string" }, "text"),
  row("examples", { examples: [text], type: "string" }, "text"),
  row("externalDocs", { externalDocs: { url: "https://example.com" }, type: "string" }, "text"),
  row("xml", { xml: { name: "x" }, type: "string" }, "text"),
];
