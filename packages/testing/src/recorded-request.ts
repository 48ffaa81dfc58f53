/** One request as a test server received it. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query as they stood on the request line. */
  readonly url: string;
  /** Names in lower case; values of repeated headers joined as Node joins them. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body decoded as UTF-8. */
  readonly body: string;
  /** The bytes of the body. */
  readonly bytes: Uint8Array;
}
