import type { Json } from "../spec/document.js";

/** Text that stands in a sample as it is: `new Blob([bytes])`. */
export class Code {
  constructor(readonly text: string) {}
}

export type SampleValue = Code | null | boolean | number | string | SampleValue[] | { [key: string]: SampleValue };

const width = 84;

/**
 * A value as TypeScript: on one line where it fits, else one entry a line. Text is only ever a string literal or a key.
 *
 * @param used Characters that stand on the line already, indentation included.
 */
export function literal(value: SampleValue | Json, indent = "", used = indent.length): string {
  const flat = flatLiteral(value);
  if (used + flat.length <= width || typeof value !== "object" || value === null || value instanceof Code) {
    return flat;
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${literal(item, inner)},\n`).join("")}${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([name, item]) => `${inner}${key(name)}: ${literal(item, inner, inner.length + key(name).length + 2)},\n`,
  );
  return `{\n${entries.join("")}${indent}}`;
}

function flatLiteral(value: SampleValue | Json): string {
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(flatLiteral).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, item]) => `${key(name)}: ${flatLiteral(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function key(name: string): string {
  // A bare or quoted __proto__ in a literal sets the prototype instead of a property.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
