import type {
  ClientDescriptor,
  MediaTypeDescriptor,
  OperationDescriptor,
  SecuritySchemeDescriptor,
} from "./contract.js";

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
  /**
   * Calls another operation of the client on the same path: retries, timeouts and signing apply.
   * `withoutSchemes` names the security schemes that must not be asked for (a token request has no token yet).
   */
  call(operationName: string, input: unknown, callOptions?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Sends a request that the spec does not describe as an operation (a token endpoint): same transport, limits, retries. */
  send(request: OutgoingRequest): Promise<Response>;
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
}

export interface FeatureHooks {
  /** True when this feature can fill the scheme with the options at hand: decides which alternative of `security` is used. */
  provides?(
    schemeName: string,
    scheme: SecuritySchemeDescriptor,
    callOptions: Readonly<Record<string, unknown>>,
  ): boolean;
  /** The value of a scheme for one attempt (the token, without `Bearer `). */
  credential?(wanted: CredentialRequest): string | undefined | Promise<string | undefined>;
  /**
   * After a 401: forgets the credential that `request` carried. True when another one can be had; the call is then
   * repeated once. A 401 for a credential that has been replaced meanwhile is true without a new exchange.
   */
  renew?(request: OutgoingRequest): boolean | Promise<boolean>;
  /** The last step before the request is sent, on each attempt: signatures. */
  finish?(request: OutgoingRequest): void | Promise<void>;
  /** Serialises a body whose media type the core does not know: forms. `undefined` leaves it to the next feature. */
  encode?(wanted: EncodeRequest): { readonly body: BodyInit; readonly contentType?: string } | undefined;
  /** Makes the data of an answer whose media type the core does not know: event streams. `undefined` leaves it to the next. */
  decode?(answer: DecodeRequest): unknown;
  /** Adds members to the client object: `raw`. */
  extend?(client: Record<string, unknown>): void;
  /**
   * Adds members to the promise that an operation method returns: `pages()`.
   * `start` is false until the call is awaited or asked for; `again` makes the same call with other input.
   */
  decorate?(call: object, details: DecorateDetails): void;
}

export interface EncodeRequest {
  /** Lower case, without parameters. */
  readonly mediaType: string;
  readonly value: unknown;
  readonly descriptor: MediaTypeDescriptor;
}

export interface DecodeRequest {
  /** Lower case, without parameters. */
  readonly mediaType: string;
  readonly response: Response;
  readonly body: StreamedBody;
}

/** The body of an answer that is read while it comes, under the limits and the signal of its call. */
export interface StreamedBody {
  /**
   * Takes the body over from the call, which then ends at the headers. The timeout of an attempt now bounds the wait for each
   * piece (a stream may run for hours), the total timeout no longer applies; the caller's signal still does.
   */
  stream(): ReadableStream<Uint8Array>;
  /** The error to throw for a piece that cannot be decoded. */
  malformed(code: string, excerpt: string): Error;
}

export interface DecorateDetails {
  readonly operationName: string;
  readonly operation: OperationDescriptor;
  readonly input: unknown;
  readonly callOptions: Readonly<Record<string, unknown>>;
  /** Calls the same operation with other input, or with the URL that a server gave for the next page. */
  again(input: unknown, url?: URL): Promise<{ readonly data: unknown; readonly response: Response }>;
}
