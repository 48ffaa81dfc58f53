// generated from specs/epixel/openapi.yaml by `npm run generate epixel`; do not edit
import {
  type AccessToken,
  type ApiKey,
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
import { forms } from "@specwright/runtime/forms";
import { servers } from "@specwright/runtime/servers";
import { credentials } from "@specwright/runtime/credentials";
import { sensitive } from "@specwright/runtime/sensitive";
import { session, type SessionAuth, type SessionOptions } from "@specwright/runtime/session";
import { raw } from "@specwright/runtime/raw";
import { descriptor } from "./operations.gen.js";
import type { components, paths } from "./types.gen.js";

export interface EpixelClientOptions extends ClientOptions, ServerOptions<"installation", { domain?: string; apiPrefix?: string; version?: string }>, SessionOptions<"username" | "password"> {
  /** `apiKey` (header `apikey`). The key of your application. */
  readonly apiKey?: ApiKey;
  /** `bearer` (authorization header). The user's access token, sent as `Authorization: Bearer …`. */
  readonly accessToken?: AccessToken;
}

export interface LogInInput {
  /** The user's credentials. The page does not say how to encode them; its samples send form data. */
  body: components["schemas"]["LogInRequest"];
  /** Media type of `body`. Default: that of a `Blob`, else the first. */
  contentType?: "multipart/form-data" | "application/x-www-form-urlencoded";
}
export type LogInData = components["schemas"]["Tokens"];
export type LogInResult =
  | SuccessResult<200, LogInData>
  | FailureResult<401, components["schemas"]["ErrorResponse"]>
  | UndeclaredResult;
export type LogInError = ResponseError<401, components["schemas"]["ErrorResponse"]>;

/** Nothing: the call takes no input. */
export type GetProfileInput = Record<string, never>;
export type GetProfileData = components["schemas"]["GetProfileResponse"];
export type GetProfileResult =
  | SuccessResult<200, GetProfileData>
  | FailureResult<401, components["schemas"]["ErrorResponse"]>
  | UndeclaredResult;
export type GetProfileError = ResponseError<401, components["schemas"]["ErrorResponse"]>;

export interface UpdateProfileInput {
  /**
   * The fields to change. The page does not say how to encode them; both of its samples send multipart form data, the
   * other kind of form data is an alternative that servers usually read as well.
   */
  body: components["schemas"]["UpdateProfileRequest"];
  /** Media type of `body`. Default: that of a `Blob`, else the first. */
  contentType?: "multipart/form-data" | "application/x-www-form-urlencoded";
}
export type UpdateProfileData = components["schemas"]["UpdateProfileResponse"];
export type UpdateProfileResult =
  | SuccessResult<200, UpdateProfileData>
  | FailureResult<400, components["schemas"]["UpdateProfileFailure"]>
  | FailureResult<401, components["schemas"]["ErrorResponse"]>
  | UndeclaredResult;
export type UpdateProfileError =
  | ResponseError<400, components["schemas"]["UpdateProfileFailure"]>
  | ResponseError<401, components["schemas"]["ErrorResponse"]>;

export interface UploadProfileImageInput {
  /** The picture, twice. */
  body: components["schemas"]["ProfileImageUpload"];
}
export type UploadProfileImageData = components["schemas"]["UploadProfileImageResponse"];
export type UploadProfileImageResult =
  | SuccessResult<200, UploadProfileImageData>
  | FailureResult<400, components["schemas"]["UploadProfileImageFailure"]>
  | FailureResult<401 | 429, components["schemas"]["ErrorResponse"]>
  | UndeclaredResult;
export type UploadProfileImageError =
  | ResponseError<400, components["schemas"]["UploadProfileImageFailure"]>
  | ResponseError<401 | 429, components["schemas"]["ErrorResponse"]>;

export interface UploadProfileImageAlternateInput {
  /** The picture, twice. */
  body: components["schemas"]["ProfileImageUpload"];
}
export type UploadProfileImageAlternateData = components["schemas"]["UploadProfileImageResponse"];
export type UploadProfileImageAlternateResult =
  | SuccessResult<200, UploadProfileImageAlternateData>
  | FailureResult<400, components["schemas"]["UploadProfileImageFailure"]>
  | FailureResult<401 | 429, components["schemas"]["ErrorResponse"]>
  | UndeclaredResult;
export type UploadProfileImageAlternateError =
  | ResponseError<400, components["schemas"]["UploadProfileImageFailure"]>
  | ResponseError<401 | 429, components["schemas"]["ErrorResponse"]>;

/** Nothing: the call takes no input. */
export type GetLocalInfoInput = Record<string, never>;
export type GetLocalInfoData = components["schemas"]["GetLocalInfoResponse"];
export type GetLocalInfoResult =
  | SuccessResult<200, GetLocalInfoData>
  | FailureResult<401, components["schemas"]["ErrorResponse"]>
  | UndeclaredResult;
export type GetLocalInfoError = ResponseError<401, components["schemas"]["ErrorResponse"]>;

/** Epixel MLM API: Sign a user in to an Epixel MLM installation, read and change the user's profile. */
export interface EpixelClient extends HasProfile<"getProfile"> {
  /**
   * Sign a user in
   *
   * Returns an access token and a refresh token for a user. This call needs the application's key alone. Its answer stands bare,
   * without the `status_code`, `errors` and `data` of other calls.
   *
   * The documentation announces a call that trades the refresh token for a new access token; it could not be read, so it is
   * not described here. Log in again when the access token has ended.
   *
   * `POST` `/user/login/`
   *
   * Input:
   * - `body` (required): `multipart/form-data` or `application/x-www-form-urlencoded`
   *
   * Credentials:
   * - `apiKey`
   *
   * Fails with:
   * - `401`: The credentials are wrong, the account is not active, or the application's key is not valid.
   */
  logIn(input: LogInInput, options?: CallOptions): Call<LogInData, LogInResult>;
  /**
   * Read the user's profile
   *
   * Returns the signed-in user's names, contact data, picture and local settings. `UserProfile` is a list with one entry.
   *
   * `GET` `/user/get/profile/`
   *
   * Credentials:
   * - `apiKey` and `bearer`
   *
   * Fails with:
   * - `401`: The application's key or the user's token is missing, wrong or past its time.
   */
  getProfile(input?: GetProfileInput, options?: CallOptions): Call<GetProfileData, GetProfileResult>;
  /**
   * Change the user's profile
   *
   * Changes the fields that are sent. `email` always has to be there. When it differs from the address on file, the installation
   * verifies the change: send `token_field` and `token_checksum_field` too. How to obtain the two is not documented on the
   * page; it refers to a "Get Checksum Token" call that could not be read.
   *
   * `phone_code` and `country_code` are part of the profile but cannot be changed here. The codes for `languages`, `currencies` and
   * `timezones` come from `getLocalInfo`.
   *
   * `POST` `/user/update/profile/`
   *
   * Input:
   * - `body` (required): `multipart/form-data` or `application/x-www-form-urlencoded`
   *
   * Credentials:
   * - `apiKey` and `bearer`
   *
   * Fails with:
   * - `400`: A field is not valid.
   * - `401`: The application's key or the user's token is missing, wrong or past its time.
   */
  updateProfile(input: UpdateProfileInput, options?: CallOptions): Call<UpdateProfileData, UpdateProfileResult>;
  /**
   * Upload the user's picture
   *
   * Replaces the picture of the signed-in user. Send the whole picture and the part of it to show.
   *
   * The documentation names two paths for this call. This one is that of both of its samples, and the likelier one because
   * the call that changes the password stands below `/user/profile/` too. Where an installation answers 404, use
   * `uploadProfileImageAlternate`.
   *
   * `POST` `/user/profile/profile-image/`
   *
   * Input:
   * - `body` (required): `multipart/form-data`
   *
   * Credentials:
   * - `apiKey` and `bearer`
   *
   * Fails with:
   * - `400`: A file is not a picture.
   * - `401`: The application's key or the user's token is missing, wrong or past its time.
   * - `429`: The day's profile updates are used up.
   */
  uploadProfileImage(
    input: UploadProfileImageInput,
    options?: CallOptions,
  ): Call<UploadProfileImageData, UploadProfileImageResult>;
  /**
   * Upload the user's picture, at the other documented path
   *
   * Does what `uploadProfileImage` does, at the path that the documentation's heading gives. Use it for an installation that
   * answers 404 there.
   *
   * `POST` `/user/profile-image/`
   *
   * Input:
   * - `body` (required): `multipart/form-data`
   *
   * Credentials:
   * - `apiKey` and `bearer`
   *
   * Fails with:
   * - `400`: A file is not a picture.
   * - `401`: The application's key or the user's token is missing, wrong or past its time.
   * - `429`: The day's profile updates are used up.
   */
  uploadProfileImageAlternate(
    input: UploadProfileImageAlternateInput,
    options?: CallOptions,
  ): Call<UploadProfileImageAlternateData, UploadProfileImageAlternateResult>;
  /**
   * List languages, currencies and time zones
   *
   * Returns the languages, currencies and time zones that the installation offers. Their keys are what `updateProfile` takes.
   *
   * `GET` `/get/local-info/`
   *
   * Credentials:
   * - `apiKey` and `bearer`
   *
   * Fails with:
   * - `401`: The application's key or the user's token is missing, wrong or past its time.
   */
  getLocalInfo(input?: GetLocalInfoInput, options?: CallOptions): Call<GetLocalInfoData, GetLocalInfoResult>;
  /** Logging in, and the token in use. */
  readonly auth: SessionAuth<"username" | "password">;
  /** The openapi-fetch client underneath, over the same transport. */
  readonly raw: RawClient<paths>;
}

/**
 * Makes a client. Nothing is sent until an operation is called.
 *
 * @throws TypeError with a `code` when an option cannot be right.
 */
export function createEpixelClient(options: EpixelClientOptions = {}): EpixelClient {
  return createClient<EpixelClient>(descriptor, options, [checks, forms, servers, credentials, sensitive, session, raw]);
}
