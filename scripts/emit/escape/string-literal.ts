import { INVISIBLE, unicodeEscape } from "./invisible.js";

/**
 * Text as a double-quoted string literal of TypeScript and of JSON: same value, no character that hides or reorders code.
 * `</` is written `<\/` so that the literal is harmless inside a script element too.
 */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(INVISIBLE, unicodeEscape).replaceAll("</", "<\\/");
}
