import { Document, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { insertIntoJson, isJsonText, jsonInline } from "./edit-json.js";

type Path = readonly (string | number)[];

const width = 128;

/**
 * Small changes of a YAML text that leave everything else as it is: the parsed document says where, and only those lines are touched.
 * (Printing the whole document would wrap texts and lists anew.) Each function gives the new text, or undefined where it cannot be done.
 */
export function insertKey(
  text: string,
  path: Path,
  entry: { readonly key: string; readonly value: unknown },
): string | undefined {
  const map = nodeAt(text, path);
  if (!isMap(map) || map.has(entry.key)) return undefined;
  const { key, value } = entry;
  if (isJsonText(text)) return insertIntoJson(text, placesOf(map), { key, value });
  if (map.flow) return insertIntoFlow(text, map, `${inFlow(key)}: ${inFlow(value)}`);
  const block = new Document({ [key]: value }).toString({ lineWidth: width, flowCollectionPadding: true });
  return insertLines(text, map, block);
}

export function appendItem(text: string, path: Path, value: unknown): string | undefined {
  const list = nodeAt(text, path);
  if (!isSeq(list)) return undefined;
  if (isJsonText(text)) return insertIntoJson(text, placesOf(list), { value });
  if (list.flow) return insertIntoFlow(text, list, inFlow(value));
  return insertLines(text, list, new Document([value]).toString({ lineWidth: width, flowCollectionPadding: true }));
}

export function replaceValue(text: string, path: Path, value: unknown): string | undefined {
  const node = nodeAt(text, path);
  if (!isScalar(node) || !node.range) return undefined;
  const written = isJsonText(text) ? jsonInline(value) : inFlow(value);
  return text.slice(0, node.range[0]) + written + text.slice(node.range[1]);
}

/** Removes a key, or an item of a list. */
export function remove(text: string, path: Path): string | undefined {
  const holder = nodeAt(text, path.slice(0, -1));
  const last = path.at(-1);
  if (!isMap(holder) && !isSeq(holder)) return undefined;
  const items: readonly unknown[] = holder.items;
  const index = isSeq(holder)
    ? Number(last)
    : holder.items.findIndex(({ key }) => String(isScalar(key) ? key.value : key) === String(last));
  const item = items[index];
  if (item === undefined) return undefined;
  if (holder.flow) {
    const next = items[index + 1];
    const before = items[index - 1];
    if (next !== undefined) return text.slice(0, startOf(item)) + text.slice(startOf(next));
    return text.slice(0, before === undefined ? startOf(item) : endOf(before)) + text.slice(endOf(item));
  }
  return text.slice(0, lineStart(text, startOf(item))) + text.slice(lineEnd(text, endOf(item)));
}

export function nodeAt(text: string, path: Path): Node | undefined {
  const document = parseDocument(text);
  const found: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return found === null ? undefined : (found as Node | undefined);
}

function placesOf(collection: YAMLMap | YAMLSeq) {
  const [first] = collection.items;
  const last: unknown = collection.items.at(-1);
  return {
    start: collection.range?.[0] ?? 0,
    first: first === undefined ? undefined : startOf(first),
    end: last === undefined ? undefined : endOf(last),
  };
}

function insertIntoFlow(text: string, collection: YAMLMap | YAMLSeq, added: string): string | undefined {
  const last: unknown = collection.items.at(-1);
  if (!collection.range) return undefined;
  const at = last === undefined ? collection.range[0] + 1 : endOf(last);
  return text.slice(0, at) + (last === undefined ? added : `, ${added}`) + text.slice(at);
}

function insertLines(text: string, collection: YAMLMap | YAMLSeq, block: string): string | undefined {
  const [first] = collection.items;
  const last: unknown = collection.items.at(-1);
  if (first === undefined || last === undefined) return undefined;
  // An item of a list starts after its dash.
  const start = isPair(first) ? startOf(first) : text.lastIndexOf("-", startOf(first) - 1);
  const column = start - lineStart(text, start);
  const indent = " ".repeat(column);
  const lines = block.trimEnd().split("\n");
  const added = `${lines.map((line) => (line === "" ? line : indent + line)).join("\n")}\n`;
  const at = lineEnd(text, endOf(last));
  const separator = at > 0 && text[at - 1] !== "\n" ? "\n" : "";
  return text.slice(0, at) + separator + added + text.slice(at);
}

function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return (node as Node).range?.[0] ?? 0;
}

/** Where the text of an item ends, comments after it left out. */
function endOf(item: unknown): number {
  if (isPair(item)) return item.value ? endOf(item.value) : endOf(item.key);
  const node = item as Node;
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return node.range?.[1] ?? 0;
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf("\n", position - 1) + 1;
}

/** The start of the line after the one that a position ends in. */
function lineEnd(text: string, position: number): number {
  if (text[position - 1] === "\n") return position;
  const next = text.indexOf("\n", position);
  return next === -1 ? text.length : next + 1;
}

function inFlow(value: unknown): string {
  const options = { collectionStyle: "flow", flowCollectionPadding: true, lineWidth: 0 } as const;
  const written = new Document(value).toString(options).trimEnd();
  // `{ a: [ b ] }` is how the library pads; people write `[b]`.
  return written.replaceAll(/\[ ([^[\]{}"']*) \]/gu, "[$1]");
}
