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
  return write(value, indent, used).text;
}

/** The text, and its length when it is one line; longer texts are never joined into one. */
interface Written {
  readonly text: string;
  readonly flat: boolean;
}

function write(value: unknown, indent: number, used: number): Written {
  if (Array.isArray(value)) {
    const items = value.map((item) => ({ key: "", value: item }));
    return writeEntries({ items, open: "[", close: "]", pad: "" }, indent, used);
  }
  if (isObject(value)) {
    const items = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => ({ key: `${objectKey(name)}: `, value: item }));
    return writeEntries({ items, open: "{", close: "}", pad: " " }, indent, used);
  }
  return { text: typeof value === "string" ? stringLiteral(value) : (JSON.stringify(value) ?? "null"), flat: true };
}

interface Entries {
  readonly items: readonly { readonly key: string; readonly value: unknown }[];
  readonly open: string;
  readonly close: string;
  readonly pad: string;
}

function writeEntries(entries: Entries, indent: number, used: number): Written {
  const { items, open, close, pad } = entries;
  if (items.length === 0) {
    return { text: `${open}${close}`, flat: true };
  }
  const inner = indent + 2;
  const written = items.map((item) => ({ key: item.key, ...write(item.value, inner, inner + item.key.length) }));
  if (written.every((item) => item.flat)) {
    const line = `${open}${pad}${written.map((item) => item.key + item.text).join(", ")}${pad}${close}`;
    if (used + line.length < WIDTH) {
      return { text: line, flat: true };
    }
  }
  const space = " ".repeat(inner);
  const lines = written.map((item) => `${space}${item.key}${item.text},\n`).join("");
  return { text: `${open}\n${lines}${" ".repeat(indent)}${close}`, flat: false };
}
