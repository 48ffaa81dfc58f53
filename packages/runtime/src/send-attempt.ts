import type { Core } from "./core.js";
import { applySecurity } from "./credentials.js";
import { NetworkError, ResponseError } from "./errors.js";
import type { Plan } from "./exchange.js";
import type { Fail, FeatureHooks, OutgoingRequest } from "./feature.js";
import { checkHeader } from "./header-value.js";
import type { Hooks } from "./hooks.js";
import type { SharedOptions } from "./options.js";
import { requestIdOf } from "./request-id.js";
import { isStream } from "./retry-policy.js";

interface Attempt {
  readonly attempt: number;
  readonly signal: AbortSignal;
  readonly fetch: SharedOptions["fetch"];
  readonly fail: Fail;
  emit(name: keyof Hooks, more: object): Promise<void>;
  broken(cause: unknown): Error;
}

interface Sent {
  readonly request: OutgoingRequest;
  readonly response: Response;
  /** The features that supplied its credentials. */
  readonly providers: ReadonlySet<FeatureHooks>;
}

/** One attempt up to the headers of its answer, the few redirects that may be followed included. */
export async function sendAttempt(
  core: Core,
  plan: Plan<unknown>,
  { attempt, signal, fetch = globalThis.fetch, emit, fail, broken }: Attempt,
): Promise<Sent> {
  const { method, body, operation, callOptions } = plan;
  let { url } = plan;
  for (let hops = 0; ; hops++) {
    const request = {
      operationName: plan.operationName,
      operation,
      method,
      url: new URL(url),
      headers: { ...plan.headers },
      body,
      attempt,
      signal,
      callOptions,
    } as OutgoingRequest;
    const { headers } = request;
    await emit("request", { headers });
    const providers = await applySecurity(core, { requirement: plan.security, request, secrets: plan.secrets });
    for (const feature of core.features) await feature.finish?.(request);
    for (const name in headers) checkHeader(name, headers[name]);
    // A `fetch` that does not look at the signal would send what was given up.
    signal.throwIfAborted();
    const started = performance.now();
    let response: Response;
    try {
      const init: RequestInit & { duplex?: "half" } = { method, headers, signal, redirect: "manual" };
      if (request.body !== undefined) init.body = request.body;
      if (isStream(request.body)) init.duplex = "half";
      response = await fetch(request.url.href, init);
    } catch (cause) {
      throw broken(cause);
    }
    if (signal.aborted) discard(response);
    const { status } = response;
    await emit("response", {
      status,
      headers: response.headers,
      requestId: requestIdOf(response.headers),
      duration: performance.now() - started,
    });
    if (response.redirected || response.type === "opaqueredirect") {
      throw fail(NetworkError, "a redirect to an unknown target", { code: "redirect" });
    }
    const next = /^30[12378]$/.test(String(status)) && !operation?.responses[status] && target(response, url);
    if (!next) return { request, response, providers };
    discard(response);
    // Of the target only its origin is told: the rest may carry a token.
    if (hops > 2 || !/^(?:GET|HEAD)$/.test(method) || next.origin !== url.origin || next.username || next.password) {
      throw fail(ResponseError, `a redirect to ${next.origin} is not followed`, { code: "redirect", response });
    }
    url = next;
  }
}

/** An unread body holds its socket. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

function target({ headers }: Response, base: URL): URL | undefined {
  const location = headers.get("location");
  try {
    return location === null ? undefined : new URL(location, base);
  } catch {
    return undefined;
  }
}
