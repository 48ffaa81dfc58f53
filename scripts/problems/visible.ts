// Control characters of a spec could move the cursor or recolour the terminal; bidirectional marks could reorder a line in review.
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text of a spec made safe to print on one line: control, format and line-separator characters become escapes. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`);
}
