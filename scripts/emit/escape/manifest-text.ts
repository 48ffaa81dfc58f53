import { INVISIBLE } from "./invisible.js";

const LONGEST = 200;

/**
 * Text for a field of `package.json` that registries and terminals print: one line, printable, no HTML, of bounded length.
 * The JSON encoding itself is the printer's work.
 */
export function manifestText(text: string): string {
  const line = text
    .replace(INVISIBLE, " ")
    .replace(/[<>`$\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
