/** What a mock is asked to answer with. */
export interface Preference {
  /** The declared status to answer with; `404` also finds `4XX` and `default`. */
  readonly code?: number;
  /** Name of a declared example. */
  readonly example?: string;
  /** True: values made up from the schema, instead of an example. */
  readonly dynamic?: boolean;
  /** Makes `dynamic` repeatable. */
  readonly seed?: string;
}

/**
 * The header (RFC 7240) that asks a mock for one answer, for callers that send it themselves.
 * A test that holds the mock can use `mock.answerWith()` and leave the request as it is.
 *
 * @throws TypeError when a value cannot stand in the header.
 */
export function prefer(preference: Preference): Record<"prefer", string> {
  const parts = Object.entries(preference).filter(([, value]) => value !== undefined);
  return { prefer: parts.map(([name, value]) => `${name}=${headerValue(name, String(value))}`).join(", ") };
}

function headerValue(name: string, value: string): string {
  if (!/^[\x20-\x7e]*$/.test(value) || value.includes('"')) {
    throw new TypeError(`"${name}" cannot be told in a Prefer header: use mock.answerWith()`);
  }
  return /^[\w.~-]+$/.test(value) ? value : `"${value}"`;
}
