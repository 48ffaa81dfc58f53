import { callerError } from "./caller-error.js";
import type { OperationDescriptor, SecurityRequirement } from "./contract.js";
import type { Core } from "./core.js";
import { applySecurity } from "./credentials.js";
import { AbortError, ApiError, type ErrorDetails, NetworkError, ResponseError, TimeoutError } from "./errors.js";
import type { FeatureHooks, OutgoingRequest } from "./feature.js";
import { checkHeader } from "./header-value.js";
import type { Limits } from "./limits.js";
import { observe } from "./observe.js";
import type { CallOptions, SharedOptions } from "./options.js";
import { cleanCause, urlWithoutValues, withoutSecrets } from "./redact.js";
import { requestIdOf } from "./request-id.js";
import { retryAfter } from "./retry-after.js";
import { isLoopback } from "./server-url.js";

/** A logical call, ready to be sent as often as it takes. */
export interface Plan<Value> {
  readonly operationName: string | undefined;
  readonly operation: OperationDescriptor | undefined;
  readonly method: string;
  readonly url: URL;
  /** The path with what must not be shown left out. */
  readonly shownPath?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
  readonly idempotent: boolean;
  readonly secrets: readonly string[];
  readonly security: SecurityRequirement;
  readonly callOptions: CallOptions & Readonly<Record<string, unknown>>;
  readonly limits: Limits;
  /** Takes the body of the last answer; runs within the attempt, under its timeout. */
  read(response: Response, reading: Reading): Promise<Value>;
}

export type Fail = <Failure extends ApiError>(
  errorClass: new (message: string, details: ErrorDetails) => Failure,
  message: string,
  details: Partial<ErrorDetails> & { readonly code: string },
) => Failure;

/** What the reader of a body needs of the attempt. */
export interface Reading {
  readonly fail: Fail;
  /** Marks a failure that another attempt may mend. */
  broken(cause: unknown): ApiError;
  /** Takes credentials out of a text of the server. */
  clean(text: string): string;
  readonly limits: Limits;
  readonly attempts: number;
  /** Milliseconds that the server asks to wait. */
  readonly retryAfter: number | undefined;
  /**
   * Leaves the signal's listener in place after the call has ended, for a body that is read later. `onAbort` gets the error;
   * the returned functions give up the connection and remove the listener.
   */
  keep(onAbort: (error: ApiError) => void): { abort(): void; end(): void };
}

export interface Exchanged<Value> {
  readonly value: Value;
  readonly response: Response;
  readonly attempts: number;
}

const longestTimer = 2 ** 31 - 1;
const safeMethods = /^(?:GET|HEAD|PUT|DELETE|OPTIONS)$/;
const retryStatuses = /^(?:408|429|50[0234])$/;
const redirectStatuses = /^30[12378]$/;

/**
 * Sends a call: attempts with credentials, hooks and signature made afresh, timeouts, retries, one renewal after a 401.
 *
 * @throws ApiError, or what a credential function or a feature threw
 */
export async function exchange<Value>(core: Core, plan: Plan<Value>): Promise<Exchanged<Value>> {
  const { operationName, operation, method, callOptions, limits } = plan;
  const { signal } = callOptions;
  const shared: SharedOptions =
    callOptions.hooks || callOptions.logger || callOptions.logLevel
      ? { ...core.options, ...callOptions }
      : core.options;
  const secrets = new Set(plan.secrets);
  const started = performance.now();
  const repeatable =
    !(plan.body instanceof ReadableStream) &&
    (operation?.retry === undefined ? safeMethods.test(method) || plan.idempotent : operation.retry === "safe");
  let attempts = 0;
  // A set, because what an abandoned attempt still throws must not hide why it was abandoned.
  const retryable = new Set<unknown>();
  let renewed = false;
  let kept = false;
  let lastCost = 1;
  let stop: (error: ApiError) => void = () => {};

  const shownUrl = () =>
    plan.shownPath === undefined
      ? urlWithoutValues(plan.url)
      : plan.url.origin +
        plan.shownPath +
        urlWithoutValues(plan.url).slice(plan.url.origin.length + plan.url.pathname.length);
  const event = () => ({
    call: plan,
    operationName,
    method,
    path: operation?.path,
    url: shownUrl(),
    attempt: attempts,
  });
  const fail: Fail = (errorClass, message, details) => {
    const { response } = details;
    return new errorClass(`${operationName ?? core.descriptor.name}: ${message} (${method} ${shownUrl()})`, {
      operationId: operation?.operationId ?? operationName,
      method,
      url: shownUrl(),
      attempts,
      status: response?.status,
      requestId: response && requestIdOf(response.headers),
      ...details,
    });
  };
  const broken = (cause: unknown) => {
    if (cause instanceof ApiError) return cause;
    const error = fail(NetworkError, "no answer, or one that broke off", {
      code: "network",
      cause: cleanCause(cause, secrets),
    });
    retryable.add(error);
    return error;
  };
  const aborted = () => fail(AbortError, "aborted by the caller", { code: "aborted", cause: signal?.reason });
  const onAbort = () => stop(aborted());

  /** Ends with `work`, a timeout or the caller's abort, whichever is first, even when `fetch` does not heed its signal. */
  async function within<Result>(
    phase: "attempt" | "total",
    limit: number,
    work: (controller: AbortController) => Promise<Result>,
  ): Promise<Result> {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort(error);
      };
      timer = setTimeout(
        () => {
          const error = fail(TimeoutError, `${phase} timeout of ${Math.round(limits[phase])} ms`, {
            code: `timeout-${phase}`,
            phase,
          });
          if (phase === "attempt") retryable.add(error);
          stop(error);
        },
        Math.min(limit, longestTimer),
      );
    });
    try {
      return await Promise.race([work(controller), stopped]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** One attempt up to its answer, the few redirects that may be followed included. */
  async function send({ signal }: AbortController): Promise<Sent> {
    let url = plan.url;
    for (let hops = 0; ; hops++) {
      const request: OutgoingRequest = {
        ...(operationName !== undefined && { operationName }),
        ...(operation && { operation }),
        method,
        url: new URL(url),
        headers: Object.assign(Object.create(null), plan.headers),
        body: plan.body,
        attempt: attempts,
        signal,
        callOptions,
      };
      await observe("request", shared, () => ({ ...event(), headers: request.headers }));
      let providers: Set<FeatureHooks> | undefined;
      for (const schemeName in plan.security) {
        if (
          url.protocol !== "https:" &&
          !isLoopback(url) &&
          !(callOptions.allowInsecureHttp ?? core.options.allowInsecureHttp)
        ) {
          throw callerError(
            "insecure-http",
            `credentials (${schemeName}) over http; use https, or allow it by \`allowInsecureHttp\``,
          );
        }
        const applied = await applySecurity(core, plan.security, request);
        for (const secret of applied.secrets) secrets.add(secret);
        providers = applied.providers;
        break;
      }
      for (const feature of core.features) await feature.finish?.(request);
      for (const name in request.headers) checkHeader(name, request.headers[name]);
      const before = performance.now();
      const response = await call(request).catch((cause) => {
        throw broken(cause);
      });
      if (signal.aborted) {
        discard(response);
        throw signal.reason;
      }
      await observe("response", shared, () => {
        const { status, headers } = response;
        return { ...event(), status, headers, requestId: requestIdOf(headers), duration: performance.now() - before };
      });
      if (response.redirected || response.type === "opaqueredirect") {
        throw fail(NetworkError, "the server redirected, and this `fetch` does not tell where to", {
          code: "redirect",
        });
      }
      const redirect = redirectStatuses.test(String(response.status)) && !operation?.responses[response.status];
      const next = redirect && resolve(response.headers.get("location"), url);
      if (!next) return { request, response, providers };
      if (hops < 3 && /^(?:GET|HEAD)$/.test(method) && next.origin === url.origin && !next.username && !next.password)
        url = next;
      else
        throw fail(ResponseError, `redirect to ${next.origin}, which is not followed`, { code: "redirect", response });
      discard(response);
    }
  }

  async function call({ url, headers, body, signal }: OutgoingRequest): Promise<Response> {
    const init: RequestInit & { duplex?: "half" } = { method, headers, signal, redirect: "manual" };
    // A `fetch` that does not look at the signal would send what was given up.
    signal.throwIfAborted();
    if (body !== undefined) init.body = body;
    if (body instanceof ReadableStream) init.duplex = "half";
    return (callOptions.fetch ?? core.options.fetch ?? fetch)(url.href, init);
  }

  /** Milliseconds to wait before another attempt, or `undefined` when there is to be none. */
  function delayBeforeNext(wait: number | undefined, cost: number): number | undefined {
    if (!repeatable || attempts >= limits.maxAttempts || (wait ?? 0) > limits.maxRetryAfter) return undefined;
    const backoff = Math.random() * Math.min(limits.maxDelay, limits.baseDelay * 2 ** (attempts - 1));
    const delay = Math.max(wait ?? 0, backoff);
    if (performance.now() - started + delay >= limits.total || !core.quota.take(cost)) return undefined;
    lastCost = cost;
    return delay;
  }

  /** The answer's value, or the milliseconds to wait before another attempt and why. */
  async function attempt(controller: AbortController): Promise<Exchanged<Value> | Again> {
    const { request, response, providers } = await send(controller);
    const { status, headers } = response;
    if (status >= 400) core.learnClock(headers);
    const wait = retryAfter(headers, core.now);
    const again = (delay: number): Again => {
      discard(response);
      return {
        delay,
        error: fail(ResponseError, `answered ${status}`, { code: `http-${status}`, response, retryAfter: wait }),
      };
    };
    if (status === 401 && !renewed && !(plan.body instanceof ReadableStream)) {
      for (const feature of providers ?? []) renewed = (await feature.renew?.(request)) || renewed;
      if (renewed) return again(0);
    }
    if (retryStatuses.test(String(status))) {
      const delay = delayBeforeNext(wait, 5);
      if (delay !== undefined) return again(delay);
    }
    const value = await plan.read(response, {
      fail,
      broken,
      clean: (text) => withoutSecrets(text, secrets),
      limits,
      attempts,
      retryAfter: wait,
      keep(onStop) {
        kept = true;
        stop = (error) => {
          onStop(error);
          controller.abort(error);
        };
        return { abort: () => controller.abort(), end: () => signal?.removeEventListener("abort", onAbort) };
      },
    });
    return { value, response, attempts };
  }

  try {
    signal?.addEventListener("abort", onAbort);
    for (;;) {
      if (signal?.aborted) throw aborted();
      const left = limits.total - (performance.now() - started);
      attempts++;
      let again: Again;
      try {
        const done = await within(
          left <= limits.attempt ? "total" : "attempt",
          Math.min(left, limits.attempt),
          attempt,
        );
        if ("value" in done) {
          if (done.response.ok) core.quota.give(lastCost);
          return done;
        }
        again = done;
      } catch (error) {
        const delay = retryable.has(error)
          ? delayBeforeNext(undefined, error instanceof TimeoutError ? 10 : 5)
          : undefined;
        if (delay === undefined) throw error;
        again = { delay, error: error as ApiError };
      }
      let wake: ReturnType<typeof setTimeout> | undefined;
      await within("total", limits.total - (performance.now() - started), async () => {
        await observe("retry", shared, () => ({ ...event(), ...again }));
        await new Promise((resolve) => {
          wake = setTimeout(resolve, again.delay);
        });
      }).finally(() => clearTimeout(wake));
    }
  } catch (error) {
    kept = false;
    void observe("error", shared, () => ({ ...event(), error }));
    throw error;
  } finally {
    if (!kept) signal?.removeEventListener("abort", onAbort);
  }
}

interface Sent {
  readonly request: OutgoingRequest;
  readonly response: Response;
  readonly providers: ReadonlySet<FeatureHooks> | undefined;
}

interface Again {
  readonly delay: number;
  readonly error: ApiError;
}

/** An unread body holds its socket. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

function resolve(location: string | null, base: URL): URL | undefined {
  try {
    return location === null ? undefined : new URL(location, base);
  } catch {
    return undefined;
  }
}
