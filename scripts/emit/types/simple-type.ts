import { stringLiteral } from "../escape/string-literal.js";
import { markOf, type ShapedSchema } from "./type-mark.js";

const PRIMITIVES = new Set(["string", "number", "boolean", "null"]);
const MOST_LITERALS = 12;
const LONGEST_SAMPLE = 60;

/** A type that is short enough to stand where it is used: a primitive, a few literals, or a list of these. */
export function simpleType(schema: ShapedSchema | undefined): string | undefined {
  if (typeof schema !== "object" || "allOf" in schema) {
    return undefined;
  }
  if (Array.isArray(schema.oneOf)) {
    const members = schema.oneOf.map((member: ShapedSchema) => simpleType(member));
    return members.every((member) => member !== undefined) ? [...new Set(members)].join(" | ") : undefined;
  }
  const mark = markOf(schema);
  if (mark?.kind === "literal") {
    return literals(mark.values, mark.open);
  }
  if (mark?.kind === "array") {
    const item = simpleType(mark.items);
    return item === undefined ? undefined : /^\w+$/.test(item) ? `${item}[]` : `(${item})[]`;
  }
  return typeof schema.type === "string" && PRIMITIVES.has(schema.type) ? schema.type : undefined;
}

/** A value of a simple type: the spec's example where it fits, else a placeholder; undefined when none is known. */
export function sampleValue(
  schema: ShapedSchema | undefined,
  details: { readonly example?: unknown; readonly name: string },
): unknown {
  const type = simpleType(schema);
  if (type === undefined || typeof schema !== "object") {
    return undefined;
  }
  const mark = markOf(schema);
  if (mark?.kind === "literal") {
    return mark.values.includes(details.example) ? details.example : mark.values[0];
  }
  if (mark?.kind === "array") {
    const item = sampleValue(mark.items, { name: details.name });
    return item === undefined ? undefined : [item];
  }
  if (Array.isArray(schema.oneOf)) {
    return sampleValue(schema.oneOf[0], details);
  }
  if (typeof details.example === type && String(details.example).length <= LONGEST_SAMPLE) {
    return details.example;
  }
  const placeholders: Record<string, unknown> = { string: details.name, number: 1, boolean: true };
  return placeholders[type];
}

/** False for what may be an object, or a list of anything but scalars: its text depends on a parameter's style. */
export function isPlainValue(schema: ShapedSchema | undefined): boolean {
  if (typeof schema !== "object" || "allOf" in schema) {
    return false;
  }
  if (Array.isArray(schema.oneOf)) {
    return schema.oneOf.every((member: ShapedSchema) => isPlainValue(member));
  }
  const mark = markOf(schema);
  if (mark?.kind === "literal") {
    return mark.values.every((value) => typeof value !== "object" || value === null);
  }
  if (mark?.kind === "array") {
    return isPlainValue(mark.items) && markOf(mark.items)?.kind !== "array";
  }
  return typeof schema.type === "string" && PRIMITIVES.has(schema.type);
}

function literals(values: readonly unknown[], open: boolean): string | undefined {
  if (values.length > MOST_LITERALS || values.some((value) => typeof value === "object" && value !== null)) {
    return undefined;
  }
  const members = values.map((value) => {
    if (typeof value === "number") {
      return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
        ? String(value)
        : "number";
    }
    return typeof value === "string" ? stringLiteral(value) : String(value);
  });
  if (open) {
    const texts = values.some((value) => typeof value === "string") ? ["(string & {})"] : [];
    const numbers = values.some((value) => typeof value === "number") ? ["(number & {})"] : [];
    members.push(...texts, ...numbers);
  }
  return [...new Set(members)].join(" | ");
}
