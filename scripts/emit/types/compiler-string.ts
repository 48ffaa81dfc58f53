const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\t", "\\t"],
  ["\v", "\\v"],
  ["\f", "\\f"],
  ["\b", "\\b"],
  ["\r", "\\r"],
  ["\n", "\\n"],
  ["\\", "\\\\"],
  ['"', '\\"'],
]);

/** Text that is its own literal. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** All that is not plain ASCII, and what a literal must escape: the DEL character is plain to the compiler. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not pass
const ESCAPED = /[\\"\u0000-\u001f]|[^\u0000-\u007f]/g;

/** A double-quoted literal as the compiler's printer writes it: ASCII alone. */
export function compilerString(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : `"${text.replace(ESCAPED, escaped)}"`;
}

function escaped(character: string, offset: number, text: string): string {
  if (character === "\0") {
    return /[0-9]/.test(text.charAt(offset + 1)) ? "\\x00" : "\\0";
  }
  return ESCAPES.get(character) ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
