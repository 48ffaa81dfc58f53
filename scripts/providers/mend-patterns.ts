import { isObject } from "../load/json-object.js";

/** What a `\` may stand before under the `u` flag to mean the character itself (ECMA-262, IdentityEscape). */
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/;

/**
 * Writes patterns anew that JavaScript takes only without the `u` flag, with which JSON Schema reads them: a `\` before a
 * character that needs none goes. They match what they matched.
 * @returns how many were written anew.
 */
export function mendPatterns(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + mendPatterns(item), 0);
  if (!isObject(value)) return 0;
  let mended = 0;
  for (const [key, child] of Object.entries(value)) {
    // What is not the description's own structure is somebody's data.
    if (/^(examples?|default|enum|const|x-.*)$/.test(key)) continue;
    if (key !== "pattern" || typeof child !== "string") {
      mended += mendPatterns(child);
      continue;
    }
    const pattern = mendPattern(child);
    if (pattern === child) continue;
    value.pattern = pattern;
    mended += 1;
  }
  return mended;
}

/** The same pattern for the `u` flag; as it was where that takes more than leaving a `\` out. */
export function mendPattern(pattern: string): string {
  if (compiles(pattern, "u") || !compiles(pattern, "")) return pattern;
  let isInClass = false;
  const mended = pattern.replace(/\\([\s\S])|([[\]])/g, (text, escaped: string | undefined, bracket: string) => {
    if (escaped === undefined) {
      isInClass = bracket === "[" || (isInClass && bracket !== "]");
      return text;
    }
    const isNeeded = SYNTAX.test(escaped) || /[\p{L}\p{N}_]/u.test(escaped) || (escaped === "-" && isInClass);
    return isNeeded ? text : escaped;
  });
  return compiles(mended, "u") ? mended : pattern;
}

function compiles(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}
