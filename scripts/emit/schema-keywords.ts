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

/** What a keyword holds, with each schema directly below replaced by `change`; the value itself where there is none. */
export function mapKeyword(keyword: string, value: unknown, change: (subschema: unknown) => unknown): unknown {
  if (SCHEMA_KEYWORDS.has(keyword)) {
    return change(value);
  }
  if (SCHEMA_LIST_KEYWORDS.has(keyword) && Array.isArray(value)) {
    return value.map(change);
  }
  if (SCHEMA_MAP_KEYWORDS.has(keyword) && isObject(value)) {
    const map: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      define(map, name, change(value[name]));
    }
    return map;
  }
  return value;
}
