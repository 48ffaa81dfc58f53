const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** A header or cookie name (RFC 9110 §5.6.2, token): nothing else can be sent. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/**
 * `type/subtype` (RFC 9110 §8.3.1) or a media range (§12.5.1). Parameters are taken as they are, as long as a header can
 * hold them: services do compare them letter for letter.
 */
export function isMediaType(text: string): boolean {
  const [essence = "", ...parameters] = text.split(";");
  const [type, subtype, ...rest] = essence.trim().split("/");
  const named = type !== undefined && subtype !== undefined && rest.length === 0 && isToken(type) && isToken(subtype);
  return named && parameters.every((parameter) => /^[\x20-\x7e]*$/.test(parameter));
}

/** `200`, `4XX` or `default` (OpenAPI 3.1, Responses Object). */
export function isStatus(text: string): boolean {
  return /^([1-5][0-9]{2}|[1-5]XX|default)$/.test(text);
}

/** An http(s) address, or one relative to such: a browser would run `javascript:`. */
export function isHttpUrl(url: string): boolean {
  const base = "https://relative.invalid";
  return !/[\p{Cc}\s]/u.test(url) && URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}
