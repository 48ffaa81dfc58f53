import { UnionSizes } from "../../load/union-sizes.js";
import { define, isObject, type JsonObject } from "../json-value.js";
import { resolveReference } from "../local-reference.js";
import { safeAnnotations } from "./annotations.js";
import { type DiscriminatorLiteral, extendedSchemas, extensionLiteral, unionMemberLiteral } from "./discriminators.js";
import type { Direction } from "./document-schemas.js";
import { sharedProperty } from "./known-property.js";
import { type Recursion, withoutUnion } from "./recursion.js";
import type { SchemaIndex } from "./schema-index.js";
import { typeCore } from "./type-core.js";
import { isUnknown, marked, type ShapedObject, type ShapedSchema } from "./type-mark.js";

/** Where a schema stands while it is shaped. */
export interface Position {
  readonly direction: Direction | undefined;
  /** Name of the component that it belongs to. */
  readonly component?: string;
  /** True inside the alias of a recursive schema, where others of its kind are named by their aliases. */
  readonly aliased?: boolean;
  /** Schemas that it is composed with: they may declare what it requires. */
  readonly scope?: readonly JsonObject[];
  readonly depth: number;
}

export interface ShaperInput {
  readonly document: unknown;
  readonly index: SchemaIndex;
  readonly recursion: Recursion;
  /** Name of the component that holds this schema for this direction. */
  nameFor(name: string, direction: Direction | undefined): string;
  aliasFor(name: string): string | undefined;
}

/** Depth at which a schema is no longer followed; a loader refuses such files, so this only bounds the stack. */
const DEEPEST = 500;

/**
 * Rewrites schemas so that openapi-typescript prints what they mean. Its output is right for one keyword at a time: a
 * reference, an object, a union, an intersection. So each schema becomes an intersection of such parts.
 */
export class SchemaShaper {
  readonly input: ShaperInput;
  readonly #extended: ReadonlySet<string>;
  /** What `#componentSays` answered. */
  readonly #said = new Map<string, boolean>();

  readonly #unions: UnionSizes;

  constructor(input: ShaperInput) {
    this.input = input;
    this.#unions = new UnionSizes((reference) => resolveReference(input.document, reference));
    this.#extended = extendedSchemas(input.index);
  }

  /** A component's schema, with the literal that tells it from others that extend the same base. */
  component(name: string, position: Position): ShapedSchema {
    const schema = this.input.index.schemas.get(name)?.schema;
    const literal = extensionLiteral(name, { ...this.input, extended: this.#extended });
    const shaped = this.schema(schema, { ...position, component: name });
    return literal === undefined ? shaped : intersection([shaped, literalObject(literal)], annotationsOf(schema));
  }

  schema(schema: unknown, position: Position): ShapedSchema {
    if (!isObject(schema) || position.depth > DEEPEST) {
      return schema === false ? marked({ kind: "never" }) : {};
    }
    const parts = this.#parts(schema, { ...position, depth: position.depth + 1 });
    return intersection(parts, annotationsOf(schema));
  }

  #parts(schema: JsonObject, position: Position): ShapedSchema[] {
    const composed =
      schema.$ref !== undefined ||
      schema.allOf !== undefined ||
      schema.anyOf !== undefined ||
      schema.oneOf !== undefined;
    if (!composed) {
      const core = typeCore(schema, { shaper: this, position, composed });
      return core === undefined ? [] : [core];
    }
    const types = Array.isArray(schema.type) ? schema.type : [];
    if (types.includes("null") && !admitsNull(schema)) {
      const rest = types.filter((type) => type !== "null");
      const { type: _type, ...without } = schema;
      const inner = rest.length === 0 ? without : { ...without, type: rest.length === 1 ? rest[0] : rest };
      return [union([this.schema(withoutAnnotations(inner), position), { type: "null" }])];
    }
    const parts: ShapedSchema[] = [];
    const inside = { ...position, scope: [...(position.scope ?? []), schema] };
    if (typeof schema.$ref === "string" && !this.#isDropped(schema, position)) {
      parts.push(this.#reference(schema.$ref, position));
    }
    const core = typeCore(schema, { shaper: this, position, composed });
    if (core !== undefined) {
      parts.push(core);
    }
    const leftOut = this.#unions.leftOut(schema);
    for (const item of list(schema.allOf)) {
      const part = isObject(item) && leftOut.has(item) ? undefined : this.#base(item, inside);
      if (part !== undefined) {
        parts.push(part);
      }
    }
    for (const keyword of ["anyOf", "oneOf"] as const) {
      const members = (leftOut.has(keyword) ? [] : list(schema[keyword]))
        .filter((member) => !this.#isDropped(member, position))
        .map((member) => this.#member(member, schema.discriminator, inside));
      if (members.length > 0) {
        parts.push(union(members));
      }
    }
    return parts;
  }

  #reference(reference: string, position: Position): ShapedSchema {
    const name = this.input.index.nameOf(reference);
    if (name === undefined) {
      return {};
    }
    const target = this.input.nameFor(name, position.direction);
    const alias = position.aliased === true ? this.input.aliasFor(target) : undefined;
    if (alias !== undefined) {
      return marked({ kind: "alias", name: alias });
    }
    return marked({ kind: "component", name: target });
  }

  #base(item: unknown, position: Position): ShapedSchema | undefined {
    if (this.#isDropped(item, position)) {
      return undefined;
    }
    const name = isObject(item) && typeof item.$ref === "string" ? this.input.index.nameOf(item.$ref) : undefined;
    if (
      name !== undefined &&
      position.component !== undefined &&
      this.input.recursion.inlinesBase(position.component, name)
    ) {
      const base = this.input.index.schemas.get(name)?.schema;
      return isObject(base) ? this.schema(withoutUnion(base), position) : undefined;
    }
    return this.schema(item, position);
  }

  #member(member: unknown, discriminator: unknown, position: Position): ShapedSchema {
    const literal = unionMemberLiteral(member, discriminator, this.input);
    const shaped = this.schema(member, position);
    return literal === undefined ? shaped : intersection([shaped, literalObject(literal)], {});
  }

  #isDropped(item: unknown, position: Position): boolean {
    if (position.component === undefined || !isObject(item) || typeof item.$ref !== "string") {
      return false;
    }
    const name = this.input.index.nameOf(item.$ref);
    return name !== undefined && this.input.recursion.drops(position.component, name);
  }

  /** False for a property that never travels in this direction. */
  travels(property: unknown, direction: Direction | undefined): boolean {
    if (!isObject(property) || direction === undefined) {
      return true;
    }
    return !this.#says(property, direction === "request" ? "readOnly" : "writeOnly");
  }

  /** An annotation holds for the value, whichever of the schemas that apply to it says so (JSON Schema 2020-12, Core §7.7.1). */
  #says(schema: unknown, keyword: "readOnly" | "writeOnly"): boolean {
    if (!isObject(schema)) {
      return false;
    }
    return (
      schema[keyword] === true ||
      (typeof schema.$ref === "string" && this.#componentSays(schema.$ref, keyword)) ||
      list(schema.allOf).some((part) => this.#says(part, keyword))
    );
  }

  #componentSays(reference: string, keyword: "readOnly" | "writeOnly"): boolean {
    const name = this.input.index.nameOf(reference);
    if (name === undefined) {
      return false;
    }
    const key = `${keyword} ${name}`;
    const known = this.#said.get(key);
    if (known !== undefined) {
      return known;
    }
    // Until it is known: a schema that goes round to itself says nothing more.
    this.#said.set(key, false);
    const says = this.#says(this.input.index.schemas.get(name)?.schema, keyword);
    this.#said.set(key, says);
    return says;
  }

  /** Whether a name in `required` is a property that this direction leaves out, in this schema or one it is composed with. */
  leavesOut(name: string, schema: JsonObject, position: Position): boolean {
    for (const candidate of [schema, ...(position.scope ?? [])]) {
      const found = sharedProperty(this.input.document, candidate, name);
      if (found !== undefined) {
        return !this.travels(found, position.direction);
      }
    }
    return false;
  }
}

function literalObject(literal: DiscriminatorLiteral): ShapedObject {
  const properties: Record<string, unknown> = {};
  define(properties, literal.property, marked({ kind: "literal", values: literal.values, open: false }));
  return { type: "object", properties, required: [literal.property] };
}

function intersection(parts: readonly ShapedSchema[], annotations: Record<string, unknown>): ShapedSchema {
  const useful = parts.length > 1 ? parts.filter((part) => !isUnknown(part)) : parts;
  const [first] = useful;
  if (first === undefined) {
    return annotations;
  }
  if (useful.length === 1 && typeof first === "object") {
    return { ...first, ...annotations };
  }
  return { ...annotations, allOf: useful };
}

function union(members: readonly ShapedSchema[]): ShapedSchema {
  const [first] = members;
  if (members.some(isUnknown)) {
    return {};
  }
  return members.length === 1 && first !== undefined ? first : { oneOf: members };
}

function admitsNull(schema: JsonObject): boolean {
  return [...list(schema.anyOf), ...list(schema.oneOf)].some((member) => isObject(member) && member.type === "null");
}

const ANNOTATIONS = ["title", "summary", "description", "format", "deprecated", "default", "example", "examples"];

function withoutAnnotations(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !ANNOTATIONS.includes(key)));
}

function annotationsOf(schema: unknown): Record<string, unknown> {
  if (!isObject(schema)) {
    return {};
  }
  const annotations = safeAnnotations(schema);
  if (schema.readOnly === true) {
    annotations.readOnly = true;
  }
  return annotations;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
