/** Two or more asterisks or dots in a row: the provider shows a part of the value only. */
const hidden = /[*•●]{2,}/u;

export function isMasked(text: string): boolean {
  return hidden.test(text);
}
