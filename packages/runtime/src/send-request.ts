import type { Call } from "./call.js";
import { type Core, need } from "./core.js";
import { DecodeError } from "./errors.js";
import { exchange } from "./exchange.js";
import type { ClientContext, OutgoingRequest, Reading } from "./feature.js";
import { lowerCase } from "./header-value.js";
import { limitsOf } from "./limits.js";
import { readChunks } from "./read-body.js";

/**
 * Sends a request that is not made from an operation's input (a token endpoint, the raw client): same transport, limits and
 * retries; credentials where `request.operation` asks for some. Every status is an answer, none throws.
 *
 * @param request.shownUrl what errors and logs have, where the path holds what they must not
 * @param read takes the body over; otherwise the answer's body has been read, under the limits
 * @throws ApiError when there is no answer
 */
export function sendRequest(
  client: ClientContext,
  request: OutgoingRequest & { readonly shownUrl?: string | undefined },
  read?: (response: Response, reading: Reading) => Response,
): Call<Response, never> {
  const core = client as Core;
  const { operation, url, headers, signal } = request;
  const callOptions: OutgoingRequest["callOptions"] = { signal, ...request.callOptions };
  return exchange<Response, never>(core, () => ({
    ...request,
    shownUrl: request.shownUrl ?? url.origin + url.pathname,
    headers: { ...lowerCase(core.options.headers), ...headers },
    idempotent: "idempotency-key" in headers,
    secrets: new Set(callOptions.secrets as string[] | undefined),
    authorise: operation?.security?.length ? need(core, "credentials")(operation, callOptions) : undefined,
    callOptions,
    limits: limitsOf(callOptions, core.limits),
    async read(response, reading) {
      if (!response.body) return response;
      if (read) return read(response, reading);
      const chunks = await readChunks(response, reading.limits.maxResponseBytes, {
        tooLong: () => reading.fail(DecodeError, "a body that is too long", { code: "too-large", response }),
        broken: reading.broken,
      });
      return new Response(new Blob(chunks), response);
    },
  }));
}
