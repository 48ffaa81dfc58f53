import type { Secret } from "./redact.js";

let last: { readonly secret: string; readonly forms: readonly Secret[] } | undefined;

/**
 * The ways in which a secret may come back in somebody's words: as it is, in a URL or a form, in JSON (within JSON), in a page;
 * each of its characters in any of them, because every server escapes others.
 */
export function secretForms(secret: string): readonly Secret[] {
  // What no encoding changes; most tokens are.
  if (/^[\w.-]*$/.test(secret)) return [secret];
  // The same credential is asked for on every attempt.
  if (last?.secret !== secret) last = { secret, forms: [wellFormed(secret), patternOf(secret)] };
  return last.forms;
}

/** Half of a surrogate pair becomes what an encoder makes of it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

function patternOf(secret: string): RegExp {
  // Backslashes side by side are one: their number is what changes.
  const characters = secret.match(/\\+|./gsu) ?? [];
  return new RegExp(characters.map(formsOf).join(""), "gi");
}

/** @param written a character, or backslashes side by side */
function formsOf(written: string): string {
  if (/^[a-z\d]$/i.test(written)) return written;
  const count = written.startsWith("\\") ? written.length : 1;
  const character = String.fromCodePoint(written.codePointAt(0) ?? 0);
  const code = written.codePointAt(0) ?? 0;
  const hex = (text: string) => text.charCodeAt(0).toString(16).padStart(4, "0");
  const percent = code < 128 ? `%${hex(character).slice(2)}` : encodeURIComponent(wellFormed(character));
  const encoded = [
    // A form's space; any short escape and any named entity: what stands around tells which one.
    character === " " ? "\\+" : code < 32 ? "\\\\{1,7}[a-z]" : "&[a-z]+;",
    percent.replaceAll("%", "%(?:25)*"),
    character.replace(/./gs, (unit) => `\\\\{1,7}u${hex(unit)}`),
    `&#(?:0*${code}|x0*${code.toString(16)});`,
  ];
  // Escapes are bounded: a text full of backslashes would be gone over again and again.
  const plain =
    character === "\\"
      ? `\\\\{${count},${4 * count}}`
      : `\\\\{0,7}${wellFormed(character).replace(/[^\w\s]/gu, "\\$&")}`;
  return `(?:${plain}|(?:${encoded.join("|")}){${count}})`;
}
