/** JSON pointers (RFC 6901) in their string form: `/paths/~1users/get`. The empty string is the whole document. */

export function toPointer(tokens: readonly (string | number)[]): string {
  let pointer = "";
  for (const token of tokens) {
    pointer += `/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return pointer;
}

export function fromPointer(pointer: string): string[] {
  if (pointer === "") {
    return [];
  }
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A pointer that needs no encoding in a fragment, and a fragment that is not encoded. */
const PLAIN = /^[A-Za-z0-9._/-]*$/;

/** A pointer as the fragment of a reference; only what a fragment cannot hold is percent-encoded (RFC 6901 §6). */
export function toFragment(tokens: readonly (string | number)[]): string {
  const pointer = toPointer(tokens);
  if (PLAIN.test(pointer)) {
    return `#${pointer}`;
  }
  return `#${pointer
    .split("/")
    .map((token) => encodeURIComponent(token).replaceAll("%24", "$"))
    .join("/")}`;
}

/** Tokens of the fragment `/a~1b%20c` (without `#`); undefined when it is not a JSON pointer. */
export function fromFragment(fragment: string): string[] | undefined {
  if (fragment === "") {
    return [];
  }
  if (!fragment.startsWith("/")) {
    return undefined;
  }
  return PLAIN.test(fragment) ? fragment.slice(1).split("/") : fromPointer(decode(fragment));
}

/** The member of an object or array that a token names; undefined when there is none. Inherited members do not count. */
export function child(node: unknown, token: string): unknown {
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, token)) {
    return undefined;
  }
  if (Array.isArray(node) && !/^(0|[1-9]\d*)$/.test(token)) {
    return undefined;
  }
  return (node as Record<string, unknown>)[token];
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch (error) {
    if (error instanceof URIError) {
      return fragment; // A lone "%" is a character of the name: many specs leave it unencoded.
    }
    throw error;
  }
}
