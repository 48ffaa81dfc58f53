import type { Core } from "./core.js";
import type { Plan } from "./exchange.js";

/** Whether a call may be sent again: by its method, what the spec says of it, a key that lets the server recognise it. */
export function isRepeatable({ operation, method, idempotent, body }: Plan<unknown>): boolean {
  if (isStream(body)) return false;
  return operation?.retry ? operation.retry === "safe" : idempotent || /^(?:GET|HEAD|PUT|DELETE|OPTIONS)$/.test(method);
}

/** A stream can be read only once. */
export function isStream(body: unknown): boolean {
  return body instanceof ReadableStream;
}

interface Question {
  /** Attempts made. */
  readonly attempts: number;
  /** Milliseconds that the server asks to wait. */
  readonly wait: number | undefined;
  /** Milliseconds until the total timeout. */
  readonly left: number;
  /** Tokens of the client's quota. */
  readonly cost: number;
}

/**
 * Milliseconds to wait before another attempt; `undefined` when there is to be none. Exponential with full jitter; never sooner
 * than the server asks, and no attempt at all when that is beyond what the caller would wait.
 */
export function nextDelay(
  { quota }: Core,
  plan: Plan<unknown>,
  { attempts, wait = 0, left, cost }: Question,
): number | undefined {
  const { maxAttempts, maxRetryAfter, maxDelay, baseDelay } = plan.limits;
  const delay = Math.max(wait, Math.random() * Math.min(maxDelay, baseDelay * 2 ** (attempts - 1)));
  const allowed = isRepeatable(plan) && attempts < maxAttempts && wait <= maxRetryAfter && delay < left;
  return allowed && quota.take(cost) ? delay : undefined;
}
