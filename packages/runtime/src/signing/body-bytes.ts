import { callerError } from "../caller-error.js";

export interface BodyBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What fetch would send as content type of this body; `null` when it would send none. */
  readonly contentType: string | null;
}

/**
 * The exact bytes of a body, so that the digest and the wire agree. A form gets its boundary here, once.
 * @throws TypeError with code `signing-stream-body` for a stream: it can be read only once, and not before it is sent.
 */
export async function bodyBytes(body: BodyInit): Promise<BodyBytes> {
  if (body instanceof ReadableStream || Symbol.asyncIterator in Object(body)) {
    throw callerError(
      "signing-stream-body",
      "A stream cannot be signed: give the body as text, bytes, Blob or FormData.",
    );
  }
  const serialized = new Response(body);
  return {
    bytes: new Uint8Array(await serialized.arrayBuffer()),
    contentType: serialized.headers.get("content-type"),
  };
}
