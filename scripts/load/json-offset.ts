import { endOfString } from "./json-keys.js";

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Offset of the value that `tokens` names in a valid JSON text, or of its nearest ancestor that exists; for a member that
 * is an object or array, the offset of its key.
 */
export function jsonOffset(text: string, tokens: readonly string[]): number {
  let value = skipSpace(text, 0);
  let shown = value;
  for (const token of tokens) {
    const member = findMember(text, value, token);
    if (member === undefined) {
      return shown;
    }
    value = member.value;
    shown = isCollection(text, value) ? member.key : value;
  }
  return shown;
}

interface Member {
  readonly key: number;
  readonly value: number;
}

// Of the last text only: thousands of problems of one large file must not read it from its start each.
let indexed: { readonly text: string; readonly members: Map<number, ReadonlyMap<string, Member>> } | undefined;

function findMember(text: string, start: number, token: string): Member | undefined {
  if (indexed?.text !== text) {
    indexed = { text, members: new Map() };
  }
  let members = indexed.members.get(start);
  if (members === undefined) {
    members = membersOf(text, start);
    indexed.members.set(start, members);
  }
  return members.get(token);
}

function membersOf(text: string, start: number): Map<string, Member> {
  const members = new Map<string, Member>();
  const kind = text.charCodeAt(start);
  if (kind !== OPEN_BRACE && kind !== OPEN_BRACKET) {
    return members;
  }
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && !isClosing(text, at); index++) {
    const key = at;
    let name = String(index);
    if (kind === OPEN_BRACE) {
      const end = endOfString(text, at);
      name = JSON.parse(text.slice(at, end + 1)) as string;
      at = skipSpace(text, skipSpace(text, end + 1) + 1);
    }
    if (!members.has(name)) {
      members.set(name, { key, value: at });
    }
    at = skipSpace(text, endOfValue(text, at));
    if (text.charCodeAt(at) === COMMA) {
      at = skipSpace(text, at + 1);
    }
  }
  return members;
}

/** Offset after the value that starts at `start`. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      if (depth === 0) {
        return at;
      }
      depth -= 1;
    } else if (code === COMMA && depth === 0) {
      return at;
    }
    at += 1;
  }
  return at;
}

function isCollection(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === OPEN_BRACE || code === OPEN_BRACKET;
}

function isClosing(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === CLOSE_BRACE || code === CLOSE_BRACKET;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) {
    at += 1;
  }
  return at;
}
