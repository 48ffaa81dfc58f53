/** What a call fails with after the caller's arguments were found good. */

export interface ErrorDetails {
  readonly code: string;
  readonly operationId?: string | undefined;
  readonly method: string;
  /** Without userinfo, query and sensitive path values. */
  readonly url: string;
  readonly attempts: number;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly phase?: "attempt" | "total" | undefined;
  readonly contentType?: string | undefined;
  readonly excerpt?: string | undefined;
  readonly response?: Response | undefined;
  readonly body?: unknown;
  /** The body with what the spec marks sensitive left out; absent when the body may not be shown at all. */
  readonly shownBody?: (() => unknown) | undefined;
  readonly cause?: unknown;
}

/** A mark works across copies of this package, where `instanceof` does not. */
const mark = Symbol.for("specwright.ApiError");

/** The base of all errors of a call. `JSON.stringify` and `util.inspect` show no credential and nothing that the spec marks sensitive. */
export class ApiError extends Error {
  /** Stable name of what went wrong, or the code that the server gave. */
  declare readonly code: string;
  declare readonly operationId: string | undefined;
  declare readonly method: string;
  /** Without userinfo, query and sensitive path values. */
  declare readonly url: string;
  /** Requests that were sent for the call. */
  declare readonly attempts: number;
  /** HTTP status, when there was an answer. */
  declare readonly status: number | undefined;
  declare readonly requestId: string | undefined;
  /** Milliseconds that the server asked to wait (`Retry-After`). */
  declare readonly retryAfter: number | undefined;
  /** Which timeout fired. */
  declare readonly phase: "attempt" | "total" | undefined;
  /** Of the answer, without parameters. */
  declare readonly contentType: string | undefined;
  /** The first characters of an answer that could not be decoded; absent where it may hold what must not be shown. */
  declare readonly excerpt: string | undefined;
  /** The answer, its body read or given up. */
  declare readonly response: Response | undefined;
  /** The decoded body of a failure. */
  declare readonly body: unknown;

  constructor(message: string, details: ErrorDetails) {
    super(message);
    for (const key in details) {
      const value = details[key as keyof ErrorDetails];
      // What may hold secrets is not enumerable: loggers copy and print what is.
      Object.defineProperty(this, key, { value, enumerable: !/^(response|body|shownBody|cause)$/.test(key) });
    }
  }

  /** Like `instanceof`, and true for an error of another copy of this package. */
  static isInstance<Instance extends ApiError>(
    this: { readonly prototype: Instance },
    value: unknown,
  ): value is Instance {
    const name = (value as { readonly [mark]?: string } | null | undefined)?.[mark];
    // biome-ignore lint/complexity/noThisInStatic: each class asks for its own name
    return !!name && [name, "ApiError"].includes(this.prototype.name);
  }

  get [mark](): string {
    return this.name;
  }

  get headers(): Headers | undefined {
    return this.response?.headers;
  }

  toJSON(): Record<string, unknown> {
    const { name, message, shownBody } = this as ApiError & ErrorDetails;
    return { name, message, ...(this as object), body: shownBody?.() };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `${this.stack} ${JSON.stringify(this)}`;
  }

  static {
    ApiError.prototype.name = "ApiError";
  }
}

/**
 * An answer that is a failure: by its status, or by what its body says where the spec has `x-failure`.
 * `body` is `undefined` when the answer was not as declared; `cause` then says why.
 */
export class ResponseError<Status extends number = number, Body = unknown> extends ApiError {
  declare readonly status: Status;
  /** As the spec declares it for `status`. */
  declare readonly body: Body;

  static {
    ResponseError.prototype.name = "ResponseError";
  }
}

/** No answer, or one that broke off. It is not known whether the server acted on the request. */
export class NetworkError extends ApiError {
  static {
    NetworkError.prototype.name = "NetworkError";
  }
}

/** `phase` tells which timeout fired: of one attempt or of the whole call. */
export class TimeoutError extends ApiError {
  static {
    TimeoutError.prototype.name = "TimeoutError";
  }
}

/** The caller's signal was aborted; `cause` is its reason. */
export class AbortError extends ApiError {
  static {
    AbortError.prototype.name = "AbortError";
  }
}

/** An answer that is not what its type promised: content type, syntax, size, or an empty body. Never retried. */
export class DecodeError extends ApiError {
  static {
    DecodeError.prototype.name = "DecodeError";
  }
}
