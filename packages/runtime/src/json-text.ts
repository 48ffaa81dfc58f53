import { callerError } from "./caller-error.js";

/** @throws TypeError `invalid-body` for what JSON cannot hold */
export function jsonText(value: unknown): string {
  try {
    const text = JSON.stringify(value);
    if (text) return text;
  } catch {
    // A cycle or a bigint; the message of `JSON.stringify` names keys of the value.
  }
  throw callerError("invalid-body", "JSON cannot hold it");
}
