import { callerError } from "../caller-error.js";
import type { OAuth2Scheme, OAuthFlowDescriptor } from "../contract.js";
import type { ClientContext } from "../feature.js";
import { missingOAuth } from "./missing-oauth.js";
import { type OAuthCredentials, resolveRotating } from "./options.js";
import { codeChallenge, randomText } from "./pkce.js";
import { transportOptions } from "./server-options.js";
import type { OAuthToken } from "./token.js";
import { type TokenCycler, tokenCycler } from "./token-cycler.js";
import { requestToken, type TokenRequest, tokenEndpoint } from "./token-request.js";

export interface AuthorizationRequest {
  /** Comes back with the user, who must be the one that was sent: keep it in the user's session. Default: random. At least 8 characters. */
  readonly state?: string;
  /** Default: `oauth.scopes` of the client's options. */
  readonly scopes?: readonly string[];
  /** Default: `oauth.redirectUri` of the client's options. */
  readonly redirectUri?: string;
  /** `true` adds a PKCE challenge (RFC 7636, S256); leave it out where the server does not know it. */
  readonly pkce?: boolean;
}

export interface AuthorizationUrl {
  /** Where to send the user. */
  readonly url: string;
  readonly state: string;
  /** With PKCE: needed again for `exchangeCode`. */
  readonly codeVerifier?: string;
}

/** Where the code comes from: the code itself, or the URL that the user came back to (its path and query will do) with the state that was sent. */
export type CodeSource =
  | { readonly code: string }
  | {
      readonly redirectedTo: string | URL;
      readonly state: string;
    };

export type CodeExchange = CodeSource & {
  /** Default: `oauth.redirectUri` of the client's options. Must be the one that the user was sent with. */
  readonly redirectUri?: string;
  readonly codeVerifier?: string;
};

/** `client.auth` where the spec has the authorization code flow (RFC 6749 §4.1). */
export interface OAuthAuthorizationCode {
  /**
   * Makes the URL that a user logs in at.
   * @throws TypeError with code `invalid-state`, `invalid-authorization-url`, `missing-redirect-uri` or `missing-oauth`.
   */
  authorizationUrl(request?: AuthorizationRequest): Promise<AuthorizationUrl>;
  /**
   * Changes a code for a token, which the client then uses. A code works once: the request is not repeated unless the
   * spec says that it may be.
   * @throws TypeError with code `state-mismatch`, `authorization-refused`, `missing-code`, `missing-redirect-uri` or
   * `missing-oauth`; ResponseError when the server refuses the code.
   */
  exchangeCode(exchange: CodeExchange): Promise<OAuthToken>;
  /** The token in use, to save it; `undefined` before a login. */
  token(): OAuthToken | undefined;
}

/** Those of the call that needs a token. */
type CallOptions = Readonly<Record<string, unknown>>;

export interface Login extends OAuthAuthorizationCode {
  readonly cycler: TokenCycler<OAuthToken, CallOptions>;
}

/** One user's login on one client. */
export function createLogin(login: {
  readonly client: ClientContext;
  readonly schemeName: string;
  readonly scheme: OAuth2Scheme;
  readonly flow: OAuthFlowDescriptor;
  readonly credentials: OAuthCredentials | undefined;
}): Login {
  const { flow, credentials } = login;
  const cycler = tokenCycler<OAuthToken, CallOptions>({
    now: () => login.client.now(),
    allow(current, callOptions) {
      if (current?.refreshToken) tokenEndpoint(request(refresh(current.refreshToken), callOptions));
    },
    async exchange(current, callOptions) {
      if (!current?.refreshToken) {
        throw callerError(
          "token-expired",
          "The access token has expired and cannot be renewed: the user has to log in again.",
        );
      }
      const refreshed = await requestToken(request(refresh(current.refreshToken), callOptions));
      // RFC 6749 §6: a server that sends no new refresh token lets the old one stand.
      return announce({ refreshToken: current.refreshToken, ...refreshed });
    },
  });
  if (credentials?.token) cycler.set(credentials.token);

  const given = () => {
    if (credentials === undefined) throw missingOAuth();
    return credentials;
  };
  const redirectUri = (own: string | undefined) =>
    own ?? credentials?.redirectUri ?? raise("missing-redirect-uri", "The redirectUri is missing.");

  const refresh = (refreshToken: string) => ({ grant_type: "refresh_token", refresh_token: refreshToken });

  function request(grant: TokenRequest["grant"], callOptions: CallOptions): TokenRequest {
    return { ...login, credentials: given(), grant, callOptions: transportOptions(callOptions) };
  }

  function announce(token: OAuthToken): OAuthToken {
    const told = async () => credentials?.onToken?.(token);
    // When the app cannot save it, the token is good all the same.
    told().catch(() => {});
    return token;
  }

  return {
    cycler,
    token: () => cycler.peek(),
    async authorizationUrl({ state = randomText(), scopes = credentials?.scopes, pkce, ...request } = {}) {
      // A script may give what its store had: `null`, where nothing was kept.
      if (typeof state !== "string" || state.length < 8)
        throw callerError("invalid-state", "The state must have at least 8 characters.");
      const address = given().authorizationUrl ?? flow.authorizationUrl ?? "";
      if (!URL.canParse(address) || !/^https?:/i.test(address)) {
        throw callerError("invalid-authorization-url", "The authorization URL must be an absolute http or https URL.");
      }
      const url = new URL(address);
      const codeVerifier = pkce ? randomText() : undefined;
      url.searchParams.set("response_type", "code");
      url.searchParams.set("client_id", await resolveRotating(given().clientId));
      url.searchParams.set("redirect_uri", redirectUri(request.redirectUri));
      if (scopes !== undefined && scopes.length > 0) url.searchParams.set("scope", scopes.join(" "));
      url.searchParams.set("state", state);
      if (codeVerifier === undefined) return { url: url.href, state };
      url.searchParams.set("code_challenge", await codeChallenge(codeVerifier));
      url.searchParams.set("code_challenge_method", "S256");
      return { url: url.href, state, codeVerifier };
    },
    async exchangeCode(exchange) {
      const grant = {
        grant_type: "authorization_code",
        code: codeOf(exchange),
        redirect_uri: redirectUri(exchange.redirectUri),
        code_verifier: exchange.codeVerifier,
      };
      const token = await requestToken(request(grant, {}));
      cycler.set(token);
      return announce(token);
    },
  };
}

function codeOf(source: CodeSource): string {
  if ("code" in source) return textOf(source.code) ?? raise("missing-code", "The authorization code is missing.");
  // Servers know of their own URL the path and the query. What is no URL at all must not be told: it may hold the code.
  const base = "http://localhost";
  if (!URL.canParse(`${source.redirectedTo}`, base)) raise("missing-code", "The redirectedTo is no URL.");
  const answer = new URL(source.redirectedTo, base).searchParams;
  // Without this check anybody could log a user in as somebody else (RFC 6749 §10.12). A store without a state gives `null`,
  // and so does an answer without one: they must not pass for the same.
  if (textOf(source.state) === undefined || answer.get("state") !== source.state) {
    raise("state-mismatch", "The state that came back is not the one that was sent.");
  }
  const error = answer.get("error");
  if (error !== null) {
    raise("authorization-refused", `The login was refused${/^[\w.-]{1,64}$/.test(error) ? `: ${error}` : ""}.`);
  }
  return answer.get("code") || raise("missing-code", "The URL that the user came back to has no code.");
}

function textOf(text: unknown): string | undefined {
  return typeof text === "string" && text !== "" ? text : undefined;
}

function raise(code: string, message: string): never {
  throw callerError(code, message);
}
