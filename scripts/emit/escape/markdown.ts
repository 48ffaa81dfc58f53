import { htmlText, visible } from "./html.js";
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

/** Text as Markdown inline code, also inside a table cell; the fence is longer than any run of backticks in the text. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().replace(INVISIBLE, visible).replaceAll("|", "\\|");
  if (line === "") {
    return "` `";
  }
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
