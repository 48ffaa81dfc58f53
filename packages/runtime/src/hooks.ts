/** What an app observes of its calls: one interface for metrics, traces and logs. No event carries a body or a credential. */

interface AttemptEvent {
  /** The same object for all events of one logical call: a key for a `WeakMap`. */
  readonly call: object;
  /** Method name on the client; absent for a request that is not an operation, such as a token request. */
  readonly operationName: string | undefined;
  readonly method: string;
  /** Path template of the operation. */
  readonly path: string | undefined;
  /** Without userinfo, query values and path values that the spec marks sensitive. */
  readonly url: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

export interface RequestEvent extends AttemptEvent {
  /**
   * Headers of this attempt before credentials and signature are added; lower-case names. A hook may add some
   * (`traceparent`); they are checked and signed like the others.
   */
  readonly headers: Record<string, string>;
}

export interface ResponseEvent extends AttemptEvent {
  readonly status: number;
  /** As they came: the server's own words, a redirect's target among them. */
  readonly headers: Headers;
  readonly requestId: string | undefined;
  /** Milliseconds from the sending of this attempt to its headers. */
  readonly duration: number;
}

export interface RetryEvent extends AttemptEvent {
  /** Milliseconds until the next attempt. */
  readonly delay: number;
  /** What this attempt ended with. */
  readonly error: Error;
}

export interface ErrorEvent extends AttemptEvent {
  /** What the call throws, or what `.result()` tells. */
  readonly error: unknown;
}

/**
 * Called per attempt, awaited in the order of the events. What a hook throws is dropped: a hook cannot break a call.
 * The time a hook takes counts against the call's total timeout.
 */
export interface Hooks {
  /** Before an attempt is sent. */
  request?(event: RequestEvent): void | Promise<void>;
  /** After the headers of an answer have come, whatever its status. */
  response?(event: ResponseEvent): void | Promise<void>;
  /** Before the wait for another attempt. */
  retry?(event: RetryEvent): void | Promise<void>;
  /** Once, when the call has failed. */
  error?(event: ErrorEvent): void | Promise<void>;
}
