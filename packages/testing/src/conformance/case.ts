import type { AnyCall } from "../contract/client-shape.js";
import type { OperationInput } from "../contract/request-inputs.js";
import type { FaultServer } from "../faults/start-fault-server.js";
import type { OpenApiDocument } from "../openapi/document.js";
import type { ListedOperation } from "../openapi/list-operations.js";
import type { Login } from "./login.js";

/** A kind of operation that a case needs; the suite looks for one in the document. */
export type OperationKind =
  /** A GET with a credential and a JSON answer. */
  | "read"
  /** A call that must not be repeated. */
  | "write"
  /** A call with an idempotency key. */
  | "keyed"
  /** A call with a parameter in its path. */
  | "path"
  /** A call with a header that the caller gives. */
  | "header"
  /** A GET whose token the client can fetch itself (OAuth 2 client credentials). */
  | "oauth"
  /** A GET whose token a login issues (`x-session`). */
  | "session"
  /** … with credentials that are sent as they are. */
  | "login session"
  /** … with a checksum of credentials. */
  | "checksum session"
  /** A GET whose token a user's login brings (OAuth 2 authorization code). */
  | "login"
  /** … from a token endpoint that wants the client's secret in the form. */
  | "login by form"
  /** … from one that wants it as HTTP Basic. */
  | "login by Basic"
  /** … and dies at a fixed hour (`x-token-lifetime`). */
  | "fixed hour"
  /** A list (`x-pagination`). */
  | "paged"
  /** A GET that is signed (`x-signature`). */
  | "signed"
  /** … whose token the client can fetch itself, by a request that is signed too. */
  | "signed oauth"
  /** A signed call with a body and an idempotency key. */
  | "signed write"
  /** A GET whose success status may tell of a failure (`x-failure`). */
  | "failure"
  /** A GET at a server whose URL has variables. */
  | "server variables";

/** One behaviour that every generated client has, whatever the API. */
export interface ConformanceCase {
  /** What holds: the title of the test. */
  readonly name: string;
  readonly operation: OperationKind;
  run(world: World): Promise<void>;
}

/** What a case works with: an operation, a server that answers badly, and clients that talk to it. */
export interface World {
  readonly operation: ListedOperation;
  /** A right input for the operation. */
  readonly input: OperationInput;
  /** The data of the right answer. */
  readonly data: unknown;
  /** What the client was generated from. */
  readonly document: OpenApiDocument;
  /** How the operation's token is come by; an error to read where the operation's kind needs none. */
  readonly login: Login;
  readonly faults: FaultServer;
  /** The client's credentials, by the names of its options. */
  readonly credentials: Readonly<Record<string, unknown>>;
  /** Texts that may be seen by the server and by nobody else. */
  readonly secrets: readonly string[];
  /** A client with credentials; waits between attempts are a millisecond at most. */
  client(options?: Readonly<Record<string, unknown>>): object;
  /** Calls the operation, on a new client unless one is given. */
  call(details?: CallDetails): AnyCall;
}

export interface CallDetails {
  readonly client?: object;
  readonly input?: unknown;
  /** Options of the call. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Options of the new client. */
  readonly clientOptions?: Readonly<Record<string, unknown>>;
}

/** The error of a call that must fail. */
export interface CallError extends Error {
  readonly code?: string;
  readonly status?: number;
  readonly body?: unknown;
  readonly attempts?: number;
  readonly retryAfter?: number;
  readonly phase?: string;
}

/** What a call is rejected with. Fails when it succeeds. */
export async function errorOf(call: () => PromiseLike<unknown>): Promise<CallError> {
  let data: unknown;
  try {
    data = await call();
  } catch (error) {
    return error as CallError;
  }
  throw new Error(`The call succeeded although it must not: ${JSON.stringify(data)?.slice(0, 200)}`);
}
