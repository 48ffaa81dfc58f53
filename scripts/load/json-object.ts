/** A parsed object. Its keys come from a spec: read them with {@link own}, write them with {@link setOwn}. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of the object itself: `constructor` and its like are names as any other. */
export function own(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Assignment that is safe for the key `__proto__`, which would otherwise replace the prototype. */
export function setOwn(object: JsonObject, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    object[key] = value;
  }
}

/** The object under a key, made where there is none. */
export function ensure(holder: JsonObject, key: string): JsonObject {
  const present = own(holder, key);
  if (isObject(present)) {
    return present;
  }
  const created: JsonObject = {};
  setOwn(holder, key, created);
  return created;
}
