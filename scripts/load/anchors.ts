import { type JsonObject, own } from "./json-object.js";
import { child } from "./pointer.js";

/** Members that hold values, not schemas: what looks like an anchor there is data. */
const DATA: ReadonlySet<string> = new Set(["const", "default", "enum", "example", "examples"]);

type Tokens = readonly string[];

/** Where the schemas of a file stand that have names of their own (JSON Schema 2020-12, Core §8.2). */
export class Anchors {
  /** By `$id`. */
  readonly #resources = new Map<string, Tokens[]>();
  /** By the tokens of the resource that an anchor belongs to, and its name. */
  readonly #anchors = new Map<string, Tokens[]>();
  /** How many schemas have that `$dynamicAnchor`. */
  readonly #dynamic = new Map<string, number>();
  readonly #file: unknown;

  constructor(file: unknown) {
    this.#file = file;
    const seen = new Set<object>();
    const pending: { node: unknown; path: Tokens; resource: Tokens }[] = [{ node: file, path: [], resource: [] }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { node, path } = next;
      if (typeof node !== "object" || node === null || seen.has(node)) {
        continue;
      }
      seen.add(node);
      const id = own(node, "$id");
      const resource = typeof id === "string" ? path : next.resource;
      if (typeof id === "string") {
        add(this.#resources, id, path);
      }
      for (const keyword of ["$anchor", "$dynamicAnchor"]) {
        const name = own(node, keyword);
        if (typeof name === "string") {
          add(this.#anchors, keyOf(resource, name), path);
          this.#dynamic.set(name, (this.#dynamic.get(name) ?? 0) + Number(keyword === "$dynamicAnchor"));
        }
      }
      for (const [key, value] of Object.entries(node)) {
        if (!DATA.has(key) && !key.startsWith("x-")) {
          pending.push({ node: value, path: [...path, key], resource });
        }
      }
    }
  }

  /** The schema of that `$id`, as it is written; undefined when there is none, or when several say so. */
  resource(id: string): Tokens | undefined {
    return only(this.#resources.get(id));
  }

  /** The schema of that name in a resource; undefined when none or several have it. */
  anchor(name: string, resource: Tokens): Tokens | undefined {
    return only(this.#anchors.get(keyOf(resource, name)));
  }

  /** Whether a `$dynamicRef` to that anchor means one schema, wherever it is met (JSON Schema 2020-12, Core §8.2.3.2). */
  isFixed(name: string): boolean {
    return (this.#dynamic.get(name) ?? 2) < 2;
  }

  /** The resource that a place belongs to: the nearest schema with an `$id` around it, else the file. */
  resourceOf(path: Tokens): Tokens {
    let node: unknown = this.#file;
    let resource: Tokens = [];
    for (const [index, token] of path.entries()) {
      node = child(node, token);
      if (typeof own(node, "$id") === "string") {
        resource = path.slice(0, index + 1);
      }
    }
    return resource;
  }
}

/** Keywords that give schemas names, or go by them: once every reference is a pointer they would only change what it means. */
const NAMING = "$id $anchor $dynamicAnchor $dynamicRef $recursiveAnchor $recursiveRef $schema $vocabulary".split(" ");

export function forgetNames(schema: JsonObject): void {
  for (const keyword of NAMING) {
    delete schema[keyword];
  }
}

function keyOf(resource: Tokens, name: string): string {
  return JSON.stringify([resource, name]);
}

function add(map: Map<string, Tokens[]>, key: string, path: Tokens): void {
  const known = map.get(key);
  if (known === undefined) {
    map.set(key, [path]);
  } else {
    known.push(path);
  }
}

function only(paths: readonly Tokens[] | undefined): Tokens | undefined {
  return paths?.length === 1 ? paths[0] : undefined;
}
