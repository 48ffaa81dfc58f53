/**
 * What the server asks to wait, in milliseconds from now: `retry-after-ms`, or `Retry-After` (RFC 9110 §10.2.3) as whole
 * seconds or one of the three date forms of RFC 9110 §5.6.7, against the answer's own `Date` where it has one.
 *
 * @returns `undefined` when nothing, or nothing readable, is asked; 0 for a date that has passed
 */
export function retryAfter(headers: Headers, now: () => number): number | undefined {
  const milliseconds = headers.get("retry-after-ms");
  if (milliseconds && /^\d+(?:\.\d+)?$/.test(milliseconds)) return Number(milliseconds);
  const wanted = headers.get("retry-after");
  if (!wanted) return undefined;
  if (/^\d+$/.test(wanted)) return Number(wanted) * 1000;
  const until = httpDate(wanted);
  return until === undefined ? undefined : Math.max(0, until - (httpDate(headers.get("date")) ?? now()));
}

/** Milliseconds since the epoch of an HTTP date. */
export function httpDate(text: string | null): number | undefined {
  if (!text || !/^[A-Z][a-z]{2,8},? [\w -]+ \d\d:\d\d:\d\d/.test(text)) return undefined;
  // The asctime form names no zone and means GMT; a leap second is not known to `Date`.
  const time = Date.parse(text.replace(":60", ":59").replace(/ GMT$/, "").concat(" GMT"));
  return Number.isNaN(time) ? undefined : time;
}
