import { INVISIBLE, unicodeEscape } from "./invisible.js";

/** What an HTML parser reacts to inside a script element: an end tag, a comment, another script. */
const MARKUP = /<(?=\/|!|script)/gi;

/** Runs of what is not plain ASCII: everything that cannot be seen is in one, and most texts have none. */
const BEYOND_ASCII = /[^\n -~]+/g;

/** Text that is its own literal. */
const PLAIN = /^[ !#-;=-[\]-~]*$/;

/**
 * Text as a double-quoted string literal of TypeScript and of JSON: same value, no character that hides or reorders code.
 * A `<` that would start a tag inside a script element is escaped, too.
 */
export function stringLiteral(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : harmlessJson(JSON.stringify(text));
}

/** The same for a whole JSON text: the characters can only stand inside its strings. */
export function harmlessJson(json: string): string {
  return json.replace(BEYOND_ASCII, (run) => run.replace(INVISIBLE, unicodeEscape)).replace(MARKUP, "\\u003c");
}
