/** True for a text that a header can hold: a token of other characters is no token, whatever its server says. */
export function isHeaderText(text: unknown): text is string {
  return typeof text === "string" && /^[\t -~\x80-\xff]+$/.test(text);
}
