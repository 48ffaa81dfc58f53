import { callerError } from "./caller-error.js";

/**
 * Percent-encodes all but the unreserved characters of RFC 3986 §2.3.
 *
 * @throws TypeError `invalid-parameter` for half of a surrogate pair, which has no UTF-8 form
 */
export function percentEncode(text: string): string {
  // Most names and values are plain; encoding them would cost more than all else about them.
  if (/^[\w.~-]*$/.test(text)) return text;
  try {
    return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    throw callerError("invalid-parameter", "half of a surrogate pair");
  }
}
