const capacity = 500;

/**
 * How much repeating a client may still do: a token bucket as in the AWS SDKs' standard mode, so that an outage is not
 * multiplied by its callers. 500 tokens; a retry costs 5, after a timeout 10; a success gives its last retry's cost back, or 1.
 */
export interface RetryQuota {
  /** Takes what a retry costs. False when there is not enough left. */
  take(cost: number): boolean;
  give(cost: number): void;
}

export function createRetryQuota(): RetryQuota {
  let tokens = capacity;
  return {
    take(cost) {
      if (tokens < cost) return false;
      tokens -= cost;
      return true;
    },
    give(cost) {
      tokens = Math.min(capacity, tokens + cost);
    },
  };
}
