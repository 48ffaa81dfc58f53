/**
 * A body that is sent as it is given: text (as UTF-8), bytes, a `Blob`, or a stream of bytes. A stream is read once, so its call
 * is made once, and a client that signs its requests refuses it; some browsers send no stream at all.
 */
export type ReadyBody = string | ArrayBuffer | ArrayBufferView | Blob | ReadableStream<Uint8Array>;
