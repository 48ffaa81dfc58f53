import type { Shape } from "../difference.js";

/** What a schema would say of a value. Lists are described by their first entry. */
export function shapeOf(value: unknown, depth = 0): Shape {
  if (value === null) return { type: "null" };
  if (Array.isArray(value)) {
    return value.length === 0 || depth > 5 ? { type: "array" } : { type: "array", items: shapeOf(value[0], depth + 1) };
  }
  if (typeof value === "object") {
    if (depth > 5) return { type: "object" };
    const properties = Object.entries(value).map(([name, inner]) => [name, shapeOf(inner, depth + 1)]);
    return { type: "object", properties: Object.fromEntries(properties) };
  }
  if (typeof value === "number") return { type: Number.isInteger(value) ? "integer" : "number" };
  return { type: typeof value === "boolean" ? "boolean" : "string" };
}

/** The kind of a value in words, never the value. */
export function kindOf(value: unknown): string {
  return shapeOf(value, 9).type;
}
