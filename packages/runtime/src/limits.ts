import { callerError } from "./caller-error.js";
import type { SharedOptions } from "./options.js";

const defaults = {
  /** Milliseconds. */
  attempt: 60_000,
  total: 180_000,
  maxAttempts: 3,
  baseDelay: 100,
  maxDelay: 20_000,
  maxRetryAfter: 60_000,
  /** Bytes. */
  maxResponseBytes: 50_000_000,
  maxErrorBytes: 65_536,
};

/** The numbers that bound a call. */
export type Limits = Readonly<typeof defaults>;

/** @throws TypeError `invalid-option` for a limit that is not a number of 0 or more, or a name that is none */
export function limitsOf(
  { timeout, retry, maxResponseBytes, maxErrorBytes }: SharedOptions,
  base: Limits = defaults,
): Limits {
  if ((timeout ?? retry ?? maxResponseBytes ?? maxErrorBytes) === undefined) return base;
  const limits: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries({
    ...(typeof timeout === "object" ? timeout : { total: timeout }),
    ...(retry === false ? { maxAttempts: 1 } : retry),
    maxResponseBytes,
    maxErrorBytes,
  })) {
    if (value === undefined) continue;
    if (!(name in base && typeof value === "number" && value >= 0)) throw callerError("invalid-option", name);
    limits[name] = value;
  }
  return limits as Limits;
}
