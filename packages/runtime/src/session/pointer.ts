/** The value at a JSON pointer (RFC 6901); `undefined` where there is none. Own members only. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replace(/~1/g, "/").replace(/~0/g, "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** The first non-empty text at one of several pointers. */
export function firstText(document: unknown, pointers: readonly string[]): string | undefined {
  for (const pointer of pointers) {
    const value = valueAt(document, pointer);
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}
