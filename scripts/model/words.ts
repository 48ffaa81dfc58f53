/** Words of a name in any script, split where its writer split it: `list-for_org`, `getHTTPStatus`, `größe:ändern`. */
export function wordsOf(text: string): string[] {
  const parts = text.normalize("NFC").match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  return parts.flatMap(
    (part) =>
      part.match(/\p{Lu}+(?![\p{Ll}])|\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{Nd}]+|\p{Lu}|[\p{L}\p{M}\p{Nd}]/gu) ?? [],
  );
}

/** `listForOrg`; empty when the text has neither letter nor digit. */
export function toCamelCase(text: string): string {
  const [first, ...rest] = wordsOf(text);
  return first === undefined ? "" : lower(first) + rest.map(capitalised).join("");
}

/** `ListForOrg`; empty when the text has neither letter nor digit. */
export function toPascalCase(text: string): string {
  return wordsOf(text).map(capitalised).join("");
}

/** An acronym stays as it is inside a name (`getHTTPStatus`); alone in front it is lowered whole. */
function capitalised(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

function lower(word: string): string {
  return word.toLowerCase();
}
