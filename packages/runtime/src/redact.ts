export const redacted = "[redacted]";

/** Takes the credentials of a call out of a text that came from elsewhere: a server may echo what it was sent. */
export function withoutSecrets(text: string, secrets: Iterable<string>): string {
  let clean = text;
  for (const secret of secrets) {
    // An empty one stands between all characters.
    if (secret) clean = clean.replaceAll(secret, redacted).replaceAll(encodeURIComponent(secret), redacted);
  }
  return clean;
}

/** What may be told of a foreign error: its kind and its words, without URLs (they carry queries) and credentials. */
export function cleanCause(cause: unknown, secrets: Iterable<string>): Error | undefined {
  if (!(cause instanceof Error)) return undefined;
  const clean = new Error(withoutSecrets(cause.message, secrets).replace(/\w+:\/\/\S+/g, "[url]"));
  const { name, code, cause: inner } = cause as Error & { readonly code?: unknown };
  // `fetch` puts what the network said one level deeper.
  return Object.assign(clean, { name, code: code ?? (inner as { readonly code?: unknown } | undefined)?.code });
}
