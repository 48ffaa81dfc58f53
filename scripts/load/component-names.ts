import { isObject, own } from "./json-object.js";

const UNUSABLE = /[^A-Za-z0-9._-]+/g;

/** Gives names to what is moved into `components`: taken from where it stood, unique in its section, the same on each run. */
export class ComponentNames {
  readonly #taken = new Map<string, Set<string>>();
  readonly #document: unknown;

  constructor(document: unknown) {
    this.#document = document;
  }

  /** A free name in `section` made of `words`: `User`, or `User_2` when another thing is called so. */
  claim(section: string, words: string): string {
    const taken = this.#namesOf(section);
    const base =
      words
        .replace(UNUSABLE, "_")
        .replace(/^[_.-]+|[_.-]+$/g, "")
        .slice(0, 80) || "unnamed";
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      name = `${base}_${number}`;
    }
    taken.add(name.toLowerCase());
    return name;
  }

  #namesOf(section: string): Set<string> {
    let names = this.#taken.get(section);
    if (names === undefined) {
      const present = own(own(this.#document, "components"), section);
      names = new Set(isObject(present) ? Object.keys(present).map((name) => name.toLowerCase()) : []);
      this.#taken.set(section, names);
    }
    return names;
  }
}
