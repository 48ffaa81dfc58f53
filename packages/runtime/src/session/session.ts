import type { HttpScheme } from "../contract.js";
import type { ClientContext, Feature, OutgoingRequest } from "../feature.js";
import { checkSavedToken } from "../oauth/check-saved-token.js";
import { isGiven } from "../oauth/is-given.js";
import { serverOptions } from "../oauth/server-options.js";
import { type TokenCycler, tokenCycler } from "../oauth/token-cycler.js";
import { assertSessionSecure, openSession, renewSession, type SessionToken } from "./open-session.js";
import type { SessionCredentials } from "./options.js";

/** `client.auth` where the spec has `x-session`. */
export interface SessionAuth<Key extends string = string> {
  /**
   * Opens a session now, in place of the one in use.
   * @param credentials Default: `options.session`. Those given here are used for later sessions, too.
   * @throws TypeError with code `missing-session`; ResponseError when the service refuses them.
   */
  logIn(credentials?: SessionCredentials<Key>): Promise<SessionToken>;
  /**
   * Goes on with a session that was opened before.
   * @throws TypeError with code `missing-credential` for what is none
   */
  resume(token: SessionToken): void;
  /** The session in use, to save it; `undefined` before the first call. */
  session(): SessionToken | undefined;
}

type Options = Readonly<Record<string, unknown>>;
type Cycler = TokenCycler<SessionToken, Options>;

/** Sessions of one scheme: one for each server that calls go to. */
interface Sessions {
  readonly scheme: HttpScheme;
  of(callOptions: Options): Cycler;
  credentials: SessionCredentials | undefined;
  logIn: SessionAuth["logIn"];
}

/**
 * Opens sessions whose token is a bearer credential (`x-session`), keeps and renews them. Reads `options.session`; a
 * ready token in the scheme's own option (`accessToken`) goes before it.
 */
export const session: Feature = {
  name: "session",
  install(client) {
    const all = new Map<string, Sessions>();
    for (const [schemeName, scheme] of Object.entries(client.descriptor.security)) {
      if (scheme.type === "http" && scheme.session !== undefined)
        all.set(schemeName, sessionsOf(client, schemeName, scheme));
    }
    const used = new WeakMap<OutgoingRequest, { sessions: Sessions; cycler: Cycler; token: SessionToken }>();
    return {
      provides(schemeName, _scheme, callOptions) {
        const sessions = all.get(schemeName);
        if (sessions === undefined || isGiven(callOptions.credentials, sessions.scheme.option)) return false;
        if (sessions.of(callOptions).peek() !== undefined) return true;
        return sessions.credentials !== undefined && !isGiven(client.options, sessions.scheme.option);
      },
      async credential({ schemeName, request }) {
        const sessions = all.get(schemeName);
        if (sessions === undefined) return undefined;
        const cycler = sessions.of(request.callOptions);
        const token = await cycler.get(serverOptions(request.callOptions));
        used.set(request, { sessions, cycler, token });
        return token.accessToken;
      },
      renew(request) {
        const last = used.get(request);
        if (last === undefined) return false;
        const { cycler, token, sessions } = last;
        // A token that nothing can renew is kept: the refusal may have another reason, and the caller gets to see it.
        if (cycler.peek() === token && !token.refreshToken && !sessions.credentials) return false;
        cycler.refuse(token);
        return true;
      },
      extend(target) {
        for (const { logIn, of } of all.values()) {
          const auth: SessionAuth = {
            logIn,
            resume(token) {
              checkSavedToken(token, "the session to resume");
              of({}).set(token);
            },
            session: () => of({}).peek(),
          };
          target.auth = { ...auth, ...(target.auth as object | undefined) };
        }
      },
    };
  },
};

function sessionsOf(client: ClientContext, schemeName: string, scheme: HttpScheme): Sessions {
  const descriptor = scheme.session;
  if (descriptor === undefined) throw new Error(schemeName);
  const cyclers = new Map<string, Cycler>();
  const request = (callOptions: Options) => ({
    client,
    schemeName,
    scheme,
    session: descriptor,
    credentials: sessions.credentials,
    callOptions,
  });
  const sessions: Sessions = {
    scheme,
    credentials: client.options.session as SessionCredentials | undefined,
    of(callOptions) {
      const operation = client.descriptor.operations[descriptor.operation];
      const place = client.baseUrl(operation, serverOptions(callOptions));
      let cycler = cyclers.get(place);
      if (cycler === undefined) {
        // The options of the call that needs a session, whichever that is: the first one's must not stick to it.
        cycler = tokenCycler<SessionToken, Options>({
          now: () => client.now(),
          allow: (current, own) => assertSessionSecure(request(own), current),
          exchange: (current, own) => renewSession(request(own), current),
        });
        cyclers.set(place, cycler);
      }
      return cycler;
    },
    async logIn(credentials) {
      sessions.credentials = credentials ?? sessions.credentials;
      const token = await openSession(request({}));
      sessions.of({}).set(token);
      return token;
    },
  };
  return sessions;
}
