/** The server's name for a request: `x-request-id`, or another header that ends in `request-id`. Headers come in the order of the alphabet. */
export function requestIdOf(response: Response | undefined): string | undefined {
  let found: string | undefined;
  for (const [name, value] of response?.headers ?? []) if (/request-id$/.test(name)) found = value;
  return found;
}
