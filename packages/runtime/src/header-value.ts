import { callerError } from "./caller-error.js";

/**
 * Refuses a header that would be cut, split or turned down, before `fetch` does: its message would show the value.
 *
 * @throws TypeError `invalid-header`; the message has the name, never the value
 */
export function checkHeader(name: string, value: unknown): void {
  if (typeof value !== "string" || /[^\t -~\x80-\xff]/.test(value) || /[^\w!#$%&'*+.^`|~-]/.test(name)) {
    throw callerError("invalid-header", `${JSON.stringify(name)} holds what a header must not`);
  }
}

/** Header names are compared without regard to case; a record is not. */
export function lowerCase(headers?: Readonly<Record<string, string>>): Record<string, string> | undefined {
  return headers && Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
