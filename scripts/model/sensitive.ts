import type { Sensitivity } from "@specwright/runtime";
import { isObject, type JsonObject, own } from "../load/json-object.js";
import { child, fromFragment, toPointer } from "../load/pointer.js";

/** Pointers of one schema beyond which it is simpler to hide the whole value. */
const MAXIMUM_POINTERS = 200;
/** Schemas looked at for one value; unions of unions multiply. */
const MAXIMUM_STEPS = 20_000;

const LISTS = ["allOf", "anyOf", "oneOf"];
const SINGLES = ["if", "then", "else"];

/** What a property or parameter says of itself: `x-sensitive`, or `format: password`, which OpenAPI has for secrets. */
export function sensitivityOf(schema: unknown): Sensitivity | undefined {
  const written = own(schema, "x-sensitive");
  if (written === "secret" || written === "personal") {
    return written;
  }
  return own(schema, "format") === "password" ? "secret" : undefined;
}

/** Finds where a value holds what must not be shown. */
export class SensitiveFinder {
  readonly #document: JsonObject;
  readonly #targets = new Map<string, unknown>();
  /** Whether there is something to hide in a schema, of those that were asked for. */
  readonly #tainted = new Map<unknown, boolean>();
  /** References that have been followed, those among them that lead to something to hide, and what refers to each. */
  readonly #followed = new Set<string>();
  readonly #hiding = new Set<string>();
  readonly #usedBy = new Map<string, string[]>();

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** JSON pointers into a value of this schema, `*` standing for each item; the empty pointer is the whole value. */
  pointers(schema: unknown): string[] {
    if (!this.#isTainted(schema)) {
      return [];
    }
    const found = new Set<string>();
    const open = new Set<unknown>();
    let steps = 0;
    const visit = (node: unknown, path: readonly string[]): void => {
      steps += 1;
      const target = this.#resolve(node);
      if (!this.#isTainted(target) || found.size > MAXIMUM_POINTERS || steps > MAXIMUM_STEPS) {
        return;
      }
      // A schema inside itself goes on for ever: from the second level on everything is hidden.
      if (sensitivityOf(node) !== undefined || sensitivityOf(target) !== undefined || open.has(target)) {
        found.add(toPointer(path));
        return;
      }
      open.add(target);
      forEachPart(target, (part, token) => visit(part, token === undefined ? path : [...path, token]));
      open.delete(target);
    };
    visit(schema, []);
    return found.size > MAXIMUM_POINTERS || steps > MAXIMUM_STEPS ? [""] : [...found].sort();
  }

  #resolve(node: unknown): unknown {
    let current = node;
    for (let steps = 0; steps < 100; steps++) {
      const reference = own(current, "$ref");
      if (typeof reference !== "string" || sensitivityOf(current) !== undefined) {
        return current;
      }
      current = this.#target(reference);
    }
    return undefined;
  }

  #target(reference: string): unknown {
    if (!this.#targets.has(reference)) {
      const tokens = fromFragment(reference.slice(1)) ?? [];
      this.#targets.set(
        reference,
        tokens.reduce<unknown>((at, token) => child(at, token), this.#document),
      );
    }
    return this.#targets.get(reference);
  }

  /** Whether a node holds a mark or leads to one. */
  #isTainted(node: unknown): boolean {
    let answer = this.#tainted.get(node);
    if (answer === undefined) {
      const { isMarked, references } = scan(node);
      answer = isMarked || [...references].some((reference) => this.#hides(reference));
      this.#tainted.set(node, answer);
    }
    return answer;
  }

  /** Follows what has not been followed yet, and spreads what it finds backwards: each component is looked at once. */
  #hides(start: string): boolean {
    const unread = this.#followed.has(start) ? [] : [start];
    const marked: string[] = [];
    for (let reference = unread.pop(); reference !== undefined; reference = unread.pop()) {
      if (this.#followed.has(reference)) {
        continue;
      }
      this.#followed.add(reference);
      const { isMarked, references } = scan(this.#target(reference));
      if (isMarked) {
        marked.push(reference);
      }
      for (const next of references) {
        const users = this.#usedBy.get(next);
        if (users === undefined) {
          this.#usedBy.set(next, [reference]);
        } else {
          users.push(reference);
        }
        if (this.#hiding.has(next)) {
          marked.push(reference);
        }
        unread.push(next);
      }
    }
    for (let reference = marked.pop(); reference !== undefined; reference = marked.pop()) {
      if (!this.#hiding.has(reference)) {
        this.#hiding.add(reference);
        marked.push(...(this.#usedBy.get(reference) ?? []));
      }
    }
    return this.#hiding.has(start);
  }
}

/** Whether a mark stands anywhere in a node, else what it refers to. */
function scan(root: unknown): { readonly isMarked: boolean; readonly references: ReadonlySet<string> } {
  const references = new Set<string>();
  const stack: unknown[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== "object" || node === null) {
      continue;
    }
    if (sensitivityOf(node) !== undefined) {
      return { isMarked: true, references };
    }
    const reference = own(node, "$ref");
    if (typeof reference === "string") {
      references.add(reference);
    }
    for (const key in node) {
      const member = (node as JsonObject)[key];
      if (typeof member === "object" && member !== null) {
        stack.push(member);
      }
    }
  }
  return { isMarked: false, references };
}

/** Calls `visit` with each part of a value that a schema describes, and with the token that leads to it. */
function forEachPart(schema: unknown, visit: (part: unknown, token: string | undefined) => void): void {
  for (const keyword of LISTS) {
    const branches = own(schema, keyword);
    for (const branch of Array.isArray(branches) ? branches : []) {
      visit(branch, undefined);
    }
  }
  for (const keyword of SINGLES) {
    visit(own(schema, keyword), undefined);
  }
  const properties = own(schema, "properties");
  for (const name of isObject(properties) ? Object.keys(properties) : []) {
    visit(own(properties, name), name);
  }
  const patterns = own(schema, "patternProperties");
  for (const pattern of isObject(patterns) ? Object.keys(patterns) : []) {
    visit(own(patterns, pattern), "*");
  }
  for (const keyword of ["items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "contains"]) {
    visit(own(schema, keyword), "*");
  }
  const items = own(schema, "prefixItems");
  for (const item of Array.isArray(items) ? items : []) {
    visit(item, "*");
  }
}
