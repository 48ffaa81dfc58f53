import { isObject, type JsonObject } from "../json-value.js";
import { closingEdges, cyclicGroups, type Graph } from "./cycles.js";
import type { SchemaIndex } from "./schema-index.js";

/** Which schemas name themselves in a way that TypeScript resolves at once, and what is done about it. */
export interface Recursion {
  /** Through an array or a tuple: such a schema becomes a type alias, which TypeScript resolves late. */
  readonly aliased: ReadonlySet<string>;
  /** A base whose union lists the schema that extends it: the base stands in its `allOf` without its union. */
  inlinesBase(user: string, base: string): boolean;
  /** A composition that says nothing new (`A` is `A` or a string): the reference is left out. */
  drops(user: string, target: string): boolean;
}

export function findRecursion(index: SchemaIndex): Recursion {
  const direct = new Map<string, string[]>();
  const eager = new Map<string, string[]>();
  for (const entry of index.schemas.values()) {
    direct.set(entry.name, composed(entry.schema, index, { arrays: false }));
    eager.set(entry.name, composed(entry.schema, index, { arrays: true }));
  }
  const groupOf = new Map<string, number>();
  for (const [number, group] of cyclicGroups(direct).entries()) {
    for (const name of group) {
      groupOf.set(name, number);
    }
  }
  function inlinesBase(user: string, base: string): boolean {
    const group = groupOf.get(user);
    return (
      group !== undefined && group === groupOf.get(base) && user !== base && hasUnion(index.schemas.get(base)?.schema)
    );
  }
  const closing = closingEdges(withoutInlinedBases(direct, index, inlinesBase));
  const drops = (user: string, target: string) => closing.get(user)?.has(target) === true;
  const remaining = new Map(
    [...eager].map(([name, targets]) => [name, targets.filter((target) => !drops(name, target))]),
  );
  return { aliased: new Set(cyclicGroups(remaining).flat()), inlinesBase, drops };
}

/** Schemas that a schema is made of without an object between. */
function composed(schema: unknown, index: SchemaIndex, options: { arrays: boolean }): string[] {
  const found = new Set<string>();
  const stack: unknown[] = [schema];
  while (stack.length > 0) {
    const next = stack.pop();
    if (!isObject(next)) {
      continue;
    }
    const name = typeof next.$ref === "string" ? index.nameOf(next.$ref) : undefined;
    if (name !== undefined) {
      found.add(name);
    }
    for (const keyword of ["allOf", "anyOf", "oneOf", ...(options.arrays ? ["prefixItems"] : [])]) {
      const list = next[keyword];
      if (Array.isArray(list)) {
        stack.push(...list);
      }
    }
    if (options.arrays) {
      stack.push(next.items);
    }
  }
  return [...found];
}

function hasUnion(schema: unknown): boolean {
  return isObject(schema) && (Array.isArray(schema.oneOf) || Array.isArray(schema.anyOf));
}

export function withoutUnion(schema: JsonObject): JsonObject {
  const { oneOf: _oneOf, anyOf: _anyOf, discriminator: _discriminator, ...rest } = schema;
  return rest;
}

function withoutInlinedBases(
  graph: Graph,
  index: SchemaIndex,
  inlinesBase: (user: string, base: string) => boolean,
): Graph {
  const result = new Map<string, string[]>();
  for (const [user, targets] of graph) {
    const bases = allOfReferences(index.schemas.get(user)?.schema, index).filter((base) => inlinesBase(user, base));
    const added = bases.flatMap((base) => {
      const schema = index.schemas.get(base)?.schema;
      return isObject(schema) ? composed(withoutUnion(schema), index, { arrays: false }) : [];
    });
    result.set(user, [...targets.filter((target) => !bases.includes(target)), ...added]);
  }
  return result;
}

function allOfReferences(schema: unknown, index: SchemaIndex): string[] {
  const list = isObject(schema) && Array.isArray(schema.allOf) ? schema.allOf : [];
  const names: string[] = [];
  for (const item of list) {
    const name = isObject(item) && typeof item.$ref === "string" ? index.nameOf(item.$ref) : undefined;
    if (name !== undefined) {
      names.push(name);
    }
  }
  return names;
}
