// generated from specs/upvest/openapi.yaml by `npm run generate upvest`; do not edit
import {
  type AccessToken,
  type ApiKey,
  type Call,
  type CallOptions,
  type ClientOptions,
  type FailureResult,
  type HasProfile,
  type PageCall,
  type RawClient,
  type ResponseError,
  type ServerOptions,
  type SuccessResult,
  type UndeclaredResult,
  createClient,
} from "@specwright/runtime";
import { checks } from "@specwright/runtime/checks";
import { forms } from "@specwright/runtime/forms";
import { servers } from "@specwright/runtime/servers";
import { credentials } from "@specwright/runtime/credentials";
import { sensitive } from "@specwright/runtime/sensitive";
import { paging } from "@specwright/runtime/paging";
import { oauth, type OAuthOptions } from "@specwright/runtime/oauth";
import { raw } from "@specwright/runtime/raw";
import { signing, type SigningOptions } from "@specwright/runtime/signing";
import { descriptor } from "./operations.gen.js";
import type { components, paths } from "./types.gen.js";

export interface UpvestClientOptions extends ClientOptions, ServerOptions<"sandbox" | "production", never>, OAuthOptions, SigningOptions {
  /** `oauth` (access token). OAuth 2.0 client credentials; Upvest calls this scheme `oauth-client-credentials`. */
  readonly accessToken?: AccessToken;
  /**
   * `clientId` (header `upvest-client-id`). Id of the tenant's API client, a UUID; required on every call, the token call included, where it equals `client_id`.
   * Need not be given beside `oauth`.
   */
  readonly clientId?: ApiKey;
}

export interface ListUsersInput {
  query?: {
    /** Field that the list is ordered by; the time of creation is the only choice. */
    sort?: "created_at" | undefined;
    /** Direction in which the list is ordered, for calls that pass `sort`; only upwards is offered. */
    order?: "ASC" | undefined;
    /** How many items of the list to pass over before the window starts. */
    offset?: number | undefined;
    /** Largest number of items in the window, from 0 to 1000. */
    limit?: number | undefined;
  };
  header?: {
    /** Major version of the API, sent as the bare character without quotation marks. */
    "upvest-api-version"?: "1" | undefined;
  };
}
export type ListUsersData = components["schemas"]["UserListResponse"];
export type ListUsersResult =
  | SuccessResult<200, ListUsersData>
  | FailureResult<400 | 401 | 403 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>
  | UndeclaredResult;
export type ListUsersError = ResponseError<400 | 401 | 403 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>;

export interface CreateUserInput {
  header?: {
    /** Major version of the API, sent as the bare character without quotation marks. */
    "upvest-api-version"?: "1" | undefined;
    /**
     * A UUID that marks this call and all its repeats, so that a repeat is not carried out twice. Take a new one for each new user. The key is remembered for at least 24 hours; without it the answer is 400. Explained at https://docs.upvest.co/concepts/api_concepts/idempotency.
     * Made by the runtime; give one to choose it.
     */
    "idempotency-key"?: string | undefined;
  };
  /** The new user, in the shape of the tenant's operating model. */
  body: components["schemas"]["UserCreateRequest"];
}
export type CreateUserData = components["schemas"]["User"];
export type CreateUserResult =
  | SuccessResult<200, CreateUserData>
  | FailureResult<400 | 401 | 403 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>
  | UndeclaredResult;
export type CreateUserError = ResponseError<400 | 401 | 403 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>;

export interface GetUserInput {
  path: {
    /** Id of the user that the call is about. */
    user_id: string;
  };
  header?: {
    /** Major version of the API, sent as the bare character without quotation marks. */
    "upvest-api-version"?: "1" | undefined;
  };
}
export type GetUserData = components["schemas"]["User"];
export type GetUserResult =
  | SuccessResult<200, GetUserData>
  | FailureResult<401 | 403 | 404 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>
  | UndeclaredResult;
export type GetUserError = ResponseError<401 | 403 | 404 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>;

export interface OffboardUserInput {
  path: {
    /** Id of the user that the call is about. */
    user_id: string;
  };
  header?: {
    /** Major version of the API, sent as the bare character without quotation marks. */
    "upvest-api-version"?: "1" | undefined;
  };
}
export type OffboardUserData = undefined;
export type OffboardUserResult =
  | SuccessResult<202, OffboardUserData>
  | FailureResult<401 | 403 | 404 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>
  | UndeclaredResult;
export type OffboardUserError = ResponseError<401 | 403 | 404 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>;

export interface RequestUserDataChangeInput {
  path: {
    /** Id of the user that the call is about. */
    user_id: string;
  };
  header?: {
    /** Major version of the API, sent as the bare character without quotation marks. */
    "upvest-api-version"?: "1" | undefined;
  };
  /** The change, in the shape of the tenant's operating model. */
  body: components["schemas"]["UserDataChangeRequest"];
}
export type RequestUserDataChangeData = undefined;
export type RequestUserDataChangeResult =
  | SuccessResult<202, RequestUserDataChangeData>
  | FailureResult<400 | 401 | 403 | 404 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>
  | UndeclaredResult;
export type RequestUserDataChangeError = ResponseError<400 | 401 | 403 | 404 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>;

export interface ListUserAccountGroupsInput {
  path: {
    /** Id of the user that the call is about. */
    user_id: string;
  };
  query?: {
    /** Field that the list is ordered by; the time of creation is the only choice. */
    sort?: "created_at" | undefined;
    /** Direction in which the list is ordered, for calls that pass `sort`; only upwards is offered. */
    order?: "ASC" | undefined;
    /** How many items of the list to pass over before the window starts. */
    offset?: number | undefined;
    /** Largest number of items in the window, from 0 to 1000. */
    limit?: number | undefined;
  };
  header?: {
    /** Major version of the API, sent as the bare character without quotation marks. */
    "upvest-api-version"?: "1" | undefined;
  };
}
export type ListUserAccountGroupsData = components["schemas"]["AccountGroupListResponse"];
export type ListUserAccountGroupsResult =
  | SuccessResult<200, ListUserAccountGroupsData>
  | FailureResult<400 | 401 | 403 | 404 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>
  | UndeclaredResult;
export type ListUserAccountGroupsError = ResponseError<400 | 401 | 403 | 404 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>;

export interface CreateAccessTokenInput {
  header?: {
    /** Major version of the API, sent as the bare character without quotation marks. */
    "upvest-api-version"?: "1" | undefined;
  };
  /** Client credentials and the scopes that the token shall have. */
  body: components["schemas"]["AccessTokenRequest"];
}
export type CreateAccessTokenData = components["schemas"]["AccessTokenResponse"];
export type CreateAccessTokenResult =
  | SuccessResult<200, CreateAccessTokenData>
  | FailureResult<400 | 401 | 403 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>
  | UndeclaredResult;
export type CreateAccessTokenError = ResponseError<400 | 401 | 403 | 406 | 429 | 500 | 503 | 504, components["schemas"]["Problem"]>;

/** Upvest Investment API: Users of an Upvest tenant, their data changes and their account groups, and the access token that every call needs. */
export interface UpvestClient extends HasProfile<"getUser"> {
  /**
   * List users
   *
   * Gives the tenant's users, oldest first, one window at a time.
   *
   * The items have the shape of the tenant's operating model: all of them BYOL users, or all of them TOL users. A tenant
   * without users gets an empty list.
   *
   * The page lists both scopes. It does not say whether a token needs one of them or both; a token with `users:admin` and
   * `users:read` is safe either way.
   *
   * `GET` `/users`
   *
   * Input:
   * - `header.upvest-api-version`: Major version of the API, sent as the bare character without quotation marks.
   * - `query.sort`: Field that the list is ordered by; the time of creation is the only choice.
   * - `query.order`: Direction in which the list is ordered, for calls that pass `sort`; only upwards is offered.
   * - `query.offset`: How many items of the list to pass over before the window starts.
   * - `query.limit`: Largest number of items in the window, from 0 to 1000.
   *
   * Credentials:
   * - `oauth` (`users:read`, `users:admin`) and `clientId` and `signature`
   *
   * Fails with:
   * - `400`: A parameter or the body is malformed, or `upvest-client-id` is missing.
   * - `401`: The service does not know who is calling: the token is missing, wrong or expired, or the signature does not match.
   * - `403`: The service knows the caller, but the caller may not do this; often the token lacks a scope.
   * - `406`: The service cannot answer in any form that the `accept` header names.
   * - `429`: The caller has used up its quota for now and is being held back.
   * - `500`: Something unexpected happened inside the service.
   * - `503`: The part of the service that should answer cannot be reached at present.
   * - `504`: The service did not answer within the time limit of its own gateway.
   */
  listUsers(
    input?: ListUsersInput,
    options?: CallOptions,
  ): PageCall<ListUsersData, ListUsersResult, NonNullable<components["schemas"]["UserListResponse"]["data"]>[number]>;
  /**
   * Create a user
   *
   * Records a new user. Send the fields of the tenant's operating model: a BYOL user needs name, birth date, nationalities
   * and address; a TOL user needs e-mail, place of birth, FATCA status and the two consents besides.
   *
   * The body is described as "any of" the two models, as on the documentation page. Because both forbid unknown fields and
   * TOL requires fields that BYOL does not have, no body fits both.
   *
   * A repeated call with the same `idempotency-key` creates no second user.
   *
   * `POST` `/users`
   *
   * Input:
   * - `header.upvest-api-version`: Major version of the API, sent as the bare character without quotation marks.
   * - `header.idempotency-key`: A UUID that marks this call and all its repeats, so that a repeat is not carried out twice.
   * - `body` (required): `application/json`
   *
   * Credentials:
   * - `oauth` (`users:admin`) and `clientId` and `signature`
   *
   * Fails with:
   * - `400`: A parameter or the body is malformed, or `upvest-client-id` or `idempotency-key` is missing.
   * - `401`: The service does not know who is calling: the token is missing, wrong or expired, or the signature does not match.
   * - `403`: The service knows the caller, but the caller may not do this; often the token lacks a scope.
   * - `406`: The service cannot answer in any form that the `accept` header names.
   * - `429`: The caller has used up its quota for now and is being held back.
   * - `500`: Something unexpected happened inside the service.
   * - `503`: The part of the service that should answer cannot be reached at present.
   * - `504`: The service did not answer within the time limit of its own gateway.
   */
  createUser(input: CreateUserInput, options?: CallOptions): Call<CreateUserData, CreateUserResult>;
  /**
   * Get one user
   *
   * Gives one user by id, in the shape of the tenant's operating model.
   *
   * The page lists both scopes. It does not say whether a token needs one of them or both; a token with `users:admin` and
   * `users:read` is safe either way.
   *
   * `GET` `/users/{user_id}`
   *
   * Input:
   * - `path.user_id` (required): Id of the user that the call is about.
   * - `header.upvest-api-version`: Major version of the API, sent as the bare character without quotation marks.
   *
   * Credentials:
   * - `oauth` (`users:read`, `users:admin`) and `clientId` and `signature`
   *
   * Fails with:
   * - `401`: The service does not know who is calling: the token is missing, wrong or expired, or the signature does not match.
   * - `403`: The service knows the caller, but the caller may not do this; often the token lacks a scope.
   * - `404`: What was asked for does not exist.
   * - `406`: The service cannot answer in any form that the `accept` header names.
   * - `429`: The caller has used up its quota for now and is being held back.
   * - `500`: Something unexpected happened inside the service.
   * - `503`: The part of the service that should answer cannot be reached at present.
   * - `504`: The service did not answer within the time limit of its own gateway.
   */
  getUser(input: GetUserInput, options?: CallOptions): Call<GetUserData, GetUserResult>;
  /**
   * Offboard a user
   *
   * Asks the service to offboard a user. The answer only says that the request was taken; the work goes on in the
   * background, and the user's `status` moves to `OFFBOARDING` and then `OFFBOARDED`.
   *
   * `DELETE` `/users/{user_id}`
   *
   * Input:
   * - `path.user_id` (required): Id of the user that the call is about.
   * - `header.upvest-api-version`: Major version of the API, sent as the bare character without quotation marks.
   *
   * Credentials:
   * - `oauth` (`users:admin`) and `clientId` and `signature`
   *
   * Fails with:
   * - `401`: The service does not know who is calling: the token is missing, wrong or expired, or the signature does not match.
   * - `403`: The service knows the caller, but the caller may not do this; often the token lacks a scope.
   * - `404`: What was asked for does not exist.
   * - `406`: The service cannot answer in any form that the `accept` header names.
   * - `429`: The caller has used up its quota for now and is being held back.
   * - `500`: Something unexpected happened inside the service.
   * - `503`: The part of the service that should answer cannot be reached at present.
   * - `504`: The service did not answer within the time limit of its own gateway.
   */
  offboardUser(input: OffboardUserInput, options?: CallOptions): Call<OffboardUserData, OffboardUserResult>;
  /**
   * Ask for a change of user data
   *
   * Asks the service to change what it knows about a user. The answer only says that the request was taken; the change is
   * made in the background.
   *
   * A BYOL tenant sends the fields that change. A TOL tenant sends one of four requests: a new name, nationalities or
   * address, each with a document that proves it, or other data, which needs no proof.
   *
   * This call takes no `idempotency-key`.
   *
   * `POST` `/users/{user_id}/data_change_requests`
   *
   * Input:
   * - `path.user_id` (required): Id of the user that the call is about.
   * - `header.upvest-api-version`: Major version of the API, sent as the bare character without quotation marks.
   * - `body` (required): `application/json`
   *
   * Credentials:
   * - `oauth` (`users:admin`) and `clientId` and `signature`
   *
   * Fails with:
   * - `400`: A parameter or the body is malformed, or `upvest-client-id` is missing.
   * - `401`: The service does not know who is calling: the token is missing, wrong or expired, or the signature does not match.
   * - `403`: The service knows the caller, but the caller may not do this; often the token lacks a scope.
   * - `404`: What was asked for does not exist.
   * - `406`: The service cannot answer in any form that the `accept` header names.
   * - `429`: The caller has used up its quota for now and is being held back.
   * - `500`: Something unexpected happened inside the service.
   * - `503`: The part of the service that should answer cannot be reached at present.
   * - `504`: The service did not answer within the time limit of its own gateway.
   */
  requestUserDataChange(
    input: RequestUserDataChangeInput,
    options?: CallOptions,
  ): Call<RequestUserDataChangeData, RequestUserDataChangeResult>;
  /**
   * List the account groups of a user
   *
   * Gives the account groups that a user belongs to, oldest first, one window at a time. An account group is the legal
   * bracket around accounts and carries the securities account number.
   *
   * The page lists both scopes. It does not say whether a token needs one of them or both; a token with `accounts:admin`
   * and `accounts:read` is safe either way.
   *
   * `GET` `/users/{user_id}/account_groups`
   *
   * Input:
   * - `path.user_id` (required): Id of the user that the call is about.
   * - `header.upvest-api-version`: Major version of the API, sent as the bare character without quotation marks.
   * - `query.sort`: Field that the list is ordered by; the time of creation is the only choice.
   * - `query.order`: Direction in which the list is ordered, for calls that pass `sort`; only upwards is offered.
   * - `query.offset`: How many items of the list to pass over before the window starts.
   * - `query.limit`: Largest number of items in the window, from 0 to 1000.
   *
   * Credentials:
   * - `oauth` (`accounts:read`, `accounts:admin`) and `clientId` and `signature`
   *
   * Fails with:
   * - `400`: A parameter or the body is malformed, or `upvest-client-id` is missing.
   * - `401`: The service does not know who is calling: the token is missing, wrong or expired, or the signature does not match.
   * - `403`: The service knows the caller, but the caller may not do this; often the token lacks a scope.
   * - `404`: What was asked for does not exist.
   * - `406`: The service cannot answer in any form that the `accept` header names.
   * - `429`: The caller has used up its quota for now and is being held back.
   * - `500`: Something unexpected happened inside the service.
   * - `503`: The part of the service that should answer cannot be reached at present.
   * - `504`: The service did not answer within the time limit of its own gateway.
   */
  listUserAccountGroups(
    input: ListUserAccountGroupsInput,
    options?: CallOptions,
  ): PageCall<ListUserAccountGroupsData, ListUserAccountGroupsResult, NonNullable<components["schemas"]["AccountGroupListResponse"]["data"]>[number]>;
  /**
   * Get an access token
   *
   * Changes the client's id and secret for a bearer token (OAuth 2.0 client credentials). The request is signed like every
   * other, but carries no `authorization` header, so the signature does not cover one.
   *
   * There is no refresh token: when the token has run out (`expires_in`), ask again. A scope that the client may not have
   * is answered with 401.
   *
   * `POST` `/auth/token`
   *
   * Input:
   * - `header.upvest-api-version`: Major version of the API, sent as the bare character without quotation marks.
   * - `body` (required): `application/x-www-form-urlencoded`
   *
   * Credentials:
   * - `clientId` and `signature`
   *
   * Fails with:
   * - `400`: A parameter or the body is malformed, or `upvest-client-id` is missing.
   * - `401`: The service does not know who is calling: the token is missing, wrong or expired, or the signature does not match.
   * - `403`: The service knows the caller, but the caller may not do this; often the token lacks a scope.
   * - `406`: The service cannot answer in any form that the `accept` header names.
   * - `429`: The caller has used up its quota for now and is being held back.
   * - `500`: Something unexpected happened inside the service.
   * - `503`: The part of the service that should answer cannot be reached at present.
   * - `504`: The service did not answer within the time limit of its own gateway.
   */
  createAccessToken(
    input: CreateAccessTokenInput,
    options?: CallOptions,
  ): Call<CreateAccessTokenData, CreateAccessTokenResult>;
  /** The openapi-fetch client underneath, over the same transport. */
  readonly raw: RawClient<paths>;
}

/**
 * Makes a client. Nothing is sent until an operation is called.
 *
 * @throws TypeError with a `code` when an option cannot be right.
 */
export function createUpvestClient(options: UpvestClientOptions = {}): UpvestClient {
  return createClient<UpvestClient>(descriptor, options, [checks, forms, servers, credentials, sensitive, paging, oauth, raw, signing]);
}
