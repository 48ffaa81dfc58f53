import { toPointer } from "../openapi/pointer.js";

/**
 * Patterns that do not compile under the `u` flag. The schema that holds one is not validated at all, in silence, so what
 * the mock says about it is worth nothing.
 *
 * @returns One line per pattern: where it stands and what it says.
 */
export function findUncheckedPatterns(value: unknown): string[] {
  const found = new Set<string>();
  const seen = new Set<object>();
  const walk = (current: unknown, tokens: readonly (string | number)[]): void => {
    if (typeof current !== "object" || current === null || seen.has(current)) return;
    seen.add(current);
    for (const [key, item] of Object.entries(current)) {
      if (key === "pattern" && typeof item === "string" && !compiles(item)) {
        found.add(`${toPointer([...tokens, key])}: ${item}`);
      }
      walk(item, [...tokens, key]);
    }
  };
  walk(value, []);
  return [...found];
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
