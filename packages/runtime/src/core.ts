import type { ClientDescriptor } from "./contract.js";
import type { FeatureHooks } from "./feature.js";
import type { Limits } from "./limits.js";
import type { ClientOptions } from "./options.js";
import type { RetryQuota } from "./retry-quota.js";

/** What the steps of the request path know of their client. It never leaves the closure that made it. */
export interface Core {
  readonly descriptor: ClientDescriptor;
  readonly options: ClientOptions & Readonly<Record<string, unknown>>;
  readonly features: readonly FeatureHooks[];
  readonly limits: Limits;
  readonly quota: RetryQuota;
  now(): number;
  /** Corrects `now` by the `Date` header of an answer. */
  learnClock(headers: Headers): void;
}
