import type { OperationDescriptor, SecurityRequirement } from "./contract.js";
import type { Core } from "./core.js";
import { AbortError, type ApiError, NetworkError, ResponseError, TimeoutError } from "./errors.js";
import type { Fail, Reading } from "./feature.js";
import type { Hooks } from "./hooks.js";
import type { Limits } from "./limits.js";
import { observe } from "./observe.js";
import type { CallOptions } from "./options.js";
import { cleanCause, withoutSecrets } from "./redact.js";
import { requestIdOf } from "./request-id.js";
import { retryAfter } from "./retry-after.js";
import { isStream, nextDelay } from "./retry-policy.js";
import { discard, sendAttempt } from "./send-attempt.js";

/** A logical call, ready to be sent as often as it takes. */
export interface Plan<Value> {
  readonly operationName: string | undefined;
  readonly operation: OperationDescriptor | undefined;
  readonly method: string;
  readonly url: URL;
  /** Without userinfo, query and sensitive path values. */
  readonly shownUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
  readonly idempotent: boolean;
  /** What must not be shown; the credentials of each attempt come to it. */
  readonly secrets: Set<string>;
  readonly security: SecurityRequirement;
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
 * One function, because its steps share the call's clock, its count and the way to stop it; each step that does not is a file.
 *
 * @throws ApiError, or what a credential function or a feature threw
 */
export async function exchange<Value>(core: Core, plan: Plan<Value>): Promise<Exchanged<Value>> {
  const { operationName, operation, method, callOptions, limits, shownUrl, secrets } = plan;
  const { signal } = callOptions;
  const shared = { ...core.options, ...callOptions };
  const deadline = performance.now() + limits.total;
  const left = () => deadline - performance.now();
  // A set, because what an abandoned attempt still throws must not hide why it was abandoned.
  const mendable = new Set<unknown>();
  let attempts = 0;
  let renewed = false;
  let kept = false;
  let lastCost = 1;
  let stop: (error: ApiError) => void = () => {};

  const emit = (name: keyof Hooks, more: object) =>
    observe(name, shared, {
      call: plan,
      operationName,
      method,
      path: operation?.path,
      url: shownUrl,
      attempt: attempts,
      ...more,
    });
  const fail: Fail = (errorClass, message, details) =>
    new errorClass(`${operationName ?? core.descriptor.name}: ${message} (${method} ${shownUrl})`, {
      operationId: operation?.operationId ?? operationName,
      method,
      url: shownUrl,
      attempts,
      status: details.response?.status,
      requestId: details.response && requestIdOf(details.response.headers),
      ...details,
    });
  const broken = (cause: unknown) => {
    const error = fail(NetworkError, "no complete answer", {
      code: "network",
      cause: cleanCause(cause, secrets),
    });
    mendable.add(error);
    return error;
  };
  const onAbort = () => stop(fail(AbortError, "aborted", { code: "aborted", cause: signal?.reason }));

  /** Ends with `work`, a timeout or the caller's abort, whichever is first, even when `fetch` does not heed its signal. */
  async function within<Result>(
    phase: "attempt" | "total",
    limit: number,
    work: (controller: AbortController) => Promise<Result>,
  ) {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = (error) => {
        reject(error);
        controller.abort(error);
      };
      timer = setTimeout(
        () => {
          const error = fail(TimeoutError, `${phase} timeout after ${limits[phase]} ms`, {
            code: `timeout-${phase}`,
            phase,
          });
          if (phase === "attempt") mendable.add(error);
          stop(error);
          // Beyond 31 bits a timer fires at once.
        },
        Math.min(limit, 2 ** 31 - 1),
      );
    });
    if (signal?.aborted) onAbort();
    try {
      return await Promise.race([work(controller), stopped]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The answer's value, or how long to wait before another attempt and why. */
  async function attempt(controller: AbortController): Promise<Exchanged<Value> | Again> {
    const { request, response, providers } = await sendAttempt(core, plan, {
      attempt: attempts,
      signal: controller.signal,
      fetch: shared.fetch,
      emit,
      fail,
      broken,
    });
    const { status, headers } = response;
    const wait = retryAfter(headers, core.now);
    let delay: number | undefined;
    if (status > 399) core.learnClock(headers);
    if (status === 401 && !renewed && !isStream(plan.body)) {
      for (const feature of providers) if (await feature.renew?.(request)) renewed = true;
      if (renewed) delay = 0;
    } else if (/^(?:408|429|50[0234])$/.test(String(status))) {
      lastCost = 5;
      delay = nextDelay(core, plan, { attempts, wait, left: left(), cost: lastCost });
    }
    if (delay !== undefined) {
      discard(response);
      return {
        delay,
        error: fail(ResponseError, `answered ${status}`, { code: `http-${status}`, response, retryAfter: wait }),
      };
    }
    const reading: Reading = {
      fail,
      broken,
      clean: (text) => withoutSecrets(text, secrets),
      limits,
      wait,
      keep(onStop) {
        kept = true;
        stop = onStop;
        return { abort: () => controller.abort(), end: () => signal?.removeEventListener("abort", onAbort) };
      },
    };
    return { value: await plan.read(response, reading), response, attempts };
  }

  try {
    signal?.addEventListener("abort", onAbort);
    for (;;) {
      attempts++;
      const rest = left();
      let again: Again;
      try {
        const done = await within(rest > limits.attempt ? "attempt" : "total", Math.min(rest, limits.attempt), attempt);
        if ("value" in done) {
          core.quota.give(lastCost);
          return done;
        }
        again = done;
      } catch (error) {
        lastCost = error instanceof TimeoutError ? 10 : 5;
        const delay = mendable.has(error)
          ? nextDelay(core, plan, { attempts, wait: 0, left: left(), cost: lastCost })
          : undefined;
        if (delay === undefined) throw error;
        again = { delay, error: error as ApiError };
      }
      let wake: ReturnType<typeof setTimeout> | undefined;
      await within("total", left(), async () => {
        await emit("retry", again);
        await new Promise((resolve) => {
          wake = setTimeout(resolve, again.delay);
        });
      }).finally(() => clearTimeout(wake));
    }
  } catch (error) {
    kept = false;
    void emit("error", { error });
    throw error;
  } finally {
    if (!kept) signal?.removeEventListener("abort", onAbort);
  }
}
