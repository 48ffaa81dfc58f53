export const redacted = "[redacted]";

/** What is taken out of a text of the server: a text, or a pattern (`g`) of the ways in which it may be written. */
export type Secret = string | RegExp;

/** Takes the credentials of a call out of a text that came from elsewhere: a server may echo what it was sent. */
export function withoutSecrets(text: string, secrets: Iterable<Secret>): string {
  let clean = text;
  for (const secret of secrets) {
    // An empty one stands between all characters.
    if (secret) clean = clean.replaceAll(secret, redacted).replaceAll(encodeURIComponent(secret as string), redacted);
  }
  return clean;
}

/** What may be told of a foreign error: its kind and its words, without URLs (they carry queries) and credentials. */
export function cleanCause(cause: unknown, secrets: Iterable<Secret>): Error | undefined {
  if (!(cause instanceof Error)) return undefined;
  const clean = new Error(withoutSecrets(cause.message, secrets).replace(/\w+:\/\/\S+/g, "[url]"));
  const { name, code, cause: inner } = cause as Error & { readonly code?: unknown };
  // `fetch` puts what the network said one level deeper.
  return Object.assign(clean, { name, code: code ?? (inner as { readonly code?: unknown } | undefined)?.code });
}
