import { INVISIBLE, unicodeEscape } from "./invisible.js";

/** Nothing but printable ASCII and line feeds: most texts. */
const PLAIN = /^[\n -~]*$/;

/** Text for a block comment: it cannot end the comment or hide characters from a reader. */
export function commentText(text: string): string {
  const visible = PLAIN.test(text) ? text : text.replace(/\r\n?/g, "\n").replace(INVISIBLE, unicodeEscape);
  return visible.replaceAll("*/", "*\\/");
}

/** A backslash with what it escapes, a code span of one line, or the start of an HTML tag. */
const TAG_OUTSIDE_CODE = /\\[\s\S]|(?<!`)`[^`\n]+`(?!`)|<(?=[A-Za-z!?/])/g;

/**
 * Text for documentation that editors and documentation tools show as Markdown: as {@link commentText}, an `@` that
 * starts a line is no tag, and HTML is text.
 */
export function documentationText(text: string): string {
  const safe = commentText(text);
  const withoutTags = safe.includes("<")
    ? safe.replace(TAG_OUTSIDE_CODE, (found) => (found === "<" ? "\\<" : found))
    : safe;
  return withoutTags.includes("@") ? withoutTags.replace(/^([ \t]*)@/gm, "$1\\@") : withoutTags;
}

/** A documentation comment at an indentation; lines are complete. Nothing for no text. */
export function documentationComment(lines: readonly string[], indent: string): string {
  const all = lines.flatMap((line) => line.split("\n")).map((line) => line.trimEnd());
  while (all.length > 0 && all[0] === "") {
    all.shift();
  }
  while (all.length > 0 && all[all.length - 1] === "") {
    all.pop();
  }
  if (all.length === 0) {
    return "";
  }
  if (all.length === 1) {
    return `${indent}/** ${all[0]} */\n`;
  }
  const body = all.map((line) => (line === "" ? `${indent} *` : `${indent} * ${line}`)).join("\n");
  return `${indent}/**\n${body}\n${indent} */\n`;
}
