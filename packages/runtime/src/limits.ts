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

/** What options say of limits, over others. The `checks` feature looks at what is said. */
export function limitsOf(
  { timeout, retry, maxResponseBytes, maxErrorBytes }: SharedOptions,
  base: Limits = defaults,
): Limits {
  if ((timeout ?? retry ?? maxResponseBytes ?? maxErrorBytes) === undefined) return base;
  const said: Partial<Record<keyof Limits, number | undefined>> = {
    ...(typeof timeout === "object" ? timeout : { attempt: timeout, total: timeout }),
    ...(retry === false ? { maxAttempts: 1 } : retry),
    maxResponseBytes,
    maxErrorBytes,
  };
  const limits = { ...base };
  for (const name in limits) limits[name as "total"] = said[name as "total"] ?? base[name as "total"];
  return limits;
}
