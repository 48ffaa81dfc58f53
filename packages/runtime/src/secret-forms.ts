import { percentEncode } from "./percent-encode.js";

/**
 * The ways in which a secret may come back in somebody's words: as JSON text within JSON text, as JSON text, as part of a form or
 * of a URL, and as it is. The longest first: what is taken out must not leave a part of a longer one.
 *
 * @throws TypeError `invalid-parameter` for half of a surrogate pair
 */
export function secretForms(secret: string): string[] {
  // What no encoding changes; most tokens are.
  if (/^[\w.-]*$/.test(secret)) return [secret];
  const quoted = inJson(secret);
  return [inJson(quoted), quoted, `${new URLSearchParams({ "": secret })}`.slice(1), percentEncode(secret), secret];
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
