import { redacted } from "./redact.js";

/** A text as whoever reads it would read it, and where each of its letters stands in what was written. */
interface Reading {
  readonly letters: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Longer texts are not gone through: nothing of them is shown. */
const longest = 2_000_000;

/** Fewer letters stand in texts by chance. */
const shortest = 4;

/**
 * Takes the secrets of a call out of a text of the server, however they are written there: JSON (within JSON), URL, form, page.
 * Escapes are read and backslashes left out, in text and secret alike, so that each is gone through once. What begins a
 * secret at the end of the text goes, too: it may have been cut there.
 */
export function withoutEncodedSecrets(text: string, secrets: Iterable<string>): string {
  const long = [...secrets].filter((secret) => secret.length >= shortest);
  if (long.length === 0) return text;
  if (text.length > longest) return redacted;
  const { letters, starts, ends } = readEscapes(text);
  const ranges = long.flatMap((secret) => {
    // No more of it can stand in the text.
    const sought = readEscapes(secret.slice(0, 12 * text.length)).letters;
    return sought.length < shortest ? [] : placesOf(sought, letters);
  });
  let clean = "";
  let done = 0;
  for (const [first, end] of ranges.sort(([left], [right]) => left - right)) {
    const from = starts[first] ?? 0;
    if (from >= done) clean += text.slice(done, from) + redacted;
    done = Math.max(done, ends[end - 1] ?? 0);
  }
  return clean + text.slice(done);
}

/**
 * Where `sought` stands in `letters`, and where the longest beginning of it does that ends them. By Knuth, Morris and Pratt:
 * a server that answers with near misses must not make it look at a letter again and again.
 */
function placesOf(sought: string, letters: string): [first: number, end: number][] {
  // How much of the beginning stands again at the end of what was matched so far.
  const borders = new Uint32Array(sought.length + 1);
  const matched = (text: string, at: number, before: number): number => {
    let count = before;
    while (count > 0 && (count === sought.length || sought[count] !== text[at])) count = borders[count] ?? 0;
    return sought[count] === text[at] ? count + 1 : 0;
  };
  for (let at = 1; at < sought.length; at += 1) borders[at + 1] = matched(sought, at, borders[at] ?? 0);
  const places: [number, number][] = [];
  let count = 0;
  for (let at = 0; at < letters.length; at += 1) {
    count = matched(letters, at, count);
    if (count === sought.length) places.push([at + 1 - count, at + 1]);
  }
  if (count >= 2 * shortest && count < sought.length) places.push([letters.length - count, letters.length]);
  return places;
}

const pieces =
  /\\+u([\da-f]{4})|\\+|&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));|%(?:25)*([\da-f]{2})|[^\\&%]+|./gi;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function readEscapes(text: string): Reading {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (letter: string, start: number, end: number) => {
    if (letter === "\\") return;
    letters.push(letter);
    starts.push(start);
    ends.push(end);
  };
  let bytes: number[] = [];
  let begun = 0;
  for (const { 0: written, 1: unit, 2: decimal, 3: hexadecimal, 4: name, 5: byte, index } of text.matchAll(pieces)) {
    const end = index + written.length;
    if (byte) {
      if (bytes.length === 0) begun = index;
      bytes.push(Number.parseInt(byte, 16));
      // The first byte of a character tells how many it has (RFC 3629 §3).
      const [lead = 0] = bytes;
      if (bytes.length < (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)) continue;
      for (const letter of new TextDecoder().decode(Uint8Array.from(bytes)).split("")) add(letter, begun, end);
    } else if (unit) add(String.fromCharCode(Number.parseInt(unit, 16)), index, end);
    else if (name) add(named[name.toLowerCase()] ?? "", index, end);
    else if (decimal || hexadecimal) {
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
      for (const letter of String.fromCodePoint(Math.min(code, 0x10ffff)).split("")) add(letter, index, end);
    } else for (let at = index; at < end; at += 1) add(text.charAt(at), at, at + 1);
    bytes = [];
  }
  return { letters: alike(letters.join("")), starts, ends };
}

/** One letter for those that some way of writing makes of one another; as many as before. */
function alike(letters: string): string {
  const control: Readonly<Record<string, string>> = { "\n": "n", "\r": "r", "\t": "t", "\b": "b", "\f": "f", "+": " " };
  return letters.replace(/[\n\r\t\b\f+]/g, (letter) => control[letter] ?? letter).replace(/\p{Cs}/gu, "\ufffd");
}
