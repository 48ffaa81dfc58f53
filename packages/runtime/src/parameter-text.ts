import { callerError } from "./caller-error.js";
import type { ParameterDescriptor } from "./contract.js";

export function isComposite(value: unknown): value is Record<string, unknown> | unknown[] {
  // By tag and not by prototype, because an object may come from another realm.
  return / (Object|Array)]/.test({}.toString.call(value));
}

/** What an error calls a value that cannot be written. */
export type Place = Pick<ParameterDescriptor, "name"> & { readonly in: string };

/** @throws TypeError `invalid-parameter` when the value is not a string, number, boolean, bigint or date */
export function primitiveText(value: unknown, parameter: Place): string {
  if (typeof value === "string") return value;
  // `null` for an invalid date.
  const plain = value instanceof Date ? value.toJSON() : value;
  if (/^(string|boolean|bigint)$/.test(typeof plain) || Number.isFinite(plain)) return `${plain}`;
  throw callerError("invalid-parameter", `${where(parameter)} must be text, number, boolean or date`);
}

/** Names a parameter in an error. */
export function where(parameter: Place): string {
  return `${parameter.in} ${parameter.name}`;
}
