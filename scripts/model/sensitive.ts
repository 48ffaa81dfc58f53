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
  /** Schemas below which there is something to hide; undefined while nobody has asked. */
  #tainted: Set<unknown> | undefined;

  constructor(document: JsonObject) {
    this.#document = document;
  }

  /** JSON pointers into a value of this schema, `*` standing for each item; the empty pointer is the whole value. */
  pointers(schema: unknown): string[] {
    this.#tainted ??= this.#findTainted();
    if (this.#tainted.size === 0) {
      return [];
    }
    const found = new Set<string>();
    const open = new Set<unknown>();
    let steps = 0;
    const visit = (node: unknown, path: readonly string[]): void => {
      steps += 1;
      const target = this.#resolve(node);
      if (!this.#tainted?.has(target) || found.size > MAXIMUM_POINTERS || steps > MAXIMUM_STEPS) {
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

  /** All schemas that reach a sensitive one, found backwards from it. */
  #findTainted(): Set<unknown> {
    // Most descriptions mark nothing; following all their references to learn that would cost more than the rest of the model.
    if (!holdsMark(this.#document)) {
      return new Set();
    }
    const reachedFrom = new Map<unknown, unknown[]>();
    const pending: unknown[] = [];
    const seen = new Set<unknown>();
    const stack: unknown[] = [this.#document];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (typeof node !== "object" || node === null || seen.has(node)) {
        continue;
      }
      seen.add(node);
      if (sensitivityOf(node) !== undefined) {
        pending.push(node);
      }
      const reach = (member: unknown): void => {
        if (typeof member === "object" && member !== null) {
          const sources = reachedFrom.get(member);
          if (sources === undefined) {
            reachedFrom.set(member, [node]);
          } else {
            sources.push(node);
          }
          stack.push(member);
        }
      };
      for (const key in node) {
        reach((node as JsonObject)[key]);
      }
      if (typeof own(node, "$ref") === "string") {
        reach(this.#resolve(node));
      }
    }
    const tainted = new Set<unknown>();
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (!tainted.has(node)) {
        tainted.add(node);
        pending.push(...(reachedFrom.get(node) ?? []));
      }
    }
    return tainted;
  }
}

function holdsMark(document: JsonObject): boolean {
  const stack: unknown[] = [document];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (sensitivityOf(node) !== undefined) {
      return true;
    }
    for (const member of Object.values(node as object)) {
      if (typeof member === "object" && member !== null) {
        stack.push(member);
      }
    }
  }
  return false;
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
