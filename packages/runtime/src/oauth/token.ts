/** An access token with what the server said about it. It is a credential: keep it where passwords are kept. */
export interface OAuthToken {
  readonly accessToken: string;
  /** Milliseconds since the epoch. Absent: not known, the token is used until it is refused. */
  readonly expiresAt?: number;
  readonly refreshToken?: string;
  /** Granted scopes, separated by spaces, where the server named them. */
  readonly scope?: string;
}
