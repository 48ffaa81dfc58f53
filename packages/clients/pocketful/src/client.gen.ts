// generated from specs/pocketful/openapi.yaml by `npm run generate pocketful`; do not edit
import {
  type AccessToken,
  type BasicCredentials,
  type Call,
  type CallOptions,
  type ClientOptions,
  type FailureResult,
  type HasProfile,
  type RawClient,
  type ResponseError,
  type ServerOptions,
  type StatusOf,
  type SuccessResult,
  type UndeclaredResult,
  createClient,
} from "@specwright/runtime";
import { checks } from "@specwright/runtime/checks";
import { forms } from "@specwright/runtime/forms";
import { servers } from "@specwright/runtime/servers";
import { credentials } from "@specwright/runtime/credentials";
import { basic } from "@specwright/runtime/basic";
import { sensitive } from "@specwright/runtime/sensitive";
import { oauth, type OAuthAuthorizationCode, type OAuthOptions } from "@specwright/runtime/oauth";
import { raw } from "@specwright/runtime/raw";
import { descriptor } from "./operations.gen.js";
import type { components, paths } from "./types.gen.js";

export interface PocketfulClientOptions extends ClientOptions, ServerOptions<"production", never>, OAuthOptions {
  /** `oauth2` (access token). The client's access token, sent as `Authorization: Bearer …`. */
  readonly accessToken?: AccessToken;
  /** `appCredentials` (authorization header). The id of your app as the user name and its secret as the password. */
  readonly basic?: BasicCredentials;
}

export interface GetProfileInput {
  query?: {
    /**
     * The client whose profile is wanted. The page lists it without saying whether it is needed; without it the service
     * answers with the profile of the token's owner.
     */
    client_id?: string | undefined;
  };
}
export type GetProfileData = components["schemas"]["GetProfileResponse"];
export type GetProfileResult =
  | SuccessResult<200, GetProfileData>
  | FailureResult<403, components["schemas"]["ErrorResponse"]>
  | FailureResult<"4XX", components["schemas"]["ErrorResponse"], 403>
  | FailureResult<"5XX", components["schemas"]["ErrorResponse"]>
  | UndeclaredResult;
export type GetProfileError =
  | ResponseError<403, components["schemas"]["ErrorResponse"]>
  | ResponseError<StatusOf<"4XX", 403>, components["schemas"]["ErrorResponse"]>
  | ResponseError<StatusOf<"5XX">, components["schemas"]["ErrorResponse"]>;

export interface OpenAuthorizationDialogInput {
  query: {
    /** The id of your app, as the developer portal shows it. */
    client_id: string;
    /**
     * Where the browser goes after the login. The page's sample address and the vendor's sample program write the name
     * with a hyphen; the page's table and a widely used client write it as here.
     */
    redirect_uri: string;
    /** The kind of answer wanted. Only the authorization code is offered. */
    response_type: "code";
    /** The scopes asked for, separated by spaces. `orders` and `holdings` are documented. */
    scope: string;
    /**
     * A value of your own, at least eight characters long, that comes back unchanged with the code. Use it to recognise
     * the client and to stop forged callbacks.
     */
    state: string;
  };
}
export type OpenAuthorizationDialogData = undefined;
export type OpenAuthorizationDialogResult =
  | SuccessResult<302, OpenAuthorizationDialogData>
  | FailureResult<"4XX", components["schemas"]["OAuthErrorResponse"]>
  | FailureResult<"5XX", components["schemas"]["OAuthErrorResponse"]>
  | UndeclaredResult;
export type OpenAuthorizationDialogError =
  | ResponseError<StatusOf<"4XX">, components["schemas"]["OAuthErrorResponse"]>
  | ResponseError<StatusOf<"5XX">, components["schemas"]["OAuthErrorResponse"]>;

export interface CreateAccessTokenInput {
  /** The code and the address it was sent to, as a form. */
  body: components["schemas"]["AccessTokenRequest"];
}
export type CreateAccessTokenData = components["schemas"]["AccessToken"];
export type CreateAccessTokenResult =
  | SuccessResult<200, CreateAccessTokenData>
  | FailureResult<"4XX", components["schemas"]["OAuthErrorResponse"]>
  | FailureResult<"5XX", components["schemas"]["OAuthErrorResponse"]>
  | UndeclaredResult;
export type CreateAccessTokenError =
  | ResponseError<StatusOf<"4XX">, components["schemas"]["OAuthErrorResponse"]>
  | ResponseError<StatusOf<"5XX">, components["schemas"]["OAuthErrorResponse"]>;

/** Pocketful Trading API: Sign a client in with Pocketful and read the client's profile. */
export interface PocketfulClient extends HasProfile<"getProfile"> {
  /**
   * Read the client's profile
   *
   * Returns all that the broker holds about a client: personal data, bank and depository accounts, and what the client may
   * trade. Published clients call it without any parameter right after the login to learn the client id.
   *
   * `GET` `/api/v1/user/trading_info`
   *
   * Input:
   * - `query.client_id`: The client whose profile is wanted.
   *
   * Credentials:
   * - `oauth2`
   *
   * Fails with:
   * - `403`: The token does not allow the call, is past its hour, or is missing.
   * - `4XX`: Any other refusal. Which statuses occur is not documented; all errors share one shape.
   * - `5XX`: Something failed inside the service.
   */
  getProfile(input?: GetProfileInput, options?: CallOptions): Call<GetProfileData, GetProfileResult>;
  /**
   * Send the client to the login page
   *
   * Opens the login of Pocketful. It is meant for the client's browser: build the URL and redirect there. After the login
   * the browser is sent to `redirect_uri` with `code`, `scope` and `state` in the query; hand the code to
   * `createAccessToken`.
   *
   * `GET` `/oauth2/auth`
   *
   * Input:
   * - `query.client_id` (required): The id of your app, as the developer portal shows it.
   * - `query.redirect_uri` (required): Where the browser goes after the login.
   * - `query.response_type` (required): The kind of answer wanted.
   * - `query.scope` (required): The scopes asked for, separated by spaces.
   * - `query.state` (required): A value of your own, at least eight characters long, that comes back unchanged with the code.
   *
   * Fails with:
   * - `4XX`: The request was refused.
   * - `5XX`: Something failed inside the service.
   */
  openAuthorizationDialog(
    input: OpenAuthorizationDialogInput,
    options?: CallOptions,
  ): Call<OpenAuthorizationDialogData, OpenAuthorizationDialogResult>;
  /**
   * Exchange a code for an access token
   *
   * Trades the code from the login for an access token. Your app's id and secret travel as HTTP Basic credentials, not in the
   * form. A code works once, so never repeat the call with the same code. The token dies at midnight Indian time.
   *
   * An app whose redirect address is the portal's default one needs no call at all: the portal shows the token itself.
   *
   * `POST` `/oauth2/token`
   *
   * Input:
   * - `body` (required): `application/x-www-form-urlencoded`
   *
   * Credentials:
   * - `appCredentials`
   *
   * Fails with:
   * - `4XX`: The request was refused.
   * - `5XX`: Something failed inside the service.
   */
  createAccessToken(
    input: CreateAccessTokenInput,
    options?: CallOptions,
  ): Call<CreateAccessTokenData, CreateAccessTokenResult>;
  /** Logging in, and the token in use. */
  readonly auth: OAuthAuthorizationCode;
  /** The openapi-fetch client underneath, over the same transport. */
  readonly raw: RawClient<paths>;
}

/**
 * Makes a client. Nothing is sent until an operation is called.
 *
 * @throws TypeError with a `code` when an option cannot be right.
 */
export function createPocketfulClient(options: PocketfulClientOptions = {}): PocketfulClient {
  return createClient<PocketfulClient>(descriptor, options, [checks, forms, servers, credentials, basic, sensitive, oauth, raw]);
}
