const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Words that cannot stand as a bare name in a strict module (ECMA-262 §12.7.2), and globals that would be shadowed. */
const RESERVED_WORDS = new Set(
  (
    "abstract any arguments as async await boolean break case catch class const continue debugger declare default delete do else " +
    "enum eval export extends false finally for from function get global globalThis if implements import in infer Infinity " +
    "instanceof interface is keyof let module namespace NaN never new null number object of package private protected public " +
    "readonly require return set static string super switch symbol this throw true try type typeof undefined unique unknown using var " +
    "void while with yield"
  ).split(" "),
);

/**
 * Members that a client object has already, or that something in the language looks for: an object with `then` is taken
 * for a promise, one with `toJSON` is printed by it.
 */
const TAKEN_MEMBERS = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  "asyncDispose",
  "auth",
  "catch",
  "dispose",
  "finally",
  "inspect",
  "prototype",
  "raw",
  "then",
  "toJSON",
  "use",
]);

export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text) && text === text.normalize("NFC");
}

/** True when a method or a member of the options may be called so. */
export function isFreeMember(name: string): boolean {
  return isIdentifier(name) && !RESERVED_WORDS.has(name) && !TAKEN_MEMBERS.has(name);
}
