import { isObject, type JsonObject, own } from "./json-object.js";
import { child, fromFragment } from "./pointer.js";
import type { ProblemLog } from "./problem-log.js";
import type { SourceFile } from "./source-file.js";

const LETTER_X = 0x78;

interface Noted {
  readonly holder: JsonObject;
  readonly key: string;
  readonly file: SourceFile;
  readonly path: readonly string[];
}

/**
 * References inside extensions. Nobody follows them here, for an extension means nothing to us; but other tools do, in
 * the document that a package carries: there they would lead to files that nobody has, or may read.
 */
export class ExtensionReferences {
  readonly #log: ProblemLog;
  readonly #noted: Noted[] = [];

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  /** Keeps in mind the extensions of an object that could hold a reference. */
  note(holder: JsonObject, { file, path }: { readonly file: SourceFile; readonly path: readonly string[] }): void {
    for (const key in holder) {
      if (
        key.charCodeAt(0) === LETTER_X &&
        key.startsWith("x-") &&
        typeof holder[key] === "object" &&
        holder[key] !== null
      ) {
        this.#noted.push({ holder, key, file, path: [...path, key] });
      }
    }
  }

  /** Takes out each extension with a reference that names nothing in the document; one warning for each name. */
  removeDangling(document: JsonObject): void {
    const removed = new Map<string, { first: Noted; count: number }>();
    for (const noted of this.#noted) {
      if (dangles(noted.holder[noted.key], document)) {
        delete noted.holder[noted.key];
        const known = removed.get(noted.key);
        removed.set(noted.key, known === undefined ? { first: noted, count: 1 } : { ...known, count: known.count + 1 });
      }
    }
    for (const [key, { first, count }] of removed) {
      const others = count === 1 ? "" : ` So are ${count - 1} others of its name.`;
      this.#log.add({
        code: "extension-reference",
        severity: "warning",
        message: `\`${key}\` refers to what is not in the description and is left out.${others}`,
        file: first.file,
        path: first.path,
      });
    }
  }
}

function dangles(value: unknown, document: JsonObject): boolean {
  const pending: unknown[] = [value];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const reference = own(node, "$ref");
    if (typeof reference === "string" && !isIn(reference, document)) {
      return true;
    }
    if (Array.isArray(node) || isObject(node)) {
      pending.push(...Object.values(node).filter((member) => typeof member === "object" && member !== null));
    }
  }
  return false;
}

function isIn(reference: string, document: JsonObject): boolean {
  const tokens = reference.startsWith("#") ? fromFragment(reference.slice(1)) : undefined;
  return tokens?.reduce<unknown>((node, token) => child(node, token), document) !== undefined;
}
