import type { OAuth2Scheme } from "../contract.js";
import type { ClientContext, Feature, OutgoingRequest } from "../feature.js";
import { type AuthorizationCodeLogin, authorizationCodeLogin, missingOAuth } from "./authorization-code.js";
import { isGiven } from "./is-given.js";
import type { OAuthCredentials } from "./options.js";
import { serverOptions } from "./server-options.js";
import type { OAuthToken } from "./token.js";
import { type TokenCycler, tokenCycler } from "./token-cycler.js";
import { requestToken } from "./token-request.js";

interface Used {
  readonly cycler: TokenCycler<OAuthToken>;
  readonly token: OAuthToken;
  readonly renewable: () => boolean;
}

/**
 * Gets, keeps and renews OAuth 2.0 tokens: client credentials on demand, authorization code through `client.auth`.
 * Reads `options.oauth`; a ready token in the scheme's own option (`accessToken`) goes before client credentials.
 */
export const oauth: Feature = {
  name: "oauth",
  install(client) {
    const credentials = client.options.oauth as OAuthCredentials | undefined;
    const logins = new Map<string, AuthorizationCodeLogin>();
    for (const [schemeName, scheme] of Object.entries(client.descriptor.security)) {
      const flow = scheme.type === "oauth2" ? scheme.flows.authorizationCode : undefined;
      if (scheme.type !== "oauth2" || flow === undefined) continue;
      logins.set(schemeName, authorizationCodeLogin({ client, schemeName, scheme, flow, credentials }));
    }
    const issued = clientCredentialTokens(client, credentials);
    const used = new WeakMap<OutgoingRequest, Used>();

    return {
      provides(schemeName, scheme, callOptions) {
        if (scheme.type !== "oauth2" || isGiven(callOptions.credentials, scheme.option)) return false;
        if (logins.get(schemeName)?.cycler.peek() !== undefined) return true;
        if (credentials === undefined || isGiven(client.options, scheme.option)) return false;
        return scheme.flows.clientCredentials !== undefined;
      },
      async credential({ schemeName, scheme, scopes, request }) {
        if (scheme.type !== "oauth2") return undefined;
        const login = logins.get(schemeName)?.cycler;
        const cycler = login?.peek() === undefined ? issued(schemeName, scheme, scopes, request.callOptions) : login;
        const token = await cycler.get();
        const renewable = () => cycler !== login || cycler.peek() !== token || token.refreshToken !== undefined;
        used.set(request, { cycler, token, renewable });
        return token.accessToken;
      },
      renew(request) {
        const last = used.get(request);
        if (last === undefined || !last.renewable()) return false;
        last.cycler.refuse(last.token);
        return true;
      },
      extend(target) {
        for (const { authorizationUrl, exchangeCode, token } of logins.values()) {
          target.auth = { authorizationUrl, exchangeCode, token, ...(target.auth as object | undefined) };
        }
      },
    };
  },
};

/** One token for each scheme, place and set of scopes. */
function clientCredentialTokens(client: ClientContext, credentials: OAuthCredentials | undefined) {
  const cyclers = new Map<string, TokenCycler<OAuthToken>>();
  return (
    schemeName: string,
    scheme: OAuth2Scheme,
    needed: readonly string[],
    given: Readonly<Record<string, unknown>>,
  ): TokenCycler<OAuthToken> => {
    const flow = scheme.flows.clientCredentials ?? {};
    const scopes = credentials?.scopes ?? needed;
    const callOptions = serverOptions(given);
    const operation = client.descriptor.operations[flow.tokenOperation ?? ""];
    const place = credentials?.tokenUrl ?? (operation && client.baseUrl(operation, callOptions));
    const key = JSON.stringify([schemeName, place, scopes]);
    const known = cyclers.get(key);
    if (known !== undefined) return known;
    if (credentials === undefined) throw missingOAuth();
    const grant = { grant_type: "client_credentials", scope: scopes.join(" ") || undefined };
    const cycler = tokenCycler<OAuthToken>({
      now: () => client.now(),
      exchange: () => requestToken({ client, schemeName, scheme, flow, credentials, grant, callOptions }),
    });
    cyclers.set(key, cycler);
    return cycler;
  };
}
