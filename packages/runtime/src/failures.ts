import type { FailureDescriptor } from "./contract.js";
import type { Feature } from "./feature.js";
import { valueAt } from "./json-pointer.js";

/** Finds failures that are told inside a success status (`x-failure`). */
export const failures: Feature = {
  name: "failures",
  install: () => ({ failures: failureIn }),
};

export function failureIn(
  data: unknown,
  { pointer, success, code, message }: FailureDescriptor,
): { readonly code: unknown; readonly message: unknown } | undefined {
  if ((success as readonly unknown[]).includes(valueAt(data, pointer))) return undefined;
  return { code: code && line(valueAt(data, code)), message: message && line(valueAt(data, message)) };
}

/** A text of the server goes into messages and so into logs, where a line break would begin a line of its own. */
function line(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/\p{Cc}+/gu, " ") : (value ?? undefined);
}
