/** What the cycler needs to know of a token. */
export interface Expiring {
  /** Milliseconds since the epoch; absent: not known. */
  readonly expiresAt?: number;
}

/** `Caller`: what an exchange takes from the call that needs it. */
export interface TokenCycler<Token extends Expiring, Caller = void> {
  /** The token to use now. Waits for an exchange only when there is no valid one; all who wait share it, and its failure. */
  get(caller: Caller): Promise<Token>;
  /** The newest token, valid or not. */
  peek(): Token | undefined;
  /** Puts a token that came from elsewhere in place; an exchange that is under way no longer counts. */
  set(token: Token): void;
  /** Makes the next `get` exchange this token for another. Does nothing when it has been replaced already. */
  refuse(token: Token): void;
}

/** Milliseconds before expiry at which a new token is fetched beside the calls; a tenth of the lifetime when that is less. */
const REFRESH_BEFORE = 120_000;
/** Milliseconds before expiry from which on a token is not sent any more: it would die on its way. */
const DEAD_BEFORE = 1_000;
/** Milliseconds without another attempt after a refresh beside the calls failed. */
const QUIET_AFTER_FAILURE = 3_000;

/** Milliseconds after which an exchange is given up. It has its own timeouts; some edge runtimes take them away with the request that began it. */
const LOST_AFTER = 300_000;

/**
 * Keeps one token fresh. Expiry is a distance on the client's own clock, from the moment the token came, so that a
 * clock that is wrong by hours changes nothing.
 * @param cycle `exchange` gets a new token (the old one is given, for its refresh token); `allow` throws for a caller who may not
 * have one, nor wait for one that another began; `now` is the clock; `elapsed` is one that nobody sets, in milliseconds: what a
 * server says of the time, while an exchange is under way, must not make it look lost
 */
export function tokenCycler<Token extends Expiring, Caller = void>(cycle: {
  now(): number;
  exchange(current: Token | undefined, caller: Caller): Promise<Token>;
  allow?(current: Token | undefined, caller: Caller): void;
  elapsed?(): number;
}): TokenCycler<Token, Caller> {
  const elapsed = cycle.elapsed ?? (() => performance.now());
  let current: Token | undefined;
  let refreshAt = 0;
  let deadAt = 0;
  let pending: Promise<Token> | undefined;
  let pendingSince = 0;

  function keep(token: Token): Token {
    const expiresAt = token.expiresAt ?? Number.POSITIVE_INFINITY;
    const margin = Math.min(REFRESH_BEFORE, Math.max(0, expiresAt - cycle.now()) / 10);
    current = token;
    // Jitter, so that the processes of a fleet do not ask in the same second.
    refreshAt = expiresAt - margin * (1 - Math.random() / 5);
    deadAt = expiresAt - Math.min(DEAD_BEFORE, margin);
    return token;
  }

  async function exchange(caller: Caller): Promise<Token> {
    cycle.allow?.(current, caller);
    if (pending !== undefined && elapsed() - pendingSince < LOST_AFTER) return pending;
    pendingSince = elapsed();
    refreshAt = cycle.now() + QUIET_AFTER_FAILURE;
    const started: Promise<Token> = Promise.resolve()
      .then(() => cycle.exchange(current, caller))
      .then((token) => (pending === started ? keep(token) : (current ?? token)))
      .finally(() => {
        if (pending === started) pending = undefined;
      });
    pending = started;
    return started;
  }

  return {
    async get(caller) {
      const time = cycle.now();
      if (current === undefined || time >= deadAt) return exchange(caller);
      if (time >= refreshAt) {
        // The old token still serves; if the service is really down, the call after its death tells.
        exchange(caller).catch(() => {});
      }
      return current;
    },
    peek: () => current,
    set(token) {
      pending = undefined;
      keep(token);
    },
    refuse(token) {
      if (token === current) deadAt = Number.NEGATIVE_INFINITY;
    },
  };
}
