// Control characters of a spec could move the cursor or recolour the terminal; bidirectional marks could reorder a line in review.
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text of a spec made safe to print on one line: control, format and line-separator characters become escapes. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`);
}

/** Characters of one text that are printed: more is no help to a reader, and a spec may put megabytes into a name. */
const MAXIMUM = 500;

/** Like `visible`; what is too long loses its middle, since messages say at the end what is wrong. */
export function briefly(text: string): string {
  const half = MAXIMUM / 2;
  // Only as much is escaped as may be shown.
  const shown = visible(text.length <= MAXIMUM ? text : `${text.slice(0, half)}${text.slice(-half)}`);
  if (text.length <= MAXIMUM && shown.length <= MAXIMUM) {
    return shown;
  }
  return `${shown.slice(0, half)}…${shown.slice(-half)}`.replace(/\p{Cs}/gu, "");
}
