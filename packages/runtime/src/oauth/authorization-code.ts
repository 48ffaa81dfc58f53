import type { Feature, OutgoingRequest } from "../feature.js";
import { checkSavedToken } from "./check-saved-token.js";
import { authenticateClient } from "./client-authentication.js";
import { isGiven } from "./is-given.js";
import { createLogin, type Login } from "./login.js";
import type { OAuthCredentials } from "./options.js";
import type { OAuthToken } from "./token.js";

/**
 * OAuth 2.0 authorization code (RFC 6749 §4.1): `client.auth` logs a user in, calls then carry the token, and a refresh
 * token renews it. Reads `options.oauth`; the token of a login goes before one in the scheme's own option (`accessToken`).
 */
export const authorizationCode: Feature = {
  name: "authorizationCode",
  install(client) {
    const credentials = client.options.oauth as OAuthCredentials | undefined;
    const logins = new Map<string, Login>();
    for (const [schemeName, scheme] of Object.entries(client.descriptor.security)) {
      const flow = scheme.type === "oauth2" ? scheme.flows.authorizationCode : undefined;
      if (scheme.type !== "oauth2" || flow === undefined) continue;
      logins.set(schemeName, createLogin({ client, schemeName, scheme, flow, credentials }));
    }
    const used = new WeakMap<OutgoingRequest, { login: Login; token: OAuthToken }>();
    return {
      provides(schemeName, scheme, callOptions) {
        if (logins.get(schemeName)?.token() === undefined) return false;
        return !("option" in scheme) || !isGiven(callOptions.credentials, scheme.option);
      },
      async credential({ schemeName, request }) {
        const login = logins.get(schemeName);
        if (login === undefined) return undefined;
        checkSavedToken(login.token(), "oauth.token");
        const token = await login.cycler.get(request.callOptions);
        used.set(request, { login, token });
        return token.accessToken;
      },
      finish: authenticateClient,
      renew(request) {
        const last = used.get(request);
        // A token that nothing can renew is kept: the refusal may have another reason, and the caller gets to see it.
        if (last === undefined || (last.login.token() === last.token && !last.token.refreshToken)) return false;
        last.login.cycler.refuse(last.token);
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
