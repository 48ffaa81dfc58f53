/** How deep a parsed value is, and whether its text had more keys than the value has: `JSON.parse` drops duplicates silently. */
export function measureJson(text: string, value: unknown): { readonly depth: number; readonly duplicateKeys: boolean } {
  let keys = 0;
  let depth = 0;
  // An explicit stack: the value may be deeper than the engine's own stack.
  let level: object[] = typeof value === "object" && value !== null ? [value] : [];
  while (level.length > 0) {
    depth += 1;
    const next: object[] = [];
    for (const node of level) {
      const members: unknown[] = Array.isArray(node) ? node : Object.values(node);
      if (!Array.isArray(node)) {
        keys += members.length;
      }
      for (const member of members) {
        if (typeof member === "object" && member !== null) {
          next.push(member);
        }
      }
    }
    level = next;
  }
  return { depth, duplicateKeys: countKeys(text) !== keys };
}

const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** Number of keys in a valid JSON text: strings that are followed by a colon. */
function countKeys(text: string): number {
  let count = 0;
  let quote = text.indexOf('"');
  while (quote !== -1) {
    const end = endOfString(text, quote);
    let after = end + 1;
    while (text.charCodeAt(after) <= 0x20) {
      after += 1;
    }
    if (text.charCodeAt(after) === COLON) {
      count += 1;
    }
    quote = text.indexOf('"', after);
  }
  return count;
}

/** Offset of the quote that closes the string opened at `start`. */
export function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) {
      slashes += 1;
    }
    if (slashes % 2 === 0) {
      return end;
    }
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}
