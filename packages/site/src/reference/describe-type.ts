import type { Json, OpenApiDocument, Schema } from "../spec/document.js";
import { resolve } from "../spec/resolve.js";

/** A type in words: `string (uuid), 2 to 100 characters`. */
export function describeType(document: OpenApiDocument, reference: Schema): string {
  const schema = resolve(document, reference);
  return [baseType(document, schema), ...limits(schema)].filter((part) => part !== "").join(", ");
}

function baseType(document: OpenApiDocument, schema: Schema): string {
  if (schema.const !== undefined) return `always ${plain(schema.const)}`;
  const names = schema.type === undefined ? [] : [schema.type].flat();
  const format = schema.format ?? schema.contentMediaType;
  const words = names.map((name) => {
    if (name === "array") return arrayType(document, schema);
    return name !== "null" && format ? `${name} (${format})` : name;
  });
  if (words.length > 0) return words.join(" or ");
  if (schema.anyOf || schema.oneOf) return "one of several shapes";
  return schema.properties || schema.allOf ? "object" : "any";
}

function arrayType(document: OpenApiDocument, schema: Schema): string {
  if (!schema.items) return "array";
  const item = baseType(document, resolve(document, schema.items));
  return `array of ${item.replace(/^(string|object|number|integer|boolean|array)/, "$1s")}`;
}

function limits(schema: Schema): string[] {
  return [
    range(schema.minLength, schema.maxLength, "characters"),
    range(schema.minItems, schema.maxItems, "items"),
    range(schema.minimum, schema.maximum, ""),
    schema.default === undefined ? "" : `default ${plain(schema.default)}`,
  ];
}

function range(from: number | undefined, to: number | undefined, unit: string): string {
  const words = unit === "" ? "" : ` ${unit}`;
  if (from !== undefined && to !== undefined) return from === to ? `${from}${words}` : `${from} to ${to}${words}`;
  if (from !== undefined) return `at least ${from}${words}`;
  return to === undefined ? "" : `at most ${to}${words}`;
}

/** A value in a sentence. */
export function plain(value: Json): string {
  return typeof value === "string" && value !== "" ? value : JSON.stringify(value);
}
