import { htmlText } from "./html.js";
import { INVISIBLE } from "./invisible.js";

/**
 * Text for a Markdown paragraph, heading or table cell: it stays one line of text; no link, image, emphasis, code, table
 * cell, HTML or automatic link comes of it.
 */
export function markdownText(text: string): string {
  const escaped = text
    .replace(/\s+/g, " ")
    .trim()
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
  return plain ? `\`${line}\`` : `<code>${markdownText(line)}</code>`;
}
