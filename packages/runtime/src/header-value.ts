import { callerError } from "./caller-error.js";

/**
 * Refuses a header that would be cut, split or turned down, before `fetch` does: its message would show the value.
 *
 * @throws TypeError `invalid-header`; the message has the name, never the value
 */
export function checkHeader(name: string, value: unknown): void {
  if (typeof value === "string" && !/[^\t\x20-\x7e\x80-\xff]/.test(value) && /^[\w!#$%&'*+.^`|~-]+$/.test(name)) return;
  throw callerError("invalid-header", `header ${JSON.stringify(name)} has a name or value that HTTP does not allow`);
}
