import type { Call } from "./call.js";
import { callPromise } from "./call-promise.js";
import { callerError } from "./caller-error.js";
import type { OperationDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import { AbortError, type ApiError, NetworkError, ResponseError, TimeoutError } from "./errors.js";
import type { Authorise, Fail, OutgoingRequest, Reading } from "./feature.js";
import { checkHeader, lowerCase } from "./header-value.js";
import type { Hooks } from "./hooks.js";
import type { Limits } from "./limits.js";
import { observe } from "./observe.js";
import type { CallOptions } from "./options.js";
import { cleanCause, redacted } from "./redact.js";
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

/** Milliseconds, 23 days: a timer of more than 31 bits fires at once. */
const longest = 2e9;

/**
 * Sends a call: attempts with credentials, hooks and signature made afresh, timeouts, retries, one renewal after a 401.
 *
 * A call that succeeds at once pays for one controller, one timer and one async function; whatever only a failure, a hook or a
 * signature needs is made when there is one. An attempt that was given up (its signal is aborted) may go on for as long as `fetch`
 * or a credential function pleases: nothing that it does or throws counts any more.
 *
 * Longer than a file should be: its steps share the call's clock, its count and the way to stop it, and every name that is
 * passed from file to file costs bytes in each app. What does not share them is in files of its own.
 */
export function exchange<Data, Result>(core: Core, prepare: () => Plan<Data>): Call<Data, Result> {
  let attempts = 0;
  let answer: Response;
  const promise = new Promise<Data>((resolve, reject) => {
    const plan = prepare();
    const { operationName, operation, method, callOptions, limits, shownUrl, secrets } = plan;
    const { signal } = callOptions;
    const { options, features } = core;
    const watched = callOptions.hooks ?? options.hooks ?? callOptions.logger ?? options.logger;
    // Not the plan itself: it holds the body, and whoever keeps an event keeps this.
    const key = {};
    const deadline = performance.now() + limits.total;
    // A stream can be read only once.
    const isStream = plan.body instanceof ReadableStream;
    let renewed = false;
    let lastCost = 1;
    let timer: unknown;
    let stop: (error: ApiError, mayMend?: boolean) => void;

    const emit = (name: keyof Hooks, more: object) =>
      watched &&
      observe(
        name,
        { ...options, ...callOptions },
        { call: key, operationName, method, path: operation?.path, url: shownUrl, attempt: attempts, ...more },
      );
    const fail: Fail = (errorClass, message, details) =>
      new errorClass(`${operationName ?? method}: ${message} (${method} ${shownUrl})`, {
        operationId: operation?.operationId ?? operationName,
        method,
        url: shownUrl,
        attempts,
        status: details.response?.status,
        requestId: requestIdOf(details.response),
        ...details,
      });
    // Where no feature can take them out, nothing is told of a text that may have some.
    const clean = (text: string) => core.parts.clean?.(text, secrets) ?? (secrets.size ? redacted : text);
    const onAbort = () => stop(fail(AbortError, "aborted", { code: "aborted", cause: signal?.reason }));

    function leave(): void {
      clearTimeout(timer as number);
      signal?.removeEventListener("abort", onAbort);
    }

    function end(error: unknown): void {
      leave();
      void emit("error", { error });
      reject(error);
    }

    /** Bounds what is begun by a timer and by the caller's signal, even when `fetch` does not heed its own. */
    function begin(work: (controller: AbortController) => Promise<void>, isPause?: true): void {
      const controller = new AbortController();
      const time = deadline - performance.now();
      const phase = isPause || time <= limits.attempt ? "total" : "attempt";
      const bound = Math.min(time, limits[phase]);
      stop = (error, mayMend) => {
        controller.abort(error);
        if (!mayMend || !again(error, 10)) end(error);
      };
      clearTimeout(timer as number);
      if (bound < longest)
        timer = setTimeout(
          () => {
            const code = `timeout-${phase}`;
            stop(fail(TimeoutError, code, { code, phase }), phase === "attempt");
          },
          Math.max(bound, 0),
        );
      if (signal?.aborted) onAbort();
      else void work(controller);
    }

    /**
     * Whether another attempt is made, after a wait. Exponential with full jitter; never sooner than the server asks, and no
     * attempt at all when that is beyond what the caller would wait.
     */
    function again(error: ApiError, cost: number, wait = 0): boolean {
      const delay = Math.max(wait, Math.random() * Math.min(limits.maxDelay, limits.baseDelay * 2 ** (attempts - 1)));
      const inTime = wait <= limits.maxRetryAfter && delay < Math.min(longest, deadline - performance.now());
      const isSafe = operation?.retry
        ? operation.retry === "safe"
        : plan.idempotent || /^(GET|HEAD|PUT|DELETE|OPTIONS)$/.test(method);
      if (isStream || !isSafe || !inTime || attempts >= limits.maxAttempts || core.tokens < cost) return false;
      core.tokens -= cost;
      lastCost = cost;
      pause(delay, error);
      return true;
    }

    function pause(delay: number, error: ApiError): void {
      begin(async ({ signal }) => {
        await emit("retry", { delay, error });
        if (signal.aborted) return;
        const waiting = setTimeout(() => begin(attempt), delay);
        signal.addEventListener("abort", () => clearTimeout(waiting));
      }, true);
    }

    /** One attempt, the few redirects that may be followed included. */
    async function attempt(controller: AbortController): Promise<void> {
      const { signal } = controller;
      let lost: NetworkError | undefined;
      const broken = (cause: unknown): NetworkError => {
        lost = fail(NetworkError, "no answer", { code: "network", cause: cleanCause(cause, clean) });
        return lost;
      };
      attempts++;
      try {
        let { url } = plan;
        for (let hops = 0; ; hops++) {
          const request = {
            operationName,
            operation,
            method,
            // A URL only for who may look at it: making one costs more than the rest of the request.
            url: plan.authorise || core.parts.finish ? new URL(url) : url,
            // Not by spreading, which makes an object that Node 20 is slow to add to.
            headers: Object.assign({}, plan.headers),
            body: plan.body,
            attempt: attempts,
            signal,
            callOptions,
          } as OutgoingRequest;
          if (watched) {
            await emit("request", { headers: request.headers });
            // Credentials go into a copy: a hook may have kept its event.
            request.headers = lowerCase(request.headers) as Record<string, string>;
          }
          // Nothing is sent before the next microtask: a caller may still abort, or ask for pages.
          const renew = await plan.authorise?.(request, secrets);
          if (core.parts.finish) for (const feature of features) await feature.finish?.(request);
          for (const name in request.headers) checkHeader(name, request.headers[name]);
          // A `fetch` that does not look at the signal would send what was given up.
          if (signal.aborted) return;
          const started = watched && performance.now();
          let response: Response;
          try {
            response = await (callOptions.fetch ?? options.fetch ?? fetch)(`${request.url}`, {
              method,
              headers: request.headers,
              body: request.body,
              signal,
              redirect: "manual",
              // What a stream has to say, and the only thing that others may.
              duplex: "half",
            } as RequestInit);
          } catch (cause) {
            throw broken(cause);
          }
          if (signal.aborted) return discard(response);
          if (!response?.headers) throw callerError("invalid-option", "fetch gave no Response");
          answer = response;
          const { status, headers: received } = response;
          if (watched) {
            await emit("response", {
              status,
              headers: received,
              requestId: requestIdOf(response),
              duration: performance.now() - (started as number),
            });
          }
          // Of the target only its origin is told: the rest may carry a token. A browser does not tell even that.
          const refuse = (target: string) =>
            fail(ResponseError, `redirect ${hops + 1} to ${target} refused`, { code: "redirect", response });
          if (response.redirected || response.type === "opaqueredirect") throw refuse("?");
          const location =
            status > 299 &&
            /^30[12378]$/.test(`${status}`) &&
            !operation?.responses[status] &&
            received.get("location");
          if (location && URL.canParse(location, `${request.url}`)) {
            url = new URL(location, request.url);
            discard(response);
            // `fetch` takes no URL with userinfo.
            const userinfo = url.username + url.password;
            if (hops > 2 || !/^(GET|HEAD)$/.test(method) || userinfo || url.origin !== new URL(request.url).origin)
              throw refuse(url.origin);
            continue;
          }
          let wait: number | undefined;
          if (status > 399) {
            wait = retryAfter(received, core.now);
            core.parts.refused?.(received);
            const error = fail(ResponseError, `answered ${status}`, {
              code: `http-${status}`,
              response,
              retryAfter: wait,
            });
            if (status === 401 && !renewed && !isStream && (await renew?.(request))) {
              renewed = true;
              if (!signal.aborted) pause(0, error);
              return discard(response);
            }
            if (/^(408|429|50[0234])$/.test(`${status}`) && again(error, 5, wait)) return discard(response);
          }
          const reading = { fail, broken, clean, limits, wait, controller, signal: callOptions.signal };
          const value = await plan.read(response, reading);
          if (signal.aborted) return;
          leave();
          core.tokens = Math.min(500, core.tokens + lastCost);
          return resolve(value);
        }
      } catch (error) {
        // What was given up has been told of already.
        if (!signal.aborted && !(error === lost && again(lost as ApiError, 5))) end(error);
      }
    }

    signal?.addEventListener("abort", onAbort);
    begin(attempt);
  });
  return callPromise(promise, () => ({ response: answer, requestId: requestIdOf(answer), attempts }));
}

/** An unread body holds its socket. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}
