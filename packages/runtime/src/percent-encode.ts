import { callerError } from "./caller-error.js";

/**
 * Percent-encodes all but the unreserved characters of RFC 3986 §2.3.
 *
 * @throws TypeError `invalid-parameter` for half of a surrogate pair, which has no UTF-8 form
 */
export function percentEncode(text: string): string {
  let encoded: string;
  try {
    encoded = encodeURIComponent(text);
  } catch {
    throw callerError("invalid-parameter", "a value has half of a surrogate pair");
  }
  return encoded.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Leaves reserved characters and percent triplets as they are (RFC 6570 §3.2.3), but for `#`, which would cut the query off. */
export function encodeReserved(text: string): string {
  return percentEncode(text).replace(/%(?:25(?=[\dA-Fa-f]{2})|2[146-9A-CF]|3[ABDF]|40|5[BD])/g, decodeURIComponent);
}
