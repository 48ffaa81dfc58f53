import type { OAuthToken } from "./token.js";

/** A value, or a function that returns the one to use now (rotation); it is asked for each token request. */
export type Rotating = string | (() => string | Promise<string>);

/** How a client presents itself to the authorization server. */
export interface OAuthCredentials {
  readonly clientId: Rotating;
  /** Absent for a public client, which then uses PKCE. */
  readonly clientSecret?: Rotating;
  /** Scopes to ask for. Default: those of the operation that is called; for a login, none are named. */
  readonly scopes?: readonly string[];
  /** Instead of the spec's token URL. */
  readonly tokenUrl?: string;
  /** Instead of the spec's authorization URL. */
  readonly authorizationUrl?: string;
  /** Where the authorization server sends the user back to; it must be registered there, exactly so. */
  readonly redirectUri?: string;
  /** A token of an earlier login, to go on with. */
  readonly token?: OAuthToken;
  /** Called with each new token of a login, to save it: a refresh token may work only once. What it throws is dropped, and no call waits for it; it may be async. */
  readonly onToken?: (token: OAuthToken) => unknown;
}

/** Mixed into the options of a client whose spec has an `oauth2` scheme. */
export interface OAuthOptions {
  /** Credentials to get tokens with. */
  readonly oauth?: OAuthCredentials;
}

/** The value itself, or what its function returns. */
export async function resolveRotating(value: Rotating): Promise<string> {
  return typeof value === "function" ? value() : value;
}
