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
  return { code: code && valueAt(data, code), message: message && valueAt(data, message) };
}
