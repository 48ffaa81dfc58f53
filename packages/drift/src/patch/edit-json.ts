/** Places in the text of a JSON object or list. */
export interface JsonPlaces {
  /** Of its bracket. */
  readonly start: number;
  /** Start of its first entry; undefined when it is empty. */
  readonly first: number | undefined;
  /** End of its last entry. */
  readonly end: number | undefined;
}

/** A text in braces is taken for JSON: new parts have to be JSON too. */
export function isJsonText(text: string): boolean {
  return /^\s*[{[]/u.test(text);
}

/** JSON on one line: `{ "type": ["string", "null"] }`. */
export function jsonInline(value: unknown): string {
  // As JSON has it: scalars of the YAML library say themselves what they are.
  return inline(JSON.parse(JSON.stringify(value)));
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${inline(inner)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Adds an entry at the end, on lines of its own where the others have lines of their own. */
export function insertIntoJson(
  text: string,
  { start, first, end }: JsonPlaces,
  { key, value }: { readonly key?: string; readonly value: unknown },
): string {
  const name = key === undefined ? "" : `${JSON.stringify(key)}: `;
  const unit = indentation(text);
  const lines = (indent: string): string =>
    indent + name + JSON.stringify(value, null, unit).replaceAll("\n", `\n${indent}`);
  if (first === undefined || end === undefined) {
    const line = /^[ \t]*/u.exec(text.slice(text.lastIndexOf("\n", start) + 1))?.[0] ?? "";
    // Whether the empty brackets are the last thing on their line.
    const isOpen = /^[[{]\s*[\]}],?[ \t]*\n/u.test(text.slice(start));
    const added = isOpen ? `\n${lines(line + unit)}\n${line}` : name + jsonInline(value);
    return text.slice(0, start + 1) + added + text.slice(start + 1).trimStart();
  }
  const before = text.slice(text.lastIndexOf("\n", first) + 1, first);
  const added = before.trim() === "" ? `,\n${lines(before)}` : `, ${name}${jsonInline(value)}`;
  return text.slice(0, end) + added + text.slice(end);
}

/** What one level is indented by: the indentation of the first line that has any. */
function indentation(text: string): string {
  return /\n([ \t]+)\S/u.exec(text)?.[1] ?? "  ";
}
