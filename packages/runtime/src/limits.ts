import { callerError } from "./caller-error.js";
import type { CallOptions, ClientOptions, SharedOptions, TimeoutOptions } from "./options.js";

/** The numbers that bound a call, all in milliseconds or bytes. */
export interface Limits {
  readonly attempt: number;
  readonly total: number;
  readonly maxAttempts: number;
  readonly baseDelay: number;
  readonly maxDelay: number;
  readonly maxRetryAfter: number;
  readonly maxResponseBytes: number;
  readonly maxErrorBytes: number;
}

const defaults: Limits = {
  attempt: 60_000,
  total: 180_000,
  maxAttempts: 3,
  baseDelay: 100,
  maxDelay: 20_000,
  maxRetryAfter: 60_000,
  maxResponseBytes: 50 * 2 ** 20,
  maxErrorBytes: 64 * 2 ** 10,
};

/** @throws TypeError `invalid-option` for a limit that is not a positive number; 0 will do for waits */
export function limitsOf(options: ClientOptions | CallOptions, base: Limits = defaults): Limits {
  const limits: Record<string, number> = { ...base };
  for (const [name, value] of Object.entries(given(options))) {
    if (value === undefined || !(name in defaults)) continue;
    if (typeof value !== "number" || !(value > 0 || (value === 0 && /Delay|After/.test(name)))) {
      throw callerError("invalid-option", `option \`${name}\` has to be a positive number; \`Infinity\` for no limit`);
    }
    limits[name] = value;
  }
  return limits as unknown as Limits;
}

function given({ timeout, retry, maxResponseBytes, maxErrorBytes }: SharedOptions): Record<string, unknown> {
  const timeouts: TimeoutOptions | undefined = typeof timeout === "object" ? timeout : { total: timeout as number };
  return { ...timeouts, ...(retry === false ? { maxAttempts: 1 } : retry), maxResponseBytes, maxErrorBytes };
}
