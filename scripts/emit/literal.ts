import { objectKey } from "./escape/key.js";
import { stringLiteral } from "./escape/string-literal.js";
import { isObject } from "./json-value.js";

const WIDTH = 120;

/**
 * Data as an object literal of TypeScript: on one line where it fits, else one entry a line. Text is only ever a string
 * literal or a key. Entries that are `undefined` are left out.
 *
 * @param value JSON data.
 * @param indent Spaces before the line that the literal starts on.
 * @param used Characters that stand on that line already, indentation included.
 */
export function literal(value: unknown, indent = 0, used = indent): string {
  // What fits as a whole fits in each of its parts, for these start further left on lines of their own.
  return isObject(value) || Array.isArray(value)
    ? (line(value, WIDTH - 1 - used) ?? block(value, indent))
    : scalar(value);
}

/** On one line of at most `room` characters; undefined when it is longer. What is empty is never broken. */
function line(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    const text = typeof value === "string" && value.length > room ? "" : scalar(value);
    return text !== "" && text.length <= room ? text : undefined;
  }
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{ ", " }"];
  let text = "";
  for (const name of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[name];
    if (item === undefined && !isList) {
      continue;
    }
    const start = `${text === "" ? open : ", "}${isList ? "" : `${objectKey(name)}: `}`;
    const left = room - text.length - start.length - close.length;
    const written = left < 0 ? undefined : line(item, left);
    if (written === undefined || written.length > left) {
      return undefined;
    }
    text += start + written;
  }
  return text === "" ? (isList ? "[]" : "{}") : text + close;
}

/** One entry a line. */
function block(value: object, indent: number): string {
  const isList = Array.isArray(value);
  const space = " ".repeat(indent + 2);
  let text = isList ? "[\n" : "{\n";
  for (const name of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[name];
    if (item !== undefined || isList) {
      const key = isList ? "" : `${objectKey(name)}: `;
      text += `${space}${key}${literal(item, indent + 2, indent + 2 + key.length)},\n`;
    }
  }
  return `${text}${" ".repeat(indent)}${isList ? "]" : "}"}`;
}

function scalar(value: unknown): string {
  return typeof value === "string" ? stringLiteral(value) : (JSON.stringify(value) ?? "null");
}
