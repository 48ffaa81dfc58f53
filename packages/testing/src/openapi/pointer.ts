/** Tokens of a JSON pointer (RFC 6901), with or without a leading `#`. */
export function pointerTokens(pointer: string): string[] {
  const text = pointer.startsWith("#") ? decodeURIComponent(pointer.slice(1)) : pointer;
  if (text === "") return [];
  return text
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A JSON pointer (RFC 6901) made of its tokens. */
export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** What `pointer` names inside `value`; `undefined` where there is nothing. Inherited members are never read. */
export function valueAt(value: unknown, pointer: string): unknown {
  let current = value;
  for (const token of pointerTokens(pointer)) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, token)) return undefined;
    current = (current as Record<string, unknown>)[token];
  }
  return current;
}

/** A copy of `value` without what `tokens` name; what is not on the way there is shared. */
export function without(value: unknown, tokens: readonly (string | number)[]): unknown {
  const [first, ...rest] = tokens;
  if (first === undefined || typeof value !== "object" || value === null || value instanceof Blob) return value;
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, index) => index !== Number(first));
    return value.map((item, index) => (index === Number(first) ? without(item, rest) : item));
  }
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([key]) => key !== String(first)));
  return Object.fromEntries(entries.map(([key, item]) => [key, key === String(first) ? without(item, rest) : item]));
}

/** A copy of `value` with `replacement` where `tokens` lead; what is missing on the way is made, what is not on it is shared. */
export function withValueAt(value: unknown, tokens: readonly string[], replacement: unknown): unknown {
  const [first, ...rest] = tokens;
  if (first === undefined) return replacement;
  const inner = withValueAt((value as Record<string, unknown> | undefined)?.[first], rest, replacement);
  return Array.isArray(value)
    ? Object.assign([...value], { [first]: inner })
    : { ...(value as object), [first]: inner };
}
