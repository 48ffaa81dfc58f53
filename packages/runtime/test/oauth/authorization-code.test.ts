/** Authorization code, refresh and fixed hours on real sockets: hazards 4.2, 4.18. */
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ClientDescriptor, OAuth2Scheme } from "../../src/contract.js";
import { createClient } from "../../src/create-client.js";
import { credentials as credentialsFeature } from "../../src/credentials.js";
import { forms } from "../../src/forms.js";
import { codeChallenge } from "../../src/oauth/pkce.js";
import { type CodeExchange, type OAuthAuthorizationCode, type OAuthToken, oauth } from "../../src/oauth.js";
import { fakeClock } from "./fake-clock.js";
import { type Answer, loopback, type Received } from "./loopback.js";

interface Client {
  readonly auth: OAuthAuthorizationCode;
  getUser(input?: object, options?: object): Promise<unknown>;
}

const json = { content: ["application/json"] } as const;

interface Variant extends Partial<Omit<OAuth2Scheme, "type" | "flows">> {
  readonly operation?: boolean;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
}

function descriptor({ operation, tokenUrl, refreshUrl, ...scheme }: Variant): ClientDescriptor {
  return {
    contract: 1,
    name: "test",
    version: "1",
    servers: [{ url: "https://api.test" }],
    security: {
      oauth: {
        type: "oauth2",
        option: "accessToken",
        flows: {
          authorizationCode: {
            authorizationUrl: "https://auth.test/dialog?theme=dark",
            ...(tokenUrl !== undefined && { tokenUrl }),
            ...(refreshUrl !== undefined && { refreshUrl }),
            ...(operation && { tokenOperation: "createToken" }),
          },
        },
        ...scheme,
      },
      app: { type: "http", scheme: "basic", option: "basic" },
    },
    operations: {
      getUser: { method: "GET", path: "/user", responses: { 200: json, "4XX": json }, security: [{ oauth: [] }] },
      createToken: {
        method: "POST",
        path: "/token",
        retry: "unsafe",
        body: { required: true, content: { "application/x-www-form-urlencoded": {} } },
        responses: { 200: json, "4XX": json },
        ...(scheme.tokenRequest === "basic" && { security: [{ app: [] }] }),
      },
    },
  };
}

const credentials = { clientId: "the:client", clientSecret: "SECRET", redirectUri: "https://app.test/back" };
const connect = (baseUrl: string, variant: Variant, options: object = {}) =>
  createClient<Client>(descriptor(variant), { baseUrl, oauth: credentials, ...options } as object, [
    credentialsFeature,
    forms,
    oauth,
  ]);
const offline = (options: object = {}) => connect("https://api.test", {}, options);
const form = (request: Received | undefined) => Object.fromEntries(new URLSearchParams(request?.body));

describe("authorization URL", () => {
  test("carries what RFC 6749 §4.1.1 asks for, beside the query that is there", async () => {
    const { url, state, codeVerifier } = await offline({
      oauth: { ...credentials, scopes: ["orders", "holdings"] },
    }).auth.authorizationUrl({ state: "12345678" });
    expect(url.startsWith("https://auth.test/dialog?")).toBe(true);
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      theme: "dark",
      response_type: "code",
      client_id: "the:client",
      redirect_uri: "https://app.test/back",
      scope: "orders holdings",
      state: "12345678",
    });
    expect({ state, codeVerifier }).toEqual({ state: "12345678", codeVerifier: undefined });
  });

  test("a state is made when none is given; scopes and address of the call go first", async () => {
    const client = offline({
      oauth: { ...credentials, scopes: ["a"], authorizationUrl: "https://sandbox.test/dialog" },
    });
    const first = await client.auth.authorizationUrl({ scopes: [], redirectUri: "https://other.test/" });
    const second = await client.auth.authorizationUrl();
    const { searchParams, origin } = new URL(first.url);
    expect(origin).toBe("https://sandbox.test");
    expect(first.state).not.toBe(second.state);
    expect(searchParams.get("state")).toBe(first.state);
    expect(searchParams.get("redirect_uri")).toBe("https://other.test/");
    expect(searchParams.has("scope")).toBe(false);
  });

  test("with PKCE the challenge is that of the verifier", async () => {
    const { url, codeVerifier } = await offline().auth.authorizationUrl({ pkce: true });
    const { searchParams } = new URL(url);
    expect(searchParams.get("code_challenge")).toBe(await codeChallenge(String(codeVerifier)));
    expect(searchParams.get("code_challenge_method")).toBe("S256");
  });

  test.each<[string, object, object]>([
    ["invalid-state", {}, { state: "1234567" }],
    ["invalid-state", {}, { state: null }],
    ["missing-redirect-uri", { oauth: { clientId: "c" } }, {}],
    ["invalid-authorization-url", { oauth: { ...credentials, authorizationUrl: "/dialog" } }, {}],
    ["invalid-authorization-url", { oauth: { ...credentials, authorizationUrl: "javascript:alert(1)" } }, {}],
    ["missing-oauth", { oauth: undefined }, { redirectUri: "https://app.test/" }],
  ])("%s", async (code, options, request) => {
    await expect(offline(options).auth.authorizationUrl(request)).rejects.toMatchObject({ name: "TypeError", code });
  });
});

describe("code exchange", () => {
  const basicHeader = `Basic ${btoa("the%3Aclient:SECRET")}`;
  const inBody = { client_id: "the:client", client_secret: "SECRET" };
  test.each<[string, Variant, string | undefined, object]>([
    ["URL, basic by default", {}, basicHeader, {}],
    ["URL, body", { tokenRequest: "body" }, undefined, inBody],
    ["operation, basic", { operation: true, tokenRequest: "basic" }, basicHeader, {}],
    ["operation, body", { operation: true, tokenRequest: "body" }, undefined, inBody],
  ])("at the token endpoint: %s", async (_name, variant, authorization, more) => {
    await using server = await loopback((request) =>
      request.url === "/token" ? { body: { access_token: "t", email: "a@b.test" } } : {},
    );
    const client = connect(server.url, { tokenUrl: `${server.url}/token`, ...variant });
    await expect(client.getUser()).rejects.toMatchObject({ code: "missing-credential" });
    expect(client.auth.token()).toBeUndefined();
    const token = await client.auth.exchangeCode({ code: "the-code", codeVerifier: "verifier" });
    expect(token).toEqual({ accessToken: "t" });
    expect(client.auth.token()).toEqual(token);
    await client.getUser();
    const [exchange, user] = server.received;
    expect(exchange?.headers.authorization).toBe(authorization);
    expect(exchange?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(form(exchange)).toEqual({
      grant_type: "authorization_code",
      code: "the-code",
      redirect_uri: "https://app.test/back",
      code_verifier: "verifier",
      ...more,
    });
    expect(user?.headers.authorization).toBe("Bearer t");
  });

  test("a public client names itself in the form", async () => {
    await using server = await loopback(() => ({ body: { access_token: "t" } }));
    const oauth = { clientId: "public", redirectUri: "https://app.test/" };
    await connect(server.url, { tokenUrl: `${server.url}/token` }, { oauth }).auth.exchangeCode({ code: "c" });
    expect(server.received[0]?.headers.authorization).toBeUndefined();
    expect(form(server.received[0])).toMatchObject({ client_id: "public" });
  });

  test("the URL that the user came back to gives the code, when its state is the one that was sent", async () => {
    await using server = await loopback(() => ({ body: { access_token: "t" } }));
    const client = connect(server.url, { tokenUrl: `${server.url}/token` });
    await client.auth.exchangeCode({
      redirectedTo: "https://app.test/back?code=a%2Bb&state=12345678",
      state: "12345678",
    });
    expect(form(server.received[0])).toMatchObject({ code: "a+b" });
  });

  const back = (query: string) => ({ redirectedTo: `https://app.test/back?${query}`, state: "12345678" });
  test.each<[string, unknown]>([
    ["state-mismatch", back("code=c&state=87654321")],
    // What a store gives that has no state of this user (RFC 6749 §10.12).
    ["state-mismatch", { ...back("code=c"), state: null }],
    ["state-mismatch", { ...back("code=c"), state: undefined }],
    ["state-mismatch", { ...back("code=c&state=7"), state: 7 }],
    ["state-mismatch", back("code=c")],
    ["state-mismatch", { ...back("code=c&state="), state: "" }],
    ["state-mismatch", back("error=access_denied")],
    ["authorization-refused", back("error=access_denied&state=12345678")],
    ["missing-code", back("state=12345678")],
    ["missing-code", { code: "" }],
    ["missing-code", { code: null }],
    ["missing-redirect-uri", { code: "c" }],
  ])("%s: nothing is sent", async (code, exchange) => {
    await using server = await loopback(() => ({}));
    const oauth = code === "missing-redirect-uri" ? { clientId: "c" } : credentials;
    const client = connect(server.url, { tokenUrl: `${server.url}/token` }, { oauth });
    await expect(client.auth.exchangeCode(exchange as CodeExchange)).rejects.toMatchObject({ name: "TypeError", code });
    expect(server.received).toHaveLength(0);
  });

  test("a code is sent once, whatever happens, and never shown", async () => {
    for (const operation of [true, false]) {
      await using server = await loopback(() => ({
        status: 503,
        body: { error: "CODE-SECRET", error_description: "no CODE-SECRET" },
      }));
      const variant: Variant = { operation, tokenUrl: `${server.url}/token`, tokenRequest: "body" };
      const client = connect(server.url, variant, { retry: { baseDelay: 0 } });
      const error = await client.auth.exchangeCode({ code: "CODE-SECRET" }).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: "ResponseError", status: 503 });
      expect(server.received).toHaveLength(1);
      expect(inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error)).not.toContain("SECRET");
    }
  });
});

describe("after the login", () => {
  const HOUR = 3600_000;
  const issuing = (answer: (count: number, request: Received) => object) => {
    let count = 0;
    return (request: Received): Answer => {
      if (request.url.startsWith("/token")) return { body: answer(++count, request) };
      return request.headers.authorization === "Bearer revoked" ? { status: 401 } : { body: {} };
    };
  };

  test("a refresh token renews, once for all who wait; the next one replaces it", async () => {
    const now = fakeClock();
    const saved: OAuthToken[] = [];
    await using server = await loopback(
      issuing((count) => ({
        access_token: `t${count}`,
        expires_in: 3600,
        ...(count < 3 && { refresh_token: `r${count}` }),
      })),
    );
    const client = connect(
      server.url,
      { tokenUrl: `${server.url}/token`, refreshUrl: `${server.url}/token/refresh` },
      { now, oauth: { ...credentials, onToken: (token: OAuthToken) => saved.push(token) } },
    );
    await client.auth.exchangeCode({ code: "c" });
    for (let round = 0; round < 3; round += 1) {
      now.pass(HOUR);
      await Promise.all(Array.from({ length: 50 }, () => client.getUser()));
    }
    const refreshes = server.to("/token/refresh");
    expect(refreshes.map((request) => form(request))).toEqual([
      { grant_type: "refresh_token", refresh_token: "r1" },
      { grant_type: "refresh_token", refresh_token: "r2" },
      { grant_type: "refresh_token", refresh_token: "r2" },
    ]);
    expect(saved.map(({ accessToken, refreshToken }) => [accessToken, refreshToken])).toEqual([
      ["t1", "r1"],
      ["t2", "r2"],
      ["t3", "r2"],
      ["t4", "r2"],
    ]);
  });

  test("a 401 is answered by a refresh", async () => {
    await using server = await loopback(
      issuing((count) => ({ access_token: count === 1 ? "revoked" : "good", refresh_token: "r" })),
    );
    const client = connect(server.url, { tokenUrl: `${server.url}/token` });
    await client.auth.exchangeCode({ code: "c" });
    await Promise.all(Array.from({ length: 20 }, () => client.getUser()));
    expect(server.to("/token")).toHaveLength(2);
  });

  test("a refresh goes by the `fetch` of the call that needs it, to the server of the client", async () => {
    const now = fakeClock();
    const used: string[] = [];
    await using elsewhere = await loopback(() => ({}));
    await using server = await loopback(
      issuing((count) => ({ access_token: `t${count}`, expires_in: 60, refresh_token: "r" })),
    );
    const client = connect(server.url, { operation: true }, { now });
    await client.auth.exchangeCode({ code: "c" });
    for (const options of [{}, { baseUrl: elsewhere.url }]) {
      now.pass(HOUR);
      const scoped = (url: string, init: RequestInit) => {
        used.push(new URL(url).pathname);
        return fetch(url, init);
      };
      await client.getUser({}, { fetch: scoped, ...options });
    }
    expect(used).toEqual(["/token", "/user", "/token", "/user"]);
    expect(server.to("/token")).toHaveLength(3);
    expect(elsewhere.received.map(({ url }) => url)).toEqual(["/user"]);
  });

  test("a refresh goes over plain http for who was told so, and for nobody else", async () => {
    const now = fakeClock();
    await using server = await loopback(
      issuing((count) => ({ access_token: `t${count}`, expires_in: 60, refresh_token: "r" })),
    );
    const away = (url: string, init: RequestInit) => fetch(server.url + new URL(url).pathname, init);
    const token = { accessToken: "saved", expiresAt: now() - 1, refreshToken: "r" };
    const variant = { tokenUrl: "http://auth.test/token" };
    const client = connect("https://api.test", variant, { now, fetch: away, oauth: { ...credentials, token } });
    const outcomes = await Promise.allSettled([
      client.getUser(),
      client.getUser({}, { allowInsecureHttp: true }),
      client.getUser(),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected"]);
    expect(outcomes[0]).toMatchObject({ reason: { code: "insecure-http" } });
    now.pass(HOUR);
    await expect(client.getUser()).rejects.toMatchObject({ code: "insecure-http" });
    expect(server.to("/token")).toHaveLength(1);
  });

  test("without a refresh token a 401 is the caller's, after one attempt", async () => {
    await using server = await loopback(issuing(() => ({ access_token: "revoked" })));
    const client = connect(server.url, { tokenUrl: `${server.url}/token` });
    await client.auth.exchangeCode({ code: "c" });
    await expect(client.getUser()).rejects.toMatchObject({ status: 401, attempts: 1 });
  });

  test("a token dies at its fixed hour, and the next login serves again", async () => {
    const now = fakeClock(Date.parse("2026-11-23T21:00:00Z"));
    await using server = await loopback(issuing((count) => ({ access_token: `t${count}` })));
    const tokenLifetime = { expiresAt: "03:30", timeZone: "Asia/Kolkata" };
    const client = connect(server.url, { tokenUrl: `${server.url}/token`, tokenLifetime }, { now });
    const token = await client.auth.exchangeCode({ code: "c" });
    expect(token.expiresAt).toBe(Date.parse("2026-11-23T22:00:00Z"));
    await client.getUser();
    now.pass(HOUR);
    await expect(client.getUser()).rejects.toMatchObject({ name: "TypeError", code: "token-expired" });
    await client.auth.exchangeCode({ code: "d" });
    await client.getUser();
    expect(server.to("/user").map(({ headers }) => headers.authorization)).toEqual(["Bearer t1", "Bearer t2"]);
  });

  test("a token given by a function is asked for on each attempt, so also after its hour", async () => {
    const now = fakeClock();
    let current = "morning";
    await using server = await loopback(() => ({}));
    const tokenLifetime = { expiresAt: "03:30", timeZone: "Asia/Kolkata" };
    const client = connect(server.url, { tokenLifetime }, { now, accessToken: async () => current });
    await client.getUser();
    now.pass(24 * HOUR);
    current = "next morning";
    await client.getUser();
    expect(server.to("/user").map(({ headers }) => headers.authorization)).toEqual([
      "Bearer morning",
      "Bearer next morning",
    ]);
  });

  test.each<[string, () => void | Promise<void>]>([
    [
      "throws",
      () => {
        throw new Error("disk full");
      },
    ],
    // Node ends a process in which a promise is rejected and nobody looks.
    ["rejects", () => Promise.reject(new Error("disk full"))],
    ["never ends", () => new Promise(() => {})],
  ])("a saved token goes on, and an `onToken` that %s cannot break a login", async (_name, onToken) => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", listen);
    onTestFinished(() => void process.off("unhandledRejection", listen));
    await using server = await loopback(issuing(() => ({ access_token: "new" })));
    const client = connect(
      server.url,
      { tokenUrl: `${server.url}/token` },
      { oauth: { ...credentials, token: { accessToken: "saved" }, onToken } },
    );
    await client.getUser();
    await client.auth.exchangeCode({ code: "c" });
    await client.getUser();
    expect(unhandled).toEqual([]);
    expect(server.to("/user").map(({ headers }) => headers.authorization)).toEqual(["Bearer saved", "Bearer new"]);
  });

  test.each<[string, unknown]>([
    ["an empty object", {}],
    ["text", "saved"],
    ["the server's own answer", { access_token: "saved", expires_in: 60, refresh_token: "r" }],
    ["an empty token", { accessToken: "", refreshToken: "r" }],
    ["an end as text", { accessToken: "saved", expiresAt: "2026-11-23T12:00:00Z" }],
    ["an end as digits", { accessToken: "saved", expiresAt: "1795435200000" }],
    ["no end at all", { accessToken: "saved", expiresAt: Number.NaN }],
    ["a refresh token that is no text", { accessToken: "saved", refreshToken: {} }],
  ])("a saved token of another shape is a caller's mistake, nothing is sent: %s", async (_name, token) => {
    await using server = await loopback(issuing(() => ({ access_token: "new" })));
    const client = connect(server.url, { tokenUrl: `${server.url}/token` }, { oauth: { ...credentials, token } });
    const error = await client.getUser().catch((thrown: unknown) => thrown);
    const message = expect.stringMatching(/^missing-credential: oauth\.token (?!.*saved)/);
    expect(error).toMatchObject({ name: "TypeError", code: "missing-credential", message });
    expect(server.received).toHaveLength(0);
    await client.auth.exchangeCode({ code: "c" });
    await client.getUser();
    expect(server.to("/user").map(({ headers }) => headers.authorization)).toEqual(["Bearer new"]);
  });

  test("no saved token may be null, and so may what is not known of one", async () => {
    await using server = await loopback(() => ({}));
    const given = (token: unknown) =>
      connect(server.url, { tokenUrl: `${server.url}/token` }, { oauth: { ...credentials, token } });
    const none = given(null);
    expect(none.auth.token()).toBeUndefined();
    await expect(none.getUser()).rejects.toMatchObject({ code: "missing-credential" });
    await given({ accessToken: "saved", expiresAt: null, refreshToken: null }).getUser();
    const expired = given({ accessToken: "saved", expiresAt: 1, refreshToken: null });
    await expect(expired.getUser()).rejects.toMatchObject({ code: "token-expired" });
    expect(server.received.map(({ url }) => url)).toEqual(["/user"]);
  });
});
