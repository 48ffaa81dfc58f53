import { callerError } from "../caller-error.js";
import { toBase64 } from "./base64.js";

/** Values that a signature's parameters can have: an Integer or a String (RFC 8941 §3.3). */
export type BareItem = string | number;

/**
 * Serialises a bare item (RFC 8941 §4.1.3.1).
 * @throws TypeError with code `signing-text` for what the format cannot hold: text outside printable ASCII, a fraction,
 * an integer of more than 15 digits.
 */
export function serializeBareItem(item: BareItem): string {
  if (typeof item === "number") {
    if (!Number.isInteger(item) || Math.abs(item) > 999_999_999_999_999) {
      throw callerError("signing-text", "A structured field holds integers of at most 15 digits (RFC 8941 §3.3.1).");
    }
    return String(item);
  }
  if (typeof item !== "string" || /[^ -~]/.test(item)) {
    throw callerError("signing-text", "A structured field holds printable ASCII only (RFC 8941 §3.3.3).");
  }
  return `"${item.replace(/[\\"]/g, "\\$&")}"`;
}

/** Serialises parameters in the order given (RFC 8941 §4.1.1.2); an `undefined` value is left out. */
export function serializeParameters(parameters: Readonly<Record<string, BareItem | undefined>>): string {
  let text = "";
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== undefined) text += `;${key}=${serializeBareItem(value)}`;
  }
  return text;
}

/** Serialises a Byte Sequence (RFC 8941 §4.1.8). */
export function serializeByteSequence(bytes: Uint8Array): string {
  return `:${toBase64(bytes)}:`;
}
