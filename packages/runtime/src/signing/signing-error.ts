/** A caller's mistake, found before anything is sent. */
export type SigningErrorCode =
  | "signing_stream_body"
  | "signing_component"
  | "signing_key_id"
  | "signing_key_format"
  | "signing_key_algorithm"
  | "signing_text";

/** A `TypeError` with a stable `code`. The message never holds a key or a header's value. */
export function signingError(code: SigningErrorCode, message: string): TypeError & { readonly code: SigningErrorCode } {
  return Object.assign(new TypeError(message), { code });
}
