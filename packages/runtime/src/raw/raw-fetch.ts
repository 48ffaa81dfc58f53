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
  /** The caller's own: a body that is handed over outlives the request, and the signal that stands for this one in it. */
  readonly signal: AbortSignal | undefined;
  /** What answers and errors must not show. */
  readonly secrets: readonly string[];
  /** What may be shown of a URL; `undefined`: all but the query. */
  shownUrl(url: URL): string | undefined;
}

/** A `fetch` for openapi-fetch that sends over the client's own request path. */
export function rawFetch(client: ClientContext, { operation, parseAs, fetch, signal, secrets, shownUrl }: RawRequest) {
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    return sendRequest(
      client,
      {
        ...(operation && { operation }),
        method: request.method,
        url,
        shownUrl: shownUrl(url),
        headers: Object.fromEntries(request.headers),
        // Read whole, so that it can be sent and signed again.
        body: request.body ? await request.arrayBuffer() : undefined,
        attempt: 1,
        signal: request.signal,
        callOptions: {
          secrets,
          ...(fetch !== undefined && {
            fetch: (target: string, init: RequestInit) => (fetch as typeof globalThis.fetch)(target, init),
          }),
        },
      },
      parseAs === "stream"
        ? (response, reading) => {
            const { status, statusText, headers } = response;
            const body = streamedBody(response, { ...reading, signal: signal ?? reading.signal });
            return new Response(body, { status, statusText, headers });
          }
        : undefined,
    );
  };
}
