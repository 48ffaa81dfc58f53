import { stringLiteral } from "./string-literal.js";

const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
const PLAIN_NUMBER = /^(?:0|[1-9][0-9]{0,8})$/;

/** A key of an object literal that holds data. `__proto__` is computed: written plainly it would set the prototype. */
export function objectKey(name: string): string {
  if (name === "__proto__") {
    return '["__proto__"]';
  }
  return typeKey(name);
}

/** A key of an interface or type literal, where `__proto__` is a name like any other. */
export function typeKey(name: string): string {
  return PLAIN_KEY.test(name) || PLAIN_NUMBER.test(name) ? name : stringLiteral(name);
}

/** A property access on a type: `["name"]`, `[200]`. */
export function typeIndex(key: string | number): string {
  if (typeof key === "number") {
    return `[${key}]`;
  }
  return PLAIN_NUMBER.test(key) ? `[${key}]` : `[${stringLiteral(key)}]`;
}
