import { visible } from "./visible.js";

const CONTEXT_LINES = 1;
const MAXIMUM_WIDTH = 160;

/**
 * The line of a problem with its neighbours and a caret below the column.
 * `line` and `column` count from 1; a tab is shown as one space so that the caret stands right.
 */
export function codeFrame(text: string, place: { readonly line: number; readonly column: number }): string {
  const lines = nearbyLines(text, place.line);
  const width = String(place.line + CONTEXT_LINES).length;
  // Minified JSON is one line of megabytes: the frame shows the part around the column.
  const from = Math.max(0, place.column - 1 - MAXIMUM_WIDTH / 2);
  const shown: string[] = [];
  for (const { number, content } of lines) {
    const mark = number === place.line ? ">" : " ";
    const part = content.replaceAll("\t", " ").slice(from, from + MAXIMUM_WIDTH);
    shown.push(`${mark} ${String(number).padStart(width)} | ${visible(part)}`.trimEnd());
    if (number === place.line) {
      const before = visible(part.slice(0, place.column - 1 - from)).length;
      shown.push(`  ${" ".repeat(width)} | ${" ".repeat(before)}^`);
    }
  }
  return shown.join("\n");
}

/** The lines around `line`, found without splitting the whole text. */
function nearbyLines(text: string, line: number): { number: number; content: string }[] {
  const found: { number: number; content: string }[] = [];
  let start = 0;
  for (let number = 1; number <= line + CONTEXT_LINES && start <= text.length; number++) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (number >= line - CONTEXT_LINES) {
      found.push({ number, content: text.slice(start, end).replace(/\r$/, "") });
    }
    start = end + 1;
  }
  return found;
}
