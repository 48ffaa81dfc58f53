// generated from specs/upstox/openapi.yaml by `npm run generate upstox`; do not edit
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
  type StatusOf,
  type SuccessResult,
  type UndeclaredResult,
  createClient,
} from "@specwright/runtime";
import { checks } from "@specwright/runtime/checks";
import { forms } from "@specwright/runtime/forms";
import { servers } from "@specwright/runtime/servers";
import { credentials } from "@specwright/runtime/credentials";
import { sensitive } from "@specwright/runtime/sensitive";
import { oauth, type OAuthAuthorizationCode, type OAuthOptions } from "@specwright/runtime/oauth";
import { raw } from "@specwright/runtime/raw";
import { descriptor } from "./operations.gen.js";
import type { components, paths } from "./types.gen.js";

export interface UpstoxClientOptions extends ClientOptions, ServerOptions<"production" | "alternate", never>, OAuthOptions {
  /** `oauth2` (access token). The customer's access token, sent as `Authorization: Bearer …`. */
  readonly accessToken?: AccessToken;
}

export interface GetProfileInput {
  header?: {
    /**
     * The version of the API, `2.0`. The service required it until March 2024 and now chooses the version by the path; the
     * vendor's SDKs still send it. Leave it out.
     *
     * @deprecated
     */
    "Api-Version"?: string | undefined;
  };
}
export type GetProfileData = components["schemas"]["GetProfileResponse"];
export type GetProfileResult =
  | SuccessResult<200, GetProfileData>
  | FailureResult<400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429 | 500 | 503, components["schemas"]["ErrorResponse"]>
  | FailureResult<"4XX", components["schemas"]["ErrorResponse"], 400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429>
  | UndeclaredResult;
export type GetProfileError =
  | ResponseError<400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429 | 500 | 503, components["schemas"]["ErrorResponse"]>
  | ResponseError<StatusOf<"4XX", 400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429>, components["schemas"]["ErrorResponse"]>;

export interface OpenAuthorizationDialogInput {
  query: {
    /** The API key of your app. It is not the customer's own client code. */
    client_id: string;
    /** Where the browser goes after the login. It has to equal the address registered for the app, character by character. */
    redirect_uri: string;
    /** The kind of answer wanted. Only the authorization code is offered. */
    response_type: "code";
    /**
     * A value of your own that comes back unchanged with the code. Use it to recognise the customer and to stop forged
     * callbacks.
     */
    state?: string | undefined;
    /**
     * The scopes asked for, separated by spaces. No page of the documentation mentions it; it appears in the vendor's
     * machine-readable description and SDKs only, and a login works without it.
     */
    scope?: string | undefined;
  };
}
export type OpenAuthorizationDialogData = undefined;
export type OpenAuthorizationDialogResult =
  | SuccessResult<302, OpenAuthorizationDialogData>
  | FailureResult<400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429 | 500 | 503, components["schemas"]["ErrorResponse"]>
  | FailureResult<"4XX", components["schemas"]["ErrorResponse"], 400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429>
  | UndeclaredResult;
export type OpenAuthorizationDialogError =
  | ResponseError<400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429 | 500 | 503, components["schemas"]["ErrorResponse"]>
  | ResponseError<StatusOf<"4XX", 400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429>, components["schemas"]["ErrorResponse"]>;

export interface CreateAccessTokenInput {
  /** The code together with the credentials of your app, as a form. */
  body: components["schemas"]["AccessTokenRequest"];
}
export type CreateAccessTokenData = components["schemas"]["AccessToken"];
export type CreateAccessTokenResult =
  | SuccessResult<200, CreateAccessTokenData>
  | FailureResult<400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429 | 500 | 503, components["schemas"]["ErrorResponse"]>
  | FailureResult<"4XX", components["schemas"]["ErrorResponse"], 400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429>
  | UndeclaredResult;
export type CreateAccessTokenError =
  | ResponseError<400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429 | 500 | 503, components["schemas"]["ErrorResponse"]>
  | ResponseError<StatusOf<"4XX", 400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429>, components["schemas"]["ErrorResponse"]>;

export interface LogOutInput {
  header?: {
    /**
     * The version of the API, `2.0`. The service required it until March 2024 and now chooses the version by the path; the
     * vendor's SDKs still send it. Leave it out.
     *
     * @deprecated
     */
    "Api-Version"?: string | undefined;
  };
}
export type LogOutData = components["schemas"]["LogOutResponse"];
export type LogOutResult =
  | SuccessResult<200, LogOutData>
  | FailureResult<400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429 | 500 | 503, components["schemas"]["ErrorResponse"]>
  | FailureResult<"4XX", components["schemas"]["ErrorResponse"], 400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429>
  | UndeclaredResult;
export type LogOutError =
  | ResponseError<400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429 | 500 | 503, components["schemas"]["ErrorResponse"]>
  | ResponseError<StatusOf<"4XX", 400 | 401 | 403 | 404 | 405 | 406 | 410 | 422 | 423 | 429>, components["schemas"]["ErrorResponse"]>;

/** Upstox API: Sign a customer in with Upstox and read the customer's broking profile. */
export interface UpstoxClient extends HasProfile<"getProfile"> {
  /**
   * Read the customer's profile
   *
   * Returns the profile of the customer that the access token belongs to: contact data, the exchanges, products and order
   * types the account may use, and which authorisations the customer has given. An application that serves several customers
   * can show it on their profile page.
   *
   * Refusals of its own: `UDAPI100058`, no segment of the account is active; the customer has to reactivate one in the
   * Upstox app or on the website. Limit: 50 calls a second, 500 a minute, 2,000 in 30 minutes for each customer.
   *
   * `GET` `/v2/user/profile`
   *
   * Input:
   * - `header.Api-Version` (deprecated): The version of the API, `2.0`.
   *
   * Credentials:
   * - `oauth2`
   *
   * Fails with:
   * - `400`: The request's parameters are not right.
   * - `401`: The access token is missing, wrong or past its hour.
   * - `403`: The caller may not use this resource.
   * - `404`: There is nothing under this address.
   * - `405`: The address exists, but not for this HTTP method.
   * - `406`: A format other than JSON was asked for.
   * - `410`: The resource was withdrawn from the service.
   * - `422`: The request is well formed but cannot be carried out.
   * - `423`: The resource is locked at the moment.
   * - `429`: The rate limit is used up.
   * - `500`: Something failed inside the service.
   * - `503`: The service is down for maintenance.
   * - `4XX`: Any other refusal. The page lists the code `UDAPI100058` for this call without naming the status it comes with.
   */
  getProfile(input?: GetProfileInput, options?: CallOptions): Call<GetProfileData, GetProfileResult>;
  /**
   * Send the customer to the login page
   *
   * Opens the login of Upstox. It is meant for the customer's browser: build the URL and redirect there. After the login
   * the browser is sent to `redirect_uri` with `code` (and `state`, where one was given) in the query; hand that code to
   * `createAccessToken`.
   *
   * Refusal of its own: `UDAPI100068`, the client id or the redirect address is not the registered one.
   *
   * `GET` `/v2/login/authorization/dialog`
   *
   * Input:
   * - `query.client_id` (required): The API key of your app.
   * - `query.redirect_uri` (required): Where the browser goes after the login.
   * - `query.response_type` (required): The kind of answer wanted.
   * - `query.state`: A value of your own that comes back unchanged with the code.
   * - `query.scope`: The scopes asked for, separated by spaces.
   *
   * Fails with:
   * - `400`: The request's parameters are not right.
   * - `401`: The access token is missing, wrong or past its hour.
   * - `403`: The caller may not use this resource.
   * - `404`: There is nothing under this address.
   * - `405`: The address exists, but not for this HTTP method.
   * - `406`: A format other than JSON was asked for.
   * - `410`: The resource was withdrawn from the service.
   * - `422`: The request is well formed but cannot be carried out.
   * - `423`: The resource is locked at the moment.
   * - `429`: The rate limit is used up.
   * - `500`: Something failed inside the service.
   * - `503`: The service is down for maintenance.
   * - `4XX`: Any other refusal. The page lists the code `UDAPI100068` for this call without naming the status it comes with.
   */
  openAuthorizationDialog(
    input: OpenAuthorizationDialogInput,
    options?: CallOptions,
  ): Call<OpenAuthorizationDialogData, OpenAuthorizationDialogResult>;
  /**
   * Exchange a code for an access token
   *
   * Trades the code from the login for an access token and returns the customer's profile with it. The answer is a flat
   * object, without the `status` and `data` that wrap other answers.
   *
   * A code works once, whether the exchange succeeds or not, so never repeat the call with the same code. The token dies at
   * the next 03:30 Indian time.
   *
   * Refusals of its own: `UDAPI100057` the code is wrong, used or too old; `UDAPI100016` and `UDAPI100069` the client
   * credentials are wrong; `UDAPI100058` no segment of the account is active; `UDAPI1017`, `UDAPI1018`, `UDAPI1022`,
   * `UDAPI1023`, `UDAPI1024` a form field is missing.
   *
   * `POST` `/v2/login/authorization/token`
   *
   * Input:
   * - `body` (required): `application/x-www-form-urlencoded`
   *
   * Fails with:
   * - `400`: The form is incomplete, or the code is not valid.
   * - `401`: The client credentials are not valid.
   * - `403`: The caller may not use this resource.
   * - `404`: There is nothing under this address.
   * - `405`: The address exists, but not for this HTTP method.
   * - `406`: A format other than JSON was asked for.
   * - `410`: The resource was withdrawn from the service.
   * - `422`: The request is well formed but cannot be carried out.
   * - `423`: The resource is locked at the moment.
   * - `429`: The rate limit is used up.
   * - `500`: Something failed inside the service.
   * - `503`: The service is down for maintenance.
   * - `4XX`: Any other refusal, among them those whose status the page does not name.
   */
  createAccessToken(
    input: CreateAccessTokenInput,
    options?: CallOptions,
  ): Call<CreateAccessTokenData, CreateAccessTokenResult>;
  /**
   * End the customer's session
   *
   * Makes the access token that the call carries worthless. Afterwards the customer has to log in again before any other
   * call. Limit: 50 calls a second, 500 a minute, 2,000 in 30 minutes for each customer.
   *
   * `DELETE` `/v2/logout`
   *
   * Input:
   * - `header.Api-Version` (deprecated): The version of the API, `2.0`.
   *
   * Credentials:
   * - `oauth2`
   *
   * Fails with:
   * - `400`: The request's parameters are not right.
   * - `401`: The access token is missing, wrong or past its hour.
   * - `403`: The caller may not use this resource.
   * - `404`: There is nothing under this address.
   * - `405`: The address exists, but not for this HTTP method.
   * - `406`: A format other than JSON was asked for.
   * - `410`: The resource was withdrawn from the service.
   * - `422`: The request is well formed but cannot be carried out.
   * - `423`: The resource is locked at the moment.
   * - `429`: The rate limit is used up.
   * - `500`: Something failed inside the service.
   * - `503`: The service is down for maintenance.
   * - `4XX`: Any other refusal.
   */
  logOut(input?: LogOutInput, options?: CallOptions): Call<LogOutData, LogOutResult>;
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
export function createUpstoxClient(options: UpstoxClientOptions = {}): UpstoxClient {
  return createClient<UpstoxClient>(descriptor, options, [checks, forms, servers, credentials, sensitive, oauth, raw]);
}
