// generated from specs/jainam/openapi.yaml by `npm run generate jainam`; do not edit
import {
  type AccessToken,
  type Call,
  type CallOptions,
  type ClientOptions,
  type FailureResult,
  type HasProfile,
  type RawClient,
  type ResponseError,
  type ServerOptions,
  type SuccessResult,
  type UndeclaredResult,
  createClient,
} from "@specwright/runtime";
import { checks } from "@specwright/runtime/checks";
import { bodies } from "@specwright/runtime/bodies";
import { servers } from "@specwright/runtime/servers";
import { credentials } from "@specwright/runtime/credentials";
import { failures } from "@specwright/runtime/failures";
import { sensitive } from "@specwright/runtime/sensitive";
import { session, type SessionAuth, type SessionOptions } from "@specwright/runtime/session";
import { raw } from "@specwright/runtime/raw";
import { descriptor } from "./operations.gen.js";
import type { components, paths } from "./types.gen.js";

export interface JainamClientOptions extends ClientOptions, ServerOptions<"production", never>, SessionOptions<"userId" | "authCode" | "apiSecret"> {
  /** `bearer` (authorization header). The session's token, sent as `Authorization: Bearer …`. */
  readonly accessToken?: AccessToken;
}

/** Nothing: the call takes no input. */
export type GetProfileInput = Record<string, never>;
export type GetProfileData = components["schemas"]["GetProfileSuccess"];
export type GetProfileResult =
  | SuccessResult<200, GetProfileData>
  | FailureResult<200 | 401, components["schemas"]["Failure"]>
  | UndeclaredResult;
export type GetProfileError = ResponseError<200 | 401, components["schemas"]["Failure"]>;

export interface CreateSessionInput {
  /** The proof that the login was for you. */
  body: components["schemas"]["SessionRequest"];
}
export type CreateSessionData = components["schemas"]["CreateSessionSuccess"];
export type CreateSessionResult =
  | SuccessResult<200, CreateSessionData>
  | FailureResult<200 | 401, components["schemas"]["Failure"]>
  | UndeclaredResult;
export type CreateSessionError = ResponseError<200 | 401, components["schemas"]["Failure"]>;

/** Jainam ProTrade API: Open a vendor session with Jainam ProTrade and read the client's profile. */
export interface JainamClient extends HasProfile<"getProfile"> {
  /**
   * Read the client's profile
   *
   * Returns the details of the client that the session belongs to: contact data, bank and depository accounts, and what the
   * client may trade. `result` is a list with one entry. No token is part of the answer.
   *
   * The answer can be a failure although the HTTP status is 200: look at `status`.
   *
   * `GET` `/api/client-rest/profile/getclientdetails`
   *
   * Credentials:
   * - `bearer`
   *
   * Fails with:
   * - `200`: The client's details, or a failure.
   * - `401`: The session is missing or has ended, or the login was not accepted.
   */
  getProfile(input?: GetProfileInput, options?: CallOptions): Call<GetProfileData, GetProfileResult>;
  /**
   * Turn a login into a session
   *
   * Trades the outcome of a client's login for the token that other calls carry. The only thing to send is a checksum over
   * the user id and the authorization code from the callback and your API secret; it proves that you know the secret. The
   * call itself carries no authorization header.
   *
   * The answer can be a failure although the HTTP status is 200: look at `status`.
   *
   * `POST` `/omt/auth/sso/vendor/getUserDetails`
   *
   * Input:
   * - `body` (required): `application/json`
   *
   * Fails with:
   * - `200`: The session, or a failure.
   * - `401`: The session is missing or has ended, or the login was not accepted.
   */
  createSession(input: CreateSessionInput, options?: CallOptions): Call<CreateSessionData, CreateSessionResult>;
  /** Logging in, and the token in use. */
  readonly auth: SessionAuth<"userId" | "authCode" | "apiSecret">;
  /** The openapi-fetch client underneath, over the same transport. */
  readonly raw: RawClient<paths>;
}

/**
 * Makes a client. Nothing is sent until an operation is called.
 *
 * @throws TypeError with a `code` when an option cannot be right.
 */
export function createJainamClient(options: JainamClientOptions = {}): JainamClient {
  return createClient<JainamClient>(descriptor, options, [checks, bodies, servers, credentials, failures, sensitive, session, raw]);
}
