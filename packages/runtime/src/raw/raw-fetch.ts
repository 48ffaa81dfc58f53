import type { OperationDescriptor } from "../contract.js";
import type { ClientContext } from "../feature.js";
import { sendRequest } from "../send-request.js";
import { streamedBody } from "../streamed-body.js";

interface RawRequest {
  readonly operation: OperationDescriptor | undefined;
  /** As openapi-fetch has it; `stream` hands the body over as it comes. */
  readonly parseAs: unknown;
  /** The caller's own `fetch` for this request. */
  readonly fetch: unknown;
}

/** A `fetch` for openapi-fetch that sends over the client's own request path. */
export function rawFetch(client: ClientContext, { operation, parseAs, fetch }: RawRequest) {
  return async (request: Request): Promise<Response> =>
    sendRequest(
      client,
      {
        ...(operation && { operation }),
        method: request.method,
        url: new URL(request.url),
        headers: Object.fromEntries(request.headers),
        // Read whole, so that it can be sent and signed again.
        body: request.body ? await request.arrayBuffer() : undefined,
        attempt: 1,
        signal: request.signal,
        callOptions:
          fetch === undefined
            ? {}
            : { fetch: (url: string, init: RequestInit) => (fetch as typeof globalThis.fetch)(url, init) },
      },
      parseAs === "stream"
        ? (response, reading) => {
            const { status, statusText, headers } = response;
            return new Response(streamedBody(response, reading), { status, statusText, headers });
          }
        : undefined,
    );
}
