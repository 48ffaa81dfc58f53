/** What a call fails with after the caller's arguments were found good. */

export interface ErrorDetails {
  readonly code: string;
  readonly operationId?: string | undefined;
  readonly method: string;
  /** Without userinfo, query values and sensitive path values. */
  readonly url: string;
  readonly attempts: number;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly response?: Response | undefined;
  readonly retryAfter?: number | undefined;
  readonly body?: unknown;
  /** The body with what the spec marks sensitive left out; absent when the body may not be shown at all. */
  readonly shownBody?: (() => unknown) | undefined;
  readonly contentType?: string | undefined;
  readonly excerpt?: string | undefined;
  readonly phase?: "attempt" | "total" | undefined;
  readonly cause?: unknown;
}

/** Marks work across copies of this package, where `instanceof` does not. */
function brand(errorClass: { readonly prototype: Error }, name: string): void {
  const hidden = (value: unknown) => ({ value, writable: true, configurable: true });
  Object.defineProperties(errorClass.prototype, {
    name: hidden(name),
    [Symbol.for(`specwright.${name}`)]: hidden(true),
  });
}

/** The base of all errors of a call. `JSON.stringify` and `util.inspect` show no credential and nothing that the spec marks sensitive. */
export class ApiError extends Error {
  /** Stable name of what went wrong, or the code that the server gave. */
  readonly code: string;
  readonly operationId: string | undefined;
  readonly method: string;
  /** Without userinfo, query values and sensitive path values. */
  readonly url: string;
  /** Requests that were sent for the call. */
  readonly attempts: number;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Milliseconds that the server asked to wait (`Retry-After`). */
  readonly retryAfter: number | undefined;
  // In a private field, so that no way of printing an error reaches the body and the headers.
  readonly #details: ErrorDetails;

  constructor(message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.#details = details;
    this.code = details.code;
    this.operationId = details.operationId;
    this.method = details.method;
    this.url = details.url;
    this.attempts = details.attempts;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
  }

  /** Like `instanceof`, and true for an error of another copy of this package. */
  static isInstance<Instance extends ApiError>(
    this: abstract new (
      ...details: never[]
    ) => Instance,
    value: unknown,
  ): value is Instance {
    // biome-ignore lint/complexity/noThisInStatic: each class asks for its own mark
    return value instanceof Object && Symbol.for(`specwright.${this.prototype.name}`) in value;
  }

  /** The answer, its body read or given up. */
  get response(): Response | undefined {
    return this.#details.response;
  }

  get headers(): Headers | undefined {
    return this.#details.response?.headers;
  }

  /** The decoded body of a failure. */
  get body(): unknown {
    return this.#details.body;
  }

  /** Content type of the answer. */
  get contentType(): string | undefined {
    return this.#details.contentType;
  }

  /** The first characters of an answer that could not be decoded. */
  get excerpt(): string | undefined {
    return this.#details.excerpt;
  }

  /** Which timeout fired. */
  get phase(): "attempt" | "total" | undefined {
    return this.#details.phase;
  }

  toJSON(): Record<string, unknown> {
    const { contentType, excerpt, phase, shownBody } = this.#details;
    const own: object = { ...this };
    return { ...own, name: this.name, message: this.message, contentType, excerpt, phase, body: shownBody?.() };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `${this.stack} ${JSON.stringify(this.toJSON())}`;
  }

  static {
    brand(ApiError, "ApiError");
  }
}

/** An answer that is a failure: by its status, or by what its body says where the spec has `x-failure`. */
export class ResponseError<Status extends number = number, Body = unknown> extends ApiError {
  declare readonly status: Status;

  /** As the spec declares it for `status`; `undefined` when the answer was not as declared, and `cause` says why. */
  override get body(): Body {
    return super.body as Body;
  }

  static {
    brand(ResponseError, "ResponseError");
  }
}

/** No answer, or one that broke off. It is not known whether the server acted on the request. */
export class NetworkError extends ApiError {
  static {
    brand(NetworkError, "NetworkError");
  }
}

/** `phase` tells which timeout fired: of one attempt or of the whole call. */
export class TimeoutError extends ApiError {
  static {
    brand(TimeoutError, "TimeoutError");
  }
}

/** The caller's signal was aborted; `cause` is its reason. */
export class AbortError extends ApiError {
  static {
    brand(AbortError, "AbortError");
  }
}

/** An answer that is not what its type promised: content type, syntax, size, or an empty body. Never retried. */
export class DecodeError extends ApiError {
  static {
    brand(DecodeError, "DecodeError");
  }
}
