import { isObject, type JsonObject, own } from "./json-object.js";

/** TypeScript gives up at 100,000 members of a union (TS2590), and takes seconds well below where it has to multiply them. */
const MOST = { multiplied: 10_000, listed: 50_000 } as const;

/** How deep schemas are followed: the stack ends somewhere, and nobody composes as many. */
const DEEPEST = 1000;

/** A part of a schema: an item of its `allOf`, or what that keyword holds. */
export type Part = "$ref" | "anyOf" | "oneOf" | JsonObject;

interface Measured {
  readonly size: number;
  readonly leftOut: ReadonlySet<Part>;
}

const NOTHING: ReadonlySet<Part> = new Set();

/**
 * How many members the types of schemas have. Unions that apply together multiply: twenty choices between two are a
 * million types, so that a part that goes beyond the bound is left out: the type is wider then.
 */
export class UnionSizes {
  readonly #resolve: (reference: string) => unknown;
  readonly #known = new WeakMap<object, Measured>();

  constructor(resolve: (reference: string) => unknown) {
    this.#resolve = resolve;
  }

  leftOut(schema: JsonObject): ReadonlySet<Part> {
    return multiplies(schema) ? this.#measure(schema, 0).leftOut : NOTHING;
  }

  #measure(schema: JsonObject, depth: number): Measured {
    const known = this.#known.get(schema);
    if (known !== undefined || depth > DEEPEST) {
      return known ?? { size: 1, leftOut: NOTHING };
    }
    // Until it is known: a schema that goes round to itself has no members of its own.
    this.#known.set(schema, { size: 1, leftOut: NOTHING });
    let size = 1;
    const leftOut = new Set<Part>();
    for (const [part, alternatives] of partsOf(schema)) {
      let sum = 0;
      for (const alternative of alternatives) {
        sum += this.#sizeOf(alternative, depth + 1);
      }
      const isProduct = size > 1 && sum > 1;
      if (sum > MOST.listed || (isProduct && size * sum > MOST.multiplied)) {
        leftOut.add(part);
      } else {
        size *= Math.max(sum, 1);
      }
    }
    const measured = { size: size + Number(schema.nullable === true), leftOut };
    this.#known.set(schema, measured);
    return measured;
  }

  #sizeOf(schema: unknown, depth: number): number {
    const target = typeof schema === "string" ? this.#resolve(schema) : schema;
    return isObject(target) ? this.#measure(target, depth).size : 1;
  }
}

/** Whether a schema is a union, or of several parts that may be. */
export function multiplies({ $ref, allOf, anyOf, oneOf }: JsonObject): boolean {
  const items = Array.isArray(allOf) ? allOf.length : 0;
  return anyOf !== undefined || oneOf !== undefined || items + Number($ref !== undefined) > 1;
}

/** Each part with its alternatives: schemas, or a reference to one. */
function partsOf(schema: JsonObject): [Part, readonly unknown[]][] {
  const parts: [Part, readonly unknown[]][] = [];
  if (typeof schema.$ref === "string") {
    parts.push(["$ref", [schema.$ref]]);
  }
  for (const item of Array.isArray(schema.allOf) ? schema.allOf : []) {
    if (isObject(item)) {
      parts.push([item, [item]]);
    }
  }
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const members = own(schema, keyword);
    if (Array.isArray(members)) {
      parts.push([keyword, members]);
    }
  }
  return parts;
}
