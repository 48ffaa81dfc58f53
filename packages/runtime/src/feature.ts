import type {
  ClientDescriptor,
  FailureDescriptor,
  OperationDescriptor,
  ParameterDescriptor,
  ResponseDescriptor,
  SecuritySchemeDescriptor,
} from "./contract.js";
import type { ApiError, ErrorDetails } from "./errors.js";
import type { Limits } from "./limits.js";
import type { CallOptions } from "./options.js";

/**
 * A part of the request path that only some clients need (OAuth, sessions, signatures, paging, the raw client).
 * A generated client passes the features that its spec asks for, so that a bundler drops the others.
 */
export interface Feature {
  readonly name: string;
  /** Called once for each client. */
  install(client: ClientContext): FeatureHooks;
}

/** What a feature sees of its client. */
export interface ClientContext {
  readonly descriptor: ClientDescriptor;
  /** The options that the client was created with; a feature reads its own keys. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Wall clock in milliseconds since the epoch; replaced in tests, corrected by what servers say. */
  now(): number;
  /** Base URL (no trailing slash) that a call with these options goes to. */
  baseUrl(operation: OperationDescriptor | undefined, callOptions: Readonly<Record<string, unknown>>): string;
}

/** One attempt of a call, complete but not yet sent. Features may change `url`, `headers` and `body`. */
export interface OutgoingRequest {
  /** Method name on the client; absent for a request that is not an operation. */
  readonly operationName?: string;
  readonly operation?: OperationDescriptor;
  readonly method: string;
  url: URL;
  /** Lower-case names. No prototype. */
  headers: Record<string, string>;
  body: BodyInit | undefined;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly signal: AbortSignal;
  /** The call's own options. */
  readonly callOptions: Readonly<Record<string, unknown>>;
}

export interface CredentialRequest {
  readonly schemeName: string;
  readonly scheme: SecuritySchemeDescriptor;
  readonly scopes: readonly string[];
  readonly request: OutgoingRequest;
  /** Gets what must not be shown beside the value itself: a password in it. */
  readonly secrets: Set<string>;
}

export interface FeatureHooks {
  /** Before anything of a call is made: throws for a mistake of the caller. */
  check?(details: CallDetails): void;
  /** True when this feature can fill the scheme with the options at hand: decides which alternative of `security` is used. */
  provides?(
    schemeName: string,
    scheme: SecuritySchemeDescriptor,
    callOptions: Readonly<Record<string, unknown>>,
  ): boolean;
  /** `credential` also serves what `callOptions.credentials` gives; otherwise that goes before the feature. */
  readonly own?: true;
  /** The value of a scheme for one attempt (the token, without `Bearer `). */
  credential?(wanted: CredentialRequest): string | undefined | Promise<string | undefined>;
  /**
   * After a 401: forgets the credential that `request` carried. True when another one can be had; the call is then
   * repeated once. A 401 for a credential that has been replaced meanwhile is true without a new exchange.
   */
  renew?(request: OutgoingRequest): boolean | Promise<boolean>;
  /** After an answer of 400 or more, before anything is decided. */
  refused?(headers: Headers): void;
  /** The last step before the request is sent, on each attempt: signatures. */
  finish?(request: OutgoingRequest): void | Promise<void>;
  /** Writes a parameter that is no scalar or list in default style. `undefined`: nothing is to be written. */
  styles?(parameter: ParameterDescriptor, value: unknown): string | undefined;
  /** Serialises a body by its media type; the first feature that has this does it. */
  bodies?(
    operation: OperationDescriptor,
    body: unknown,
    contentType: unknown,
    /** Gets what of the body must not be shown. */
    secrets: Set<string>,
  ): EncodedBody | undefined;
  /** Chooses the credentials of a call before anything is sent. */
  credentials?(operation: OperationDescriptor, callOptions: Readonly<Record<string, unknown>>): Authorise;
  /** Chooses a server and fills the variables of its URL. */
  servers?(operation: OperationDescriptor | undefined, callOptions: CallOptions): string;
  /** Makes the data of an answer whose media type the core does not know: event streams. `undefined`: not this feature's. */
  decode?(
    mediaType: string,
    answer: { readonly response: Response; readonly reading: Reading; readonly sensitive: boolean },
  ): unknown;
  /** Finds a failure inside a success status. */
  failures?(
    data: unknown,
    descriptor: FailureDescriptor,
  ): { readonly code: unknown; readonly message: unknown } | undefined;
  /** Takes secrets out of a text of the server, in other ways of writing too. */
  clean?(text: string, secrets: Iterable<string>): string;
  /** What may be printed of the body of a failure. */
  sensitive?(body: unknown, descriptor: ResponseDescriptor, clean: (text: string) => string): unknown;
  /** Adds members to the client object: `raw`. */
  extend?(client: Record<string, unknown>): void;
  /**
   * Adds members to the promise that an operation method returns: `pages()`.
   */
  decorate?(call: object, details: CallDetails): void;
}

/**
 * Writes credentials into one attempt.
 *
 * @param secrets gets the values that must not be shown
 * @returns asks, after a 401, those who supplied some to renew them; true when another attempt may do
 */
export type Authorise = (
  request: OutgoingRequest,
  secrets: Set<string>,
) => Promise<(request: OutgoingRequest) => Promise<boolean>>;

export interface EncodedBody {
  readonly body: BodyInit;
  /** Absent: `fetch` sets it (the boundary of a `FormData` is made there). */
  readonly contentType?: string;
}

export type Fail = <Failure extends ApiError>(
  errorClass: new (message: string, details: ErrorDetails) => Failure,
  message: string,
  details: Partial<ErrorDetails> & { readonly code: string },
) => Failure;

/** What the reader of a body needs of the attempt. */
export interface Reading {
  readonly fail: Fail;
  /** The error for a connection that broke off; another attempt may mend it. */
  broken(cause: unknown): ApiError;
  /** Takes credentials out of a text of the server. */
  clean(text: string): string;
  readonly limits: Limits;
  /** Milliseconds that the server asks to wait. */
  readonly wait: number | undefined;
  /** Of this attempt: gives up the connection of a body that is read after the call has ended. */
  readonly controller: AbortController;
  /** The caller's own; no longer heeded once the call has ended. */
  readonly signal: AbortSignal | undefined;
}

export interface CallDetails {
  readonly operationName: string;
  readonly operation: OperationDescriptor;
  readonly input: unknown;
  readonly callOptions: Readonly<Record<string, unknown>>;
}
