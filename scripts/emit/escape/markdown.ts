import { htmlText } from "./html.js";
import { INVISIBLE } from "./invisible.js";

/** A code span as people write it in descriptions: single backticks that belong together. */
const CODE_SPAN = /(?<![`\\])`([^`]+)`(?!`)/;

/**
 * Text for a Markdown paragraph, heading or table cell: it stays one line of text; no link, image, emphasis, table cell,
 * HTML or automatic link comes of it. Code spans stay, as code that is written anew.
 */
export function markdownText(text: string): string {
  // Splitting by a pattern with a group gives text and code in turn.
  const parts = text.replace(/\s+/g, " ").trim().split(CODE_SPAN);
  return parts.map((part, position) => (position % 2 === 0 ? plainText(part) : markdownCode(part))).join("");
}

function plainText(text: string): string {
  const escaped = text
    .replace(/[\\`*_[\](){}#!|~^$]/g, "\\$&")
    .replace(/^([-+=]|\d+\.)/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
  return htmlText(escaped)
    .replace(/(https?|ftp|mailto|javascript|data|vbscript):/gi, "$1&#58;")
    .replace(/\bwww\./gi, "www&#46;")
    .replaceAll("@", "&#64;");
}

/** Text as inline code, also inside a table cell: between backticks where it is plain, else as an element of escaped text. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const plain = line !== "" && !/[`<>&|\\\]]|script:|data:/i.test(line) && line.search(INVISIBLE) < 0;
  return plain ? `\`${line}\`` : `<code>${plainText(line)}</code>`;
}
