import type { OAuth2Scheme } from "../contract.js";
import type { Feature, OutgoingRequest } from "../feature.js";
import { authenticateClient } from "./client-authentication.js";
import { isGiven } from "./is-given.js";
import { missingOAuth } from "./missing-oauth.js";
import type { OAuthCredentials } from "./options.js";
import { serverOptions } from "./server-options.js";
import type { OAuthToken } from "./token.js";
import { type TokenCycler, tokenCycler } from "./token-cycler.js";
import { requestToken, tokenEndpoint } from "./token-request.js";

type Options = Readonly<Record<string, unknown>>;
type Cycler = TokenCycler<OAuthToken, Options>;

/**
 * OAuth 2.0 client credentials (RFC 6749 §4.4): tokens are fetched when a call needs one, kept, and renewed. Reads
 * `options.oauth`; a ready token in the scheme's own option (`accessToken`) goes before it.
 */
export const clientCredentials: Feature = {
  name: "clientCredentials",
  install(client) {
    const credentials = client.options.oauth as OAuthCredentials | undefined;
    const cyclers = new Map<string, Cycler>();
    const used = new WeakMap<OutgoingRequest, { cycler: Cycler; token: OAuthToken }>();

    /** One token for each scheme, place and set of scopes. */
    function cyclerFor(
      schemeName: string,
      scheme: OAuth2Scheme,
      { needed, callOptions }: { needed: readonly string[]; callOptions: Options },
    ): Cycler {
      if (credentials === undefined) throw missingOAuth();
      const flow = scheme.flows.clientCredentials ?? {};
      const scopes = credentials.scopes ?? needed;
      const operation = client.descriptor.operations[flow.tokenOperation ?? ""];
      const place = credentials.tokenUrl ?? (operation && client.baseUrl(operation, callOptions));
      const key = JSON.stringify([schemeName, place, scopes]);
      let cycler = cyclers.get(key);
      if (cycler === undefined) {
        const grant = { grant_type: "client_credentials", scope: scopes.join(" ") };
        // Which call needs a token when is nobody's choice: the first one's options must not stick to it.
        const request = (own: Options) => ({ client, schemeName, scheme, flow, credentials, grant, callOptions: own });
        cycler = tokenCycler<OAuthToken, Options>({
          now: () => client.now(),
          allow: (_current, own) => void tokenEndpoint(request(own)),
          exchange: (_current, own) => requestToken(request(own)),
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
        const callOptions = serverOptions(request.callOptions);
        const cycler = cyclerFor(schemeName, scheme, { needed: scopes, callOptions });
        const token = await cycler.get(callOptions);
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
