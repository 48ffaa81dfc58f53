/**
 * A body that is sent as it is given: text (as UTF-8), bytes, a `Blob`, or a stream of bytes. A stream is read once, so its call
 * is made once, and a client that signs its requests refuses it; some browsers send no stream at all.
 */
export type ReadyBody = string | ArrayBuffer | ArrayBufferView | Blob | ByteStream;

/** A `ReadableStream` of bytes, by what those of the DOM's types and of Node's have in common: neither takes the other for its own. */
export interface ByteStream {
  readonly locked: boolean;
  cancel(reason?: unknown): Promise<void>;
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> };
}
