import { percentEncode } from "./percent-encode.js";

/** Leaves reserved characters and percent triplets as they are (RFC 6570 §3.2.3), but for `#`, which would cut the query off. */
export function encodeReserved(text: string): string {
  return percentEncode(text).replace(/%(?:25(?=[\dA-Fa-f]{2})|2[146-9A-CF]|3[ABDF]|40|5[BD])/g, decodeURIComponent);
}
