import { pointerKeys } from "./json-pointer.js";

export const redacted = "[redacted]";

/** A copy of `value` in which what the pointers lead to (`*` for each item) is replaced. Only the walked parts are copied. */
export function redactBody(value: unknown, pointers: readonly string[]): unknown {
  return pointers.reduce((body, pointer) => replaceAt(body, pointerKeys(pointer)), value);
}

function replaceAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return redacted;
  if (typeof value !== "object" || value === null) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  for (const name of key === "*" ? Object.keys(copy) : [key]) {
    if (Object.hasOwn(copy, name)) copy[name] = replaceAt(copy[name], rest);
  }
  return copy;
}

/** Takes the credentials of a call out of a text that came from elsewhere: a server may echo what it was sent. */
export function withoutSecrets(text: string, secrets: Iterable<string>): string {
  let clean = text;
  for (const secret of secrets) {
    for (const form of [secret, encodeURIComponent(secret)]) clean = clean.replaceAll(form, redacted);
  }
  return clean;
}

/** The URL of a request without userinfo and query values. */
export function urlWithoutValues(url: URL): string {
  return url.origin + url.pathname + url.search.replace(/=[^&]*/g, "=");
}

/** What may be told of a foreign error: its kind and its words, without URLs (they carry queries) and credentials. */
export function cleanCause(cause: unknown, secrets: Iterable<string>, depth = 0): Error | undefined {
  if (!(cause instanceof Error) || depth > 3) return undefined;
  const message = withoutSecrets(cause.message, secrets).replace(/\b\w+:\/\/\S+/g, "[url]");
  const inner = cleanCause(cause.cause, secrets, depth + 1);
  const clean = new Error(message, inner && { cause: inner });
  clean.name = cause.name;
  return "code" in cause ? Object.assign(clean, { code: cause.code }) : clean;
}
