/** The server's name for a request: `x-request-id`, or the first header that ends in `request-id`. */
export function requestIdOf(headers: Headers): string | undefined {
  const usual = headers.get("x-request-id");
  if (usual !== null) return usual;
  for (const [name, value] of headers) if (name.endsWith("request-id")) return value;
  return undefined;
}
