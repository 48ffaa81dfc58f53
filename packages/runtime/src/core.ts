import { callerError } from "./caller-error.js";
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
  readonly cache: Map<unknown, string>;
  now(): number;
  /** Corrects `now` by the `Date` header of an answer. */
  learnClock(headers: Headers): void;
}

/** What only some clients need, by the name of the feature that has it. */
type Part = "bodies" | "failures" | "sensitive" | "servers" | "styles";

/** The first feature's that has the part. */
export function find<Name extends Part>({ features }: Core, name: Name): FeatureHooks[Name] {
  return features.find((feature) => feature[name])?.[name];
}

/** @throws TypeError `missing-feature`: the client's tables ask for more than its generator passed */
export function need<Name extends Part>(core: Core, name: Name): NonNullable<FeatureHooks[Name]> {
  const part = find(core, name);
  if (!part) throw callerError("missing-feature", name);
  return part;
}

/** What is the same for all calls of an operation and dear to make. */
export function cached({ cache }: Core, key: unknown, make: () => string): string {
  const known = cache.get(key) ?? make();
  cache.set(key, known);
  return known;
}
