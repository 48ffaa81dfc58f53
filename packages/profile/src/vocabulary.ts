/** Canonical names. Each spec says which of its provider's codes means which of them (`x-profile`, `values`). */

/** Whether the account can be used. `closing`: its end has been asked for. */
export type AccountStatus = "active" | "inactive" | "suspended" | "closing" | "closed";

export type CustomerKind = "individual" | "company";

export type Sex = "female" | "male" | "other";

export type BankAccountType = "savings" | "current";

/** A depository for securities, by the name it is known under. */
export type Depository = "CDSL" | "NSDL";

/** What is traded in one segment of an exchange. */
export type Segment = "equity" | "derivatives" | "currency" | "commodity" | "debt" | "fund";

/**
 * An exchange, by its usual short name in small letters, and its segment (`nse-equity`, `xetra-equity`): the same letters of different
 * brokers may mean different segments. Open, so that a provider of another market joins by its spec alone.
 */
export type ExchangeSegment = `${string}-${Segment}`;

/** `carry-forward`: derivatives that may be held overnight; `delivery`: shares that are delivered. */
export type Product =
  | "intraday"
  | "delivery"
  | "carry-forward"
  | "cover"
  | "bracket"
  | "one-cancels-other"
  | "margin-funded";

/** `stop-limit` and `stop-market`: what the order becomes at its trigger price. */
export type OrderType = "market" | "limit" | "stop-limit" | "stop-market";
