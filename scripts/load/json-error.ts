const TOKEN =
  /[\t\n\r ]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]+|[\u007f-\u009f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])))/uy;

type Expecting = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

/**
 * Offset of the first character that is not JSON, and what should stand there. The engine's own parser does not say where
 * it stopped on every version.
 */
export function findJsonError(text: string): { readonly offset: number; readonly expected: string } {
  const open: ("{" | "[")[] = [];
  let expecting: Expecting = "value";
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const match: RegExpExecArray | null = TOKEN.exec(text);
    const [, punctuation, string, literal] = match ?? [];
    const found = punctuation ?? (string === undefined ? literal : "string");
    const next: Expecting | undefined = found === undefined ? undefined : follow(expecting, found, open);
    if (match === null || next === undefined) {
      const space = /[\t\n\r ]*/y;
      space.lastIndex = offset;
      space.exec(text);
      return {
        offset: space.lastIndex,
        expected: expecting === ", or end" && open.length === 0 ? "the end" : expecting,
      };
    }
    expecting = next;
    offset = TOKEN.lastIndex;
  }
}

/** What may come after `found`; undefined when it may not stand here. */
function follow(expecting: Expecting, found: string, open: ("{" | "[")[]): Expecting | undefined {
  const isValue = expecting === "value" || expecting === "value or ]";
  if (found === "{" || found === "[") {
    if (isValue) {
      open.push(found);
    }
    return isValue ? (found === "{" ? "key or }" : "value or ]") : undefined;
  }
  if (found === "}" || found === "]") {
    const closes = open.at(-1) === (found === "}" ? "{" : "[");
    const allowed = expecting === ", or end" || expecting === (found === "}" ? "key or }" : "value or ]");
    return closes && allowed && open.pop() !== undefined ? ", or end" : undefined;
  }
  if (found === ",") {
    const inside = open.at(-1);
    return expecting === ", or end" && inside !== undefined ? (inside === "{" ? "key" : "value") : undefined;
  }
  if (found === ":") {
    return expecting === ":" ? "value" : undefined;
  }
  if (expecting === "key" || expecting === "key or }") {
    return found === "string" ? ":" : undefined;
  }
  return isValue ? ", or end" : undefined;
}
