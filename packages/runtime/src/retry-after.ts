/**
 * What the server asks to wait, in milliseconds from now: `retry-after-ms`, or `Retry-After` (RFC 9110 §10.2.3) as whole
 * seconds or one of the three date forms of RFC 9110 §5.6.7, against the answer's own `Date` where it has one.
 *
 * @returns `undefined` when nothing, or nothing readable, is asked; 0 for a date that has passed
 */
export function retryAfter(headers: Headers, now: () => number): number | undefined {
  const text = (name: string) => headers.get(name) ?? "";
  const exact = text("retry-after-ms");
  const wanted = text("retry-after");
  if (/^\d+(\.\d+)?$/.test(exact)) return +exact;
  if (/^\d+$/.test(wanted)) return +wanted * 1000;
  const until = httpDate(wanted);
  return until && Math.max(0, until - (httpDate(text("date")) ?? now()));
}

/** Milliseconds since the epoch of an HTTP date. */
export function httpDate(text: string): number | undefined {
  // The asctime form names no zone and means GMT; a leap second is not known to `Date`.
  const time = /^[A-Z]\w+,? .+:\d\d/.test(text) && Date.parse(`${text.replace(":60", ":59").replace(" GMT", "")} GMT`);
  return time || undefined;
}
