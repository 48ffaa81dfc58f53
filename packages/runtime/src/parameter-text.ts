import { callerError } from "./caller-error.js";
import type { ParameterDescriptor } from "./contract.js";

export function isComposite(value: unknown): value is Record<string, unknown> | unknown[] {
  // By tag and not by prototype, because an object may come from another realm.
  return Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]";
}

/** What an error calls a value that cannot be written. */
export type Place = Pick<ParameterDescriptor, "name"> & { readonly in: string };

/** @throws TypeError `invalid-parameter` when the value is not a string, number, boolean, bigint or date */
export function primitiveText(value: unknown, parameter: Place): string {
  if (typeof value === "string") return value;
  if (/^(boolean|bigint)$/.test(typeof value) || Number.isFinite(value)) return `${value}`;
  if (value instanceof Date && Number.isFinite(+value)) return value.toISOString();
  throw callerError("invalid-parameter", where(parameter));
}

/** Names a parameter in an error. */
export function where(parameter: Place): string {
  return `${parameter.in} ${parameter.name}`;
}
