import { createHash } from "node:crypto";
import { expect } from "vitest";
import { type ConformanceCase, errorOf, type World } from "./case.js";
import { redirectUri } from "./login.js";
import { expectUnseen, listen, quoting } from "./secrecy.js";

interface Auth {
  authorizationUrl(
    request?: object,
  ): Promise<{ readonly url: string; readonly state: string; readonly codeVerifier?: string }>;
  exchangeCode(exchange: object): Promise<{ readonly accessToken: string; readonly expiresAt?: number }>;
  token(): { readonly accessToken: string } | undefined;
}

const code = "conformance-code/+=";
const minute = 60_000;

/** A client that a user logs in through, answered with `token-1`, `token-2`, … */
function loginClient(world: World, options: Readonly<Record<string, unknown>> = {}): object & { readonly auth: Auth } {
  const { login, faults, client } = world;
  faults.answerAt(login.path, ...[1, 2, 3].map((count) => login.answer(`token-${count}`)));
  return client({ ...login.options(faults.url), ...options }) as { auth: Auth };
}

const exchanges = ({ faults, login }: World) => faults.requests.filter(({ path }) => path === login.path);
const calls = ({ faults, login }: World) => faults.requests.filter(({ path }) => path !== login.path);
const formOf = ({ body }: { body: string } = { body: "" }) => Object.fromEntries(new URLSearchParams(body));

/** The next moment at which clocks in `timeZone` show `expiresAt`, found by looking at each minute. */
function nextDeath({ expiresAt, timeZone }: { expiresAt: string; timeZone: string }, now: number): number {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  let time = Math.floor(now / minute) * minute + minute;
  while (clock.format(time) !== expiresAt) time += minute;
  return time;
}

/** The authorization code flow (RFC 6749 §4.1), with PKCE (RFC 7636) and tokens that die at a fixed hour. */
export const loginCases: readonly ConformanceCase[] = [
  {
    name: "makes the URL of a login, with a state of its own each time",
    operation: "login",
    async run(world) {
      const { auth } = loginClient(world);
      const [first, second] = [await auth.authorizationUrl(), await auth.authorizationUrl({ scopes: ["a", "b"] })];
      expect(first.url.split("?")[0]).toBe(world.login.scheme.flows?.authorizationCode?.authorizationUrl);
      expect(Object.fromEntries(new URL(first.url).searchParams)).toEqual({
        response_type: "code",
        client_id: world.login.credentials.clientId,
        redirect_uri: redirectUri,
        state: first.state,
      });
      expect(new URL(second.url).searchParams.get("scope")).toBe("a b");
      expect(first.state.length).toBeGreaterThanOrEqual(22);
      expect(second.state).not.toBe(first.state);
      expect(world.faults.requests).toEqual([]);
    },
  },
  {
    name: "adds a PKCE challenge when it is asked to, and sends the verifier with the code",
    operation: "login",
    async run(world) {
      const { auth } = loginClient(world);
      const { url, codeVerifier = "" } = await auth.authorizationUrl({ pkce: true });
      const { searchParams } = new URL(url);
      expect(codeVerifier).toMatch(/^[A-Za-z0-9_-]{43,128}$/);
      expect(searchParams.get("code_challenge_method")).toBe("S256");
      expect(searchParams.get("code_challenge")).toBe(createHash("sha256").update(codeVerifier).digest("base64url"));
      await auth.exchangeCode({ code, codeVerifier });
      expect(formOf(exchanges(world)[0])).toMatchObject({ code, code_verifier: codeVerifier });
    },
  },
  {
    name: "changes a code for a token, which calls then carry",
    operation: "login",
    async run(world) {
      const client = loginClient(world);
      expect(client.auth.token()).toBeUndefined();
      const { state } = await client.auth.authorizationUrl();
      const redirectedTo = `${redirectUri}?${new URLSearchParams({ code, state })}`;
      await client.auth.exchangeCode({ redirectedTo, state });
      expect(formOf(exchanges(world)[0])).toMatchObject({
        grant_type: "authorization_code",
        code,
        redirect_uri: redirectUri,
      });
      expect(client.auth.token()).toMatchObject({ accessToken: "token-1" });
      expect(await world.call({ client })).toEqual(world.data);
      expect(calls(world)[0]?.headers.authorization).toBe("Bearer token-1");
    },
  },
  {
    name: "says in the form who it is",
    operation: "login by form",
    async run(world) {
      await loginClient(world).auth.exchangeCode({ code });
      const { clientId, clientSecret } = world.login.credentials;
      const [request] = exchanges(world);
      expect(formOf(request)).toMatchObject({ client_id: clientId, client_secret: clientSecret });
      expect(request?.headers.authorization).toBeUndefined();
    },
  },
  {
    name: "says by HTTP Basic who it is, and not in the form",
    operation: "login by Basic",
    async run(world) {
      await loginClient(world).auth.exchangeCode({ code });
      const { clientId = "", clientSecret = "" } = world.login.credentials;
      const [request] = exchanges(world);
      const encode = (text: string) => new URLSearchParams({ "": text }).toString().slice(1);
      expect(request?.headers.authorization).toBe(`Basic ${btoa(`${encode(clientId)}:${encode(clientSecret)}`)}`);
      expect(formOf(request)).not.toHaveProperty("client_secret");
    },
  },
  {
    name: "refuses a state that is not the one that was sent, and sends nothing",
    operation: "login",
    async run(world) {
      const { auth } = loginClient(world);
      const { state } = await auth.authorizationUrl();
      for (const query of [
        `code=x&state=${state}x`,
        "code=x",
        `error=access_denied&state=${state}`,
        `state=${state}`,
      ]) {
        const error = await errorOf(() => auth.exchangeCode({ redirectedTo: `${redirectUri}?${query}`, state }));
        expect(error).toMatchObject({
          name: "TypeError",
          code: expect.stringMatching(/^(state|authorization|missing)-/),
        });
      }
      expect(world.faults.requests).toEqual([]);
    },
  },
  ...["reset", "status;code=503", "status;code=429", "status;code=400"].map(
    (fault): ConformanceCase => ({
      name: `sends a code once: ${fault}`,
      operation: "login",
      async run(world) {
        const { auth } = loginClient(world);
        world.faults.answerAt(world.login.path, fault, world.login.answer("late"));
        await errorOf(() => auth.exchangeCode({ code }));
        expect(exchanges(world)).toHaveLength(1);
        expect(auth.token()).toBeUndefined();
      },
    }),
  ),
  {
    name: "shows the refusal of a token that nothing can renew",
    operation: "login",
    async run(world) {
      const client = loginClient(world);
      await client.auth.exchangeCode({ code });
      world.faults.answer("status;code=401", "status;code=401");
      expect(await errorOf(() => world.call({ client }))).toMatchObject({ name: "ResponseError", status: 401 });
      expect(calls(world)).toHaveLength(1);
      expect(exchanges(world)).toHaveLength(1);
    },
  },
  {
    name: "goes on with the token of an earlier login",
    operation: "login",
    async run(world) {
      const { oauth } = world.login.options(world.faults.url) as { oauth: object };
      const client = loginClient(world, { oauth: { ...oauth, token: { accessToken: "saved" } } });
      await world.call({ client });
      expect(calls(world)[0]?.headers.authorization).toBe("Bearer saved");
      expect(exchanges(world)).toEqual([]);
    },
  },
  {
    name: "lets a token die at its fixed hour, whatever lifetime the answer names",
    operation: "fixed hour",
    async run(world) {
      const lifetime = world.login.scheme["x-token-lifetime"] ?? { expiresAt: "", timeZone: "UTC" };
      // In winter and in summer, just before the hour and just after it.
      for (const start of [Date.UTC(2026, 0, 15, 12), Date.UTC(2026, 6, 15, 23, 59), Date.UTC(2027, 11, 31, 18, 30)]) {
        let now = start;
        const death = nextDeath(lifetime, now);
        const client = loginClient(world, { now: () => now });
        expect(await client.auth.exchangeCode({ code })).toMatchObject({ expiresAt: death });
        now = death - 5_000;
        expect(await world.call({ client })).toEqual(world.data);
        const before = calls(world).length;
        now = death;
        expect(await errorOf(() => world.call({ client }))).toMatchObject({ name: "TypeError", code: "token-expired" });
        expect(calls(world)).toHaveLength(before);
      }
    },
  },
  {
    name: "sends a code over plain http to no other machine",
    operation: "login",
    async run(world) {
      const sent: string[] = [];
      const fetch = async (url: string): Promise<Response> => {
        sent.push(url);
        return new Response(null, { status: 500 });
      };
      const { auth } = loginClient(world, {
        ...world.login.options("http://api.invalid"),
        baseUrl: "http://api.invalid",
        fetch,
      });
      expect(await errorOf(() => auth.exchangeCode({ code }))).toMatchObject({
        name: "TypeError",
        code: "insecure-http",
      });
      expect(sent).toEqual([]);
    },
  },
  ...[301, 302, 307, 308].map(
    (status): ConformanceCase => ({
      name: `follows no ${status} with a code`,
      operation: "login",
      async run(world) {
        const { auth } = loginClient(world);
        world.faults.answerAt(world.login.path, `redirect;code=${status}`);
        expect(await errorOf(() => auth.exchangeCode({ code }))).toMatchObject({ name: "ResponseError" });
        expect(world.faults.requests.map(({ at }) => at)).toEqual(["first"]);
      },
    }),
  ),
  ...quoting.map(
    ({ name, script }): ConformanceCase => ({
      name: `shows neither the code nor the client's secret after ${name}`,
      operation: "login",
      async run(world) {
        const { options, seen } = listen(world);
        const { auth } = loginClient(world, { ...options, retry: false, timeout: { attempt: 200 } });
        world.faults.answerAt(world.login.path, script);
        const codeVerifier = "conformance-verifier-of-a-length-that-is-allowed";
        const error = await errorOf(() => auth.exchangeCode({ code, codeVerifier }));
        const [request] = exchanges(world);
        const basic = request?.headers.authorization?.split(" ")[1];
        expectUnseen([code, codeVerifier, ...world.login.secrets, ...(basic ? [basic] : [])], seen(error));
      },
    }),
  ),
];
