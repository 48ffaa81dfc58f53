/** What an operation method returns, as types: the calling surface that generated clients name in their signatures. */

/** A decoded success with what surrounds it. */
export interface Answer<Data> {
  readonly data: Data;
  /** Its body has been read. */
  readonly response: Response;
  /** From `x-request-id` or another header that ends in `request-id`. */
  readonly requestId: string | undefined;
  /** How many requests were sent for this call, at least 1. */
  readonly attempts: number;
}

/**
 * One logical call. It starts once: when it is awaited or asked, at the latest in the next microtask.
 * `await` gives the data or throws an `ApiError`; a caller's mistake throws a `TypeError` with a `code`.
 */
export interface Call<Data, Result> extends Promise<Data> {
  /**
   * The outcome as a value, discriminated by `ok` and `status`. Never throws for an HTTP answer; still rejects when
   * there is none (`NetworkError`, `TimeoutError`, `AbortError`) and for a caller's mistake.
   */
  result(): Promise<Result>;
  /** The data with its response, request id and number of attempts; throws as `await` does. */
  withResponse(): Promise<Answer<Data>>;
}

/** A call for a list: iterating gives the items of all pages. */
export interface PageCall<Data, Result, Item> extends Call<Data, Result>, AsyncIterable<Item> {
  /** The decoded pages, the first included. */
  pages(): AsyncIterableIterator<Data>;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type InRange<First extends string> = `${First}${Digit}${Digit}` extends `${infer Status extends number}`
  ? Status
  : never;

/**
 * A status that the spec does not name: any number at run time. An enum, because only a type of single values lets the
 * compiler tell results apart by `status === 404`; to ask for a number that is not declared use `response.status`.
 */
export declare enum UndeclaredStatus {
  Any = -1,
}

/** Declared keys of a response (`404`, `"4XX"`, `"default"`) as the type of `status`. */
export type StatusOf<Status, Except extends number = never> = Status extends `${infer First}XX`
  ? Exclude<InRange<First>, Except>
  : Status extends "default"
    ? UndeclaredStatus
    : Status;

interface ResultMembers {
  readonly response: Response;
  readonly requestId: string | undefined;
  readonly attempts: number;
}

/** `Except`: statuses of a range that have a declaration of their own. */
export interface SuccessResult<Status extends number | string, Data, Except extends number = never>
  extends ResultMembers {
  readonly ok: true;
  readonly status: StatusOf<Status, Except>;
  readonly data: Data;
  readonly error?: undefined;
}

/** `Except`: statuses of a range that have a declaration of their own. */
export interface FailureResult<Status extends number | string, Body, Except extends number = never>
  extends ResultMembers {
  readonly ok: false;
  readonly status: StatusOf<Status, Except>;
  readonly error: Body;
  readonly data?: undefined;
}

/**
 * An answer that the spec does not describe. `status` is the HTTP status when the spec does not name it and `error` the
 * body; `"malformed"` when the status is declared but the body is not what was declared, and `error` is the `ApiError`
 * that `await` would have thrown (`response.status` has the HTTP status).
 */
export interface UndeclaredResult extends ResultMembers {
  readonly ok: false;
  readonly status: UndeclaredStatus | "malformed";
  readonly error: unknown;
  readonly data?: undefined;
}
