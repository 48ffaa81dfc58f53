export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a key that the document itself wrote, so that a schema named `constructor` finds nothing inherited. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

export function hasText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

export function types(schema: JsonObject): unknown[] {
  const type = own(schema, "type");
  return Array.isArray(type) ? type : [type];
}
