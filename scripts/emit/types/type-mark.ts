/**
 * A schema of the types document that openapi-typescript cannot print right by itself. It holds nothing but the mark and
 * annotations, and the transform hook in `types.ts` answers for it.
 */
export const MARK = Symbol("type mark");

/** The `type` of a marked schema: the hook is asked only about schemas that have one. */
export const MARKED = "specwright";

/** A schema of the types document: openapi-typescript's input, or a mark. */
export type ShapedSchema = boolean | ShapedObject;
export type ShapedObject = Record<string | symbol, unknown>;

export type TypeMark =
  /** One of these values; `open` adds every other value of the same kind. */
  | { readonly kind: "literal"; readonly values: readonly unknown[]; readonly open: boolean }
  | { readonly kind: "array"; readonly items: ShapedSchema }
  | {
      readonly kind: "tuple";
      readonly items: readonly ShapedSchema[];
      readonly required: number;
      /** Type of further items; absent: there are none. */
      readonly rest?: ShapedSchema;
    }
  /** An object with declared properties and an index signature that fits them too. */
  | { readonly kind: "indexed"; readonly object: ShapedObject; readonly index: readonly ShapedSchema[] }
  /** Any JSON value: not `unknown`, because that would let `undefined` pass for a required property. */
  | { readonly kind: "value" }
  | { readonly kind: "blob" }
  | { readonly kind: "never" }
  /** An object without properties. */
  | { readonly kind: "empty" }
  /** `components["schemas"][name]`. */
  | { readonly kind: "component"; readonly name: string }
  /** A type alias beside the interfaces: interfaces cannot name themselves through an array. */
  | { readonly kind: "alias"; readonly name: string };

export function marked(mark: TypeMark, annotations: Readonly<Record<string, unknown>> = {}): ShapedObject {
  return { ...annotations, type: MARKED, [MARK]: mark };
}

export function markOf(schema: unknown): TypeMark | undefined {
  if (typeof schema !== "object" || schema === null || !(MARK in schema)) {
    return undefined;
  }
  return schema[MARK] as TypeMark;
}

/** A schema without any statement: `unknown`. A union with it is `unknown` too. */
export function isUnknown(schema: ShapedSchema): boolean {
  return typeof schema === "object" && !["type", "allOf", "oneOf"].some((key) => key in schema);
}
