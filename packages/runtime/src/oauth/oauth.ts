import type { Feature } from "../feature.js";
import { authorizationCode } from "./authorization-code.js";
import { authenticateClient } from "./client-authentication.js";
import { clientCredentials } from "./client-credentials.js";

/** Both flows, for a spec that has both; each is a feature of its own, for one that has not. The token of a login goes first. */
export const oauth: Feature = {
  name: "oauth",
  install(client) {
    const flows = [authorizationCode, clientCredentials].map((flow) => flow.install(client));
    return {
      provides: (...asked) => flows.some((flow) => flow.provides?.(...asked)),
      credential(wanted) {
        const { schemeName, scheme, request } = wanted;
        return flows.find((flow) => flow.provides?.(schemeName, scheme, request.callOptions))?.credential?.(wanted);
      },
      finish: authenticateClient,
      renew: (request) => flows.some((flow) => flow.renew?.(request)),
      extend(target) {
        for (const flow of flows) flow.extend?.(target);
      },
    };
  },
};
