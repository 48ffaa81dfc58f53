import { entries, isObject, own } from "../json-value.js";
import { componentName, referenceSegments, resolveReference } from "../local-reference.js";
import { forEachSubschema } from "../schema-keywords.js";
import { type Direction, forEachRootSchema } from "./document-schemas.js";

/** A component schema, or one that a reference names in some other place of the document. */
export interface IndexedSchema {
  readonly name: string;
  readonly schema: unknown;
  /** Names of the schemas that it refers to, anywhere inside. */
  readonly references: ReadonlySet<string>;
  readonly usedIn: ReadonlySet<Direction>;
  /** True when a value that is sent differs from one that is received: `readOnly` or `writeOnly` somewhere inside. */
  readonly directed: boolean;
}

export interface SchemaIndex {
  readonly schemas: ReadonlyMap<string, IndexedSchema>;
  /** Name of the schema that a reference means; undefined when it names nothing. */
  nameOf(reference: string): string | undefined;
}

interface Entry {
  name: string;
  schema: unknown;
  references: Set<string>;
  usedIn: Set<Direction>;
  directed: boolean;
}

/** Walks the document once: which schemas there are, who refers to whom, and who sends what. */
export function indexSchemas(document: unknown): SchemaIndex {
  const schemas = new Map<string, Entry>();
  /** Answers of `nameOf`: a description asks for the same few again and again. */
  const known = new Map<string, string | undefined>();
  for (const [name, schema] of entries(own(own(document, "components"), "schemas"))) {
    schemas.set(name, newEntry(name, schema));
  }
  const pending = [...schemas.values()];

  function nameOf(reference: string): string | undefined {
    const answered = known.get(reference);
    if (answered !== undefined || known.has(reference)) {
      return answered;
    }
    const name = componentName(reference, "schemas");
    if (name !== undefined && schemas.has(name)) {
      known.set(reference, name);
      return name;
    }
    const target = resolveReference(document, reference);
    const added = isObject(target) || typeof target === "boolean" ? addElsewhere(reference, target) : undefined;
    known.set(reference, added);
    return added;
  }

  function addElsewhere(reference: string, schema: unknown): string {
    const words = (referenceSegments(reference) ?? []).filter((segment) => segment !== "properties").slice(-2);
    const base = words.join(".");
    let name = base;
    for (let number = 2; schemas.has(name); number += 1) {
      name = `${base}.${number}`;
    }
    const entry = newEntry(name, schema);
    schemas.set(name, entry);
    pending.push(entry);
    return name;
  }

  const roots: [string, Direction][] = [];
  forEachRootSchema(document, (schema, direction) => {
    for (const reference of scan(schema).references) {
      const name = nameOf(reference);
      if (name !== undefined) {
        roots.push([name, direction]);
      }
    }
  });
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    const found = scan(entry.schema);
    entry.directed = found.directed;
    for (const reference of found.references) {
      const name = nameOf(reference);
      if (name !== undefined) {
        entry.references.add(name);
      }
    }
  }
  spreadUse(schemas, roots);
  spreadDirected(schemas);
  return { schemas, nameOf };
}

function newEntry(name: string, schema: unknown): Entry {
  return { name, schema, references: new Set(), usedIn: new Set(), directed: false };
}

function scan(root: unknown): { references: Set<string>; directed: boolean } {
  const references = new Set<string>();
  let directed = false;
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const schema = stack.pop();
    if (!isObject(schema)) {
      continue;
    }
    if (typeof schema.$ref === "string") {
      references.add(schema.$ref);
    }
    if (schema.readOnly === true || schema.writeOnly === true) {
      directed = true;
    }
    forEachSubschema(schema, (subschema) => stack.push(subschema));
  }
  return { references, directed };
}

function spreadUse(schemas: ReadonlyMap<string, Entry>, roots: readonly [string, Direction][]): void {
  const stack = [...roots];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const entry = schemas.get(next[0]);
    if (entry === undefined || entry.usedIn.has(next[1])) {
      continue;
    }
    entry.usedIn.add(next[1]);
    for (const name of entry.references) {
      stack.push([name, next[1]]);
    }
  }
}

/** A schema that refers to a directed one is directed itself. */
function spreadDirected(schemas: ReadonlyMap<string, Entry>): void {
  const users = new Map<string, string[]>();
  for (const entry of schemas.values()) {
    for (const name of entry.references) {
      const list = users.get(name);
      if (list === undefined) {
        users.set(name, [entry.name]);
      } else {
        list.push(entry.name);
      }
    }
  }
  const stack = [...schemas.values()].filter((entry) => entry.directed).map((entry) => entry.name);
  for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
    for (const user of users.get(name) ?? []) {
      const entry = schemas.get(user);
      if (entry !== undefined && !entry.directed) {
        entry.directed = true;
        stack.push(user);
      }
    }
  }
}
