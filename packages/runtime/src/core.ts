import { callerError } from "./caller-error.js";
import type { ClientContext, FeatureHooks } from "./feature.js";
import type { Limits } from "./limits.js";
import type { ClientOptions } from "./options.js";

/** What the steps of the request path know of their client. It never leaves the closure that made it. */
export interface Core extends ClientContext {
  readonly options: ClientOptions & Readonly<Record<string, unknown>>;
  readonly features: FeatureHooks[];
  /** All of them in one: of each hook the last feature's. */
  readonly parts: FeatureHooks;
  readonly limits: Limits;
  /**
   * How much repeating the client may still do: a token bucket as in the AWS SDKs' standard mode, so that an outage is not
   * multiplied by its callers. 500 at first and at most; a retry costs 5, after a timeout 10; a success gives its last retry's
   * cost back, or 1.
   */
  tokens: number;
  /** Milliseconds by which the servers' clock is ahead of ours. */
  skew: number;
}

/** What only some clients need, by the name of the feature that has it. */
type Part = "bodies" | "credentials" | "failures" | "servers" | "styles";

/** @throws TypeError `missing-feature`: the client's tables ask for more than its generator passed */
export function need<Name extends Part>({ parts }: Core, name: Name): NonNullable<FeatureHooks[Name]> {
  const part = parts[name];
  if (!part) throw callerError("missing-feature", name);
  return part;
}
