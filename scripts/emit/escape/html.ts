import { INVISIBLE } from "./invisible.js";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Text for an HTML text node or a quoted attribute: no tag, no entity, no end of the attribute. */
export function htmlText(text: string): string {
  return text.replace(INVISIBLE, visible).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}

/** `U+202E` instead of the character itself, which would act on the page. */
export function visible(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
