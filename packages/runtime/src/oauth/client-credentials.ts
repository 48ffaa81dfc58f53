import type { OAuth2Scheme } from "../contract.js";
import type { Feature, OutgoingRequest } from "../feature.js";
import { authenticateClient } from "./client-authentication.js";
import { isGiven } from "./is-given.js";
import { missingOAuth } from "./missing-oauth.js";
import type { OAuthCredentials } from "./options.js";
import { serverOptions } from "./server-options.js";
import type { OAuthToken } from "./token.js";
import { type TokenCycler, tokenCycler } from "./token-cycler.js";
import { requestToken } from "./token-request.js";

/**
 * OAuth 2.0 client credentials (RFC 6749 §4.4): tokens are fetched when a call needs one, kept, and renewed. Reads
 * `options.oauth`; a ready token in the scheme's own option (`accessToken`) goes before it.
 */
export const clientCredentials: Feature = {
  name: "clientCredentials",
  install(client) {
    const credentials = client.options.oauth as OAuthCredentials | undefined;
    const cyclers = new Map<string, TokenCycler<OAuthToken>>();
    const used = new WeakMap<OutgoingRequest, { cycler: TokenCycler<OAuthToken>; token: OAuthToken }>();

    /** One token for each scheme, place and set of scopes. */
    function cyclerFor(
      schemeName: string,
      scheme: OAuth2Scheme,
      { needed, request }: { needed: readonly string[]; request: OutgoingRequest },
    ): TokenCycler<OAuthToken> {
      if (credentials === undefined) throw missingOAuth();
      const flow = scheme.flows.clientCredentials ?? {};
      const scopes = credentials.scopes ?? needed;
      const callOptions = serverOptions(request.callOptions);
      const operation = client.descriptor.operations[flow.tokenOperation ?? ""];
      const place = credentials.tokenUrl ?? (operation && client.baseUrl(operation, callOptions));
      const key = JSON.stringify([schemeName, place, scopes]);
      let cycler = cyclers.get(key);
      if (cycler === undefined) {
        const grant = { grant_type: "client_credentials", scope: scopes.join(" ") };
        cycler = tokenCycler<OAuthToken>({
          now: () => client.now(),
          exchange: () => requestToken({ client, schemeName, scheme, flow, credentials, grant, callOptions }),
        });
        cyclers.set(key, cycler);
      }
      return cycler;
    }

    return {
      provides(_name, scheme, callOptions) {
        if (scheme.type !== "oauth2" || !scheme.flows.clientCredentials || !credentials) return false;
        return !isGiven(callOptions.credentials, scheme.option) && !isGiven(client.options, scheme.option);
      },
      async credential({ schemeName, scheme, scopes, request }) {
        if (scheme.type !== "oauth2") return undefined;
        const cycler = cyclerFor(schemeName, scheme, { needed: scopes, request });
        const token = await cycler.get();
        used.set(request, { cycler, token });
        return token.accessToken;
      },
      finish: authenticateClient,
      renew(request) {
        const last = used.get(request);
        last?.cycler.refuse(last.token);
        return last !== undefined;
      },
    };
  },
};
