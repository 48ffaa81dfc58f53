/** Canonical names. Each spec says which of its provider's codes means which of them (`x-profile`, `values`). */

/** Whether the account can be used. `closing`: its end has been asked for. */
export type AccountStatus = "active" | "inactive" | "suspended" | "closing" | "closed";

export type CustomerKind = "individual" | "company";

export type Sex = "female" | "male" | "other";

export type BankAccountType = "savings" | "current";

/** A depository for securities, by the name it is known under. */
export type Depository = "CDSL" | "NSDL";

/** An exchange and its segment: the same letters of different brokers may mean different segments. */
export type ExchangeSegment =
  | "nse-equity"
  | "nse-derivatives"
  | "nse-currency"
  | "nse-commodity"
  | "bse-equity"
  | "bse-derivatives"
  | "bse-currency"
  | "mcx-commodity";

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
