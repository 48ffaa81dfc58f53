import type { OperationDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import { AbortError, type ApiError, NetworkError, ResponseError, TimeoutError } from "./errors.js";
import type { Authorise, Fail, OutgoingRequest, Reading } from "./feature.js";
import { checkHeader } from "./header-value.js";
import type { Hooks } from "./hooks.js";
import type { Limits } from "./limits.js";
import { observe } from "./observe.js";
import type { CallOptions } from "./options.js";
import { cleanCause, withoutSecrets } from "./redact.js";
import { requestIdOf } from "./request-id.js";
import { retryAfter } from "./retry-after.js";

/** A logical call, ready to be sent as often as it takes. */
export interface Plan<Value> {
  readonly operationName?: string | undefined;
  readonly operation?: OperationDescriptor | undefined;
  readonly method: string;
  readonly url: string | URL;
  /** Without userinfo, query and sensitive path values. */
  readonly shownUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
  readonly idempotent: boolean;
  /** What must not be shown; the credentials of each attempt come to it. */
  readonly secrets: Set<string>;
  readonly authorise: Authorise | undefined;
  readonly callOptions: CallOptions & Readonly<Record<string, unknown>>;
  readonly limits: Limits;
  /** Takes the body of the last answer; runs within the attempt, under its timeout. */
  read(response: Response, reading: Reading): Promise<Value>;
}

export interface Exchanged<Value> {
  readonly value: Value;
  readonly response: Response;
  readonly attempts: number;
}

interface Again {
  readonly delay: number;
  readonly error: ApiError;
}

/**
 * Sends a call: attempts with credentials, hooks and signature made afresh, timeouts, retries, one renewal after a 401.
 *
 * Longer than a file should be: its steps share the call's clock, its count and the way to stop it, and every name that is
 * passed from file to file costs bytes in each app. What does not share them is in files of its own.
 *
 * @throws ApiError, or what a credential function or a feature threw
 */
export async function exchange<Value>(core: Core, plan: Plan<Value>): Promise<Exchanged<Value>> {
  const { operationName, operation, method, body, callOptions, limits, shownUrl, secrets } = plan;
  const { signal } = callOptions;
  const shared = { ...core.options, ...callOptions };
  const watched = shared.hooks ?? shared.logger;
  // Not the plan itself: it holds the body, and whoever keeps an event keeps this.
  const key = {};
  const deadline = performance.now() + limits.total;
  const left = () => deadline - performance.now();
  // A stream can be read only once.
  const isStream = body instanceof ReadableStream;
  const isSafe = operation?.retry
    ? operation.retry === "safe"
    : plan.idempotent || /^(GET|HEAD|PUT|DELETE|OPTIONS)$/.test(method);
  // A set, because what an abandoned attempt still throws must not hide why it was abandoned.
  const mendable = new Set<unknown>();
  let attempts = 0;
  let renewed = false;
  let lastCost = 1;
  let stop: (error: ApiError) => void;

  const emit = async (name: keyof Hooks, more: object) =>
    watched &&
    observe(name, shared, {
      call: key,
      operationName,
      method,
      path: operation?.path,
      url: shownUrl,
      attempt: attempts,
      ...more,
    });
  const fail: Fail = (errorClass, message, details) =>
    new errorClass(`${operationName ?? method}: ${message} (${method} ${shownUrl})`, {
      operationId: operation?.operationId ?? operationName,
      method,
      url: shownUrl,
      attempts,
      status: details.response?.status,
      requestId: details.response && requestIdOf(details.response.headers),
      ...details,
    });
  const broken = (cause: unknown) => {
    const error = fail(NetworkError, "no answer", { code: "network", cause: cleanCause(cause, secrets) });
    mendable.add(error);
    return error;
  };
  const onAbort = () => stop(fail(AbortError, "aborted", { code: "aborted", cause: signal?.reason }));

  /** Ends with `work`, a timeout or the caller's abort, whichever is first, even when `fetch` does not heed its signal. */
  function within<Result>(
    phase: "attempt" | "total",
    work: (controller: AbortController) => Promise<Result>,
  ): Promise<Result> {
    const controller = new AbortController();
    let timer: unknown;
    return new Promise<Result>((resolve, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort(error);
      };
      const onTimeout = () => {
        const code = `timeout-${phase}`;
        const error = fail(TimeoutError, code, { code, phase });
        if (phase === "attempt") mendable.add(error);
        stop(error);
      };
      // Beyond 31 bits a timer fires at once.
      timer = setTimeout(onTimeout, Math.min(left(), limits[phase], 2 ** 31 - 1));
      if (signal?.aborted) onAbort();
      else work(controller).then(resolve, reject);
    }).finally(() => clearTimeout(timer as number));
  }

  /**
   * Milliseconds to wait before another attempt; `undefined` when there is to be none. Exponential with full jitter; never
   * sooner than the server asks, and no attempt at all when that is beyond what the caller would wait.
   */
  function nextDelay(cost: number, wait = 0): number | undefined {
    const delay = Math.max(wait, Math.random() * Math.min(limits.maxDelay, limits.baseDelay * 2 ** (attempts - 1)));
    const inTime = wait <= limits.maxRetryAfter && delay < left();
    if (isStream || !isSafe || !inTime || attempts >= limits.maxAttempts || core.tokens < cost) return undefined;
    core.tokens -= cost;
    lastCost = cost;
    return delay;
  }

  /** One attempt, the few redirects that may be followed included: its value, or how long to wait before another and why. */
  async function attempt(controller: AbortController): Promise<Exchanged<Value> | Again> {
    let { url } = plan;
    for (let hops = 0; ; hops++) {
      const headers = { ...plan.headers };
      const { signal } = controller;
      const request = { ...plan, url: new URL(url), headers, attempt: attempts, signal } as OutgoingRequest;
      if (watched) {
        await emit("request", { headers });
        // Credentials go into a copy: a hook may have kept its event.
        request.headers = { ...headers };
      }
      const providers = await plan.authorise?.(request, secrets);
      for (const feature of core.features) await feature.finish?.(request);
      for (const name in request.headers) checkHeader(name, request.headers[name]);
      // A `fetch` that does not look at the signal would send what was given up.
      if (signal.aborted) throw signal.reason;
      const started = performance.now();
      let response: Response;
      try {
        const { url: target, headers, body } = request;
        // `half` is what a stream has to say, and the only thing that others may.
        const init = { method, headers, body, signal, redirect: "manual", duplex: "half" } as RequestInit;
        response = await (shared.fetch ?? fetch)(target.href, init);
      } catch (cause) {
        throw broken(cause);
      }
      if (signal.aborted) {
        discard(response);
        throw signal.reason;
      }
      const { status, headers: received } = response;
      if (watched)
        await emit("response", {
          status,
          headers: received,
          requestId: requestIdOf(received),
          duration: performance.now() - started,
        });
      // Of the target only its origin is told: the rest may carry a token. A browser does not tell even that.
      const refuse = (target: string) =>
        fail(ResponseError, `redirect to ${target} refused`, { code: "redirect", response });
      if (response.redirected || response.type === "opaqueredirect") throw refuse("?");
      const location = /^30[12378]$/.test(`${status}`) && !operation?.responses[status] && received.get("location");
      if (location && URL.canParse(location, request.url)) {
        const { origin } = request.url;
        url = new URL(location, request.url);
        discard(response);
        if (hops > 2 || !/^(GET|HEAD)$/.test(method) || url.origin !== origin) throw refuse(url.origin);
        continue;
      }
      let wait: number | undefined;
      let delay: number | undefined;
      if (status > 399) {
        wait = retryAfter(received, core.now);
        for (const feature of core.features) feature.refused?.(received);
      }
      if (status === 401 && !renewed && !isStream) {
        for (const feature of providers ?? []) if (await feature.renew?.(request)) renewed = true;
        if (renewed) delay = 0;
      } else if (/^(408|429|50[0234])$/.test(`${status}`)) delay = nextDelay(5, wait);
      if (delay !== undefined) {
        discard(response);
        return {
          delay,
          error: fail(ResponseError, `answered ${status}`, { code: `http-${status}`, response, retryAfter: wait }),
        };
      }
      const value = await plan.read(response, {
        fail,
        broken,
        clean: (text) => withoutSecrets(text, secrets),
        limits,
        wait,
        controller,
        signal: callOptions.signal,
      });
      return { value, response, attempts };
    }
  }

  try {
    signal?.addEventListener("abort", onAbort);
    for (;;) {
      attempts++;
      let result: Exchanged<Value> | Again;
      try {
        result = await within(left() > limits.attempt ? "attempt" : "total", attempt);
      } catch (error) {
        const delay = mendable.has(error) ? nextDelay(error instanceof TimeoutError ? 10 : 5) : undefined;
        if (delay === undefined) throw error;
        result = { delay, error: error as ApiError };
      }
      if ("value" in result) {
        core.tokens = Math.min(500, core.tokens + lastCost);
        return result;
      }
      await within("total", async ({ signal }) => {
        await emit("retry", result);
        await new Promise((resolve) => {
          const timer = setTimeout(resolve, (result as Again).delay);
          signal.onabort = () => clearTimeout(timer);
        });
      });
    }
  } catch (error) {
    void emit("error", { error });
    throw error;
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}

/** An unread body holds its socket. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}
