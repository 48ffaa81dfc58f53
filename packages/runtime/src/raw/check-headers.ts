import { checkHeader } from "../header-value.js";

/**
 * The headers of a call, before `Headers` refuses one: its message would show the value.
 *
 * @throws TypeError `invalid-header`
 */
export function checkHeaders(...all: readonly unknown[]): void {
  for (const headers of all) {
    // One that is made already holds nothing wrong.
    if (headers instanceof Headers) continue;
    for (const [name, value] of Object.entries(headers ?? {}))
      for (const each of [value].flat()) if (each !== undefined && each !== null) checkHeader(name, `${each}`);
  }
}
