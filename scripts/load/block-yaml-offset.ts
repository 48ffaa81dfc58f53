const QUOTE = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*:(?=\s|$)/;
/** A plain key: what stands before the first colon that a space or the end of the line follows. */
const PLAIN = /^([^\s"'#&*!|>%@`[\]{},?-][^#]*?|-\S[^#]*?)\s*:(?=\s|$)/;

/**
 * Offset of what `tokens` name in a YAML text, read by its indentation alone: a line for each step, without building
 * anything. Undefined where indentation does not tell (flow style, aliases, merges, anything odd): a parser must look then.
 */
export function blockYamlOffset(text: string, tokens: readonly string[]): number | undefined {
  let block: Block = { start: 0, indent: -1 };
  let shown = 0;
  for (const [position, token] of tokens.entries()) {
    const entry = findEntry(text, block, token);
    if (entry === undefined) {
      return undefined;
    }
    const last = position === tokens.length - 1;
    const value = text.slice(entry.valueStart, lineEnd(text, entry.valueStart)).trim();
    const plain = value === "" || value.startsWith("#");
    if (/^[&*!]/.test(value) || (!last && !plain && (!entry.isItem || /^[{[|>"'-]/.test(value)))) {
      return undefined;
    }
    // Of a collection its key is shown, of a scalar the value.
    const showsKey = plain || entry.isItem || /^[{[]/.test(value);
    shown = showsKey ? entry.start : entry.valueStart + leadingSpace(text, entry.valueStart);
    block = entry.block;
  }
  return shown;
}

/** The lines below `start` that are indented by more than `indent` columns (a list may stand at the same). */
interface Block {
  readonly start: number;
  readonly indent: number;
  /** Column of the first member where it stands behind the dash of its item. */
  readonly behindDash?: number;
}

interface Entry {
  /** Where the key or the item stands. */
  readonly start: number;
  readonly valueStart: number;
  readonly block: Block;
  readonly isItem: boolean;
}

function findEntry(text: string, block: Block, token: string): Entry | undefined {
  let indent: number | undefined;
  let index = -1;
  for (let line = block.start; line < text.length; line = lineEnd(text, line) + 1) {
    const behindDash = line === block.start ? block.behindDash : undefined;
    const column = behindDash ?? leadingSpace(text, line);
    const first = text.charAt(line + column);
    if (first === "" || first === "\n" || first === "\r" || first === "#") {
      continue;
    }
    const isItem = first === "-" && /[\s]/.test(text.charAt(line + column + 1) || "\n");
    if (column < block.indent || (column === block.indent && !isItem)) {
      return undefined;
    }
    if (text.startsWith("---", line) || text.startsWith("%", line)) {
      continue;
    }
    indent ??= column;
    if (column !== indent) {
      continue;
    }
    if (isItem) {
      index += 1;
      if (String(index) === token) {
        const inside = column + 1 + leadingSpace(text, line + column + 1);
        const start = line + inside;
        return { start, valueStart: start, block: { start: line, indent: column, behindDash: inside }, isItem: true };
      }
      continue;
    }
    const key = keyAt(text, line + column);
    if (key === undefined) {
      return undefined;
    }
    if (key.name === token) {
      const valueStart = line + column + key.length;
      const below = { start: lineEnd(text, line) + 1, indent: column };
      return { start: line + column, valueStart, block: below, isItem: false };
    }
  }
  return undefined;
}

function keyAt(text: string, at: number): { readonly name: string; readonly length: number } | undefined {
  const line = text.slice(at, lineEnd(text, at));
  const quoted = QUOTE.exec(line);
  if (quoted !== null) {
    const [whole, double, single = ""] = quoted;
    // Escapes are a parser's business.
    return double?.includes("\\") ? undefined : { name: double ?? single.replaceAll("''", "'"), length: whole.length };
  }
  const plain = PLAIN.exec(line);
  return plain === null ? undefined : { name: plain[1] ?? "", length: plain[0].length };
}

function leadingSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) {
    at += 1;
  }
  return at - from;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
