import { define, isObject, type JsonObject } from "./json-value.js";

/** Keywords that hold one schema (JSON Schema 2020-12, applicator, unevaluated and content vocabularies). */
export const SCHEMA_KEYWORDS: ReadonlySet<string> = new Set([
  "items",
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** Keywords that hold a list of schemas. */
export const SCHEMA_LIST_KEYWORDS: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);

/** Keywords that hold schemas by name. */
export const SCHEMA_MAP_KEYWORDS: ReadonlySet<string> = new Set([
  "$defs",
  "definitions",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);

/** Calls `visit` for each schema directly below this one, with no regard to values such as examples. */
export function forEachSubschema(schema: JsonObject, visit: (subschema: unknown, keyword: string) => void): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (SCHEMA_KEYWORDS.has(keyword)) {
      visit(value, keyword);
    } else if (SCHEMA_LIST_KEYWORDS.has(keyword) && Array.isArray(value)) {
      for (const item of value) {
        visit(item, keyword);
      }
    } else if (SCHEMA_MAP_KEYWORDS.has(keyword) && isObject(value)) {
      for (const item of Object.values(value)) {
        visit(item, keyword);
      }
    }
  }
}

/** The same schema with each schema directly below replaced by `change`; all other keywords as they are. */
export function mapSubschemas(schema: JsonObject, change: (subschema: unknown) => unknown): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (SCHEMA_KEYWORDS.has(keyword)) {
      result[keyword] = change(value);
    } else if (SCHEMA_LIST_KEYWORDS.has(keyword) && Array.isArray(value)) {
      result[keyword] = value.map(change);
    } else if (SCHEMA_MAP_KEYWORDS.has(keyword) && isObject(value)) {
      const map: Record<string, unknown> = {};
      for (const [name, item] of Object.entries(value)) {
        define(map, name, change(item));
      }
      result[keyword] = map;
    } else {
      define(result, keyword, value);
    }
  }
  return result;
}
