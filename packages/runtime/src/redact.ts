export const redacted = "[redacted]";

/** What may be told of a foreign error: its kind and its words, without URLs (they carry queries) and credentials. */
export function cleanCause(cause: unknown, clean: (text: string) => string): Error | undefined {
  if (!(cause instanceof Error)) return undefined;
  const told = new Error(clean(cause.message).replace(/\w+:\/\/\S+/g, "[url]"));
  const { name, code, cause: inner } = cause as Error & { readonly code?: unknown };
  // `fetch` puts what the network said one level deeper.
  return Object.assign(told, { name, code: code ?? (inner as { readonly code?: unknown } | undefined)?.code });
}
