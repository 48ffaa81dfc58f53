/** Words that cannot name a type or a value of a module, and global types that a declaration would hide. */
const TAKEN = new Set(
  (
    "any arguments as async await bigint boolean break case catch class const continue debugger declare default delete do else " +
    "enum eval export extends false finally for from function get if implements import in infer instanceof interface is keyof let " +
    "module namespace never new null number object of package private protected public readonly require return satisfies set " +
    "static string super switch symbol this throw true try type typeof undefined unique unknown var void while with yield " +
    "Array ArrayBuffer AsyncIterable Blob Boolean Date Error Exclude Extract File FormData Function Iterable Map NonNullable " +
    "Number Object Omit Partial Pick Promise Readonly ReadonlyArray Record RegExp Request Required Response Set String Symbol " +
    "URL Uint8Array WithRequired components operations paths webhooks callbacks"
  ).split(" "),
);

/**
 * Hands out names for declarations of one module: each is a valid identifier, none twice, the same for the same order of
 * requests. Text of a spec never becomes an identifier except through this table.
 */
export class IdentifierTable {
  readonly #used: Set<string>;

  constructor(reserved: Iterable<string> = []) {
    this.#used = new Set(reserved);
  }

  /** A free identifier as near to `wanted` as it can be: ASCII letters, digits, `_` and `$`; a number added on collision. */
  take(wanted: string): string {
    const base = pascalCase(wanted);
    let name = base;
    for (let number = 2; this.#used.has(name) || TAKEN.has(name); number += 1) {
      name = `${base}${number}`;
    }
    this.#used.add(name);
    return name;
  }
}

function pascalCase(text: string): string {
  const words = text.match(/[A-Za-z0-9$]+/g) ?? [];
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  if (joined === "") {
    return "Schema";
  }
  return /^[0-9]/.test(joined) ? `Schema${joined}` : joined;
}
