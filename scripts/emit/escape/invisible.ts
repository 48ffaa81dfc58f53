/**
 * Characters that a reader cannot see or that reorder what he sees: controls, zero-width characters, bidirectional marks
 * ("Trojan Source", CVE-2021-42574), the line separators U+2028 and U+2029, lone surrogates, and the byte order mark.
 * Tab and line feed are not among them.
 */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not pass
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\uffff]|\p{Surrogate}|[\u{e0000}-\u{e007f}]/gu;

/** `\u202e` for U+202E; a character above U+FFFF becomes its two surrogates, each escaped. */
export function unicodeEscape(character: string): string {
  let escaped = "";
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
