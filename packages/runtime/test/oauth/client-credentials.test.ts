/** Client credentials on real sockets: hazards 4.1, 4.2, 4.18, 4.19; promise 11 of the reliability study. */
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { ClientDescriptor, OAuth2Scheme, OperationDescriptor } from "../../src/contract.js";
import { createClient } from "../../src/create-client.js";
import { credentials as credentialsFeature } from "../../src/credentials.js";
import { type DecodeError, ResponseError } from "../../src/errors.js";
import { forms } from "../../src/forms.js";
import { oauth } from "../../src/oauth.js";
import { fakeClock } from "./fake-clock.js";
import { type Answer, loopback, type Received } from "./loopback.js";

interface Client {
  getUser(input?: object, options?: object): Promise<{ id: string }>;
  admin(): Promise<unknown>;
}

const json = { content: ["application/json"] } as const;
const call = (path: string, scopes: readonly string[]): OperationDescriptor => ({
  method: "GET",
  path,
  responses: { 200: json, "4XX": json },
  security: [{ clientId: [], oauth: scopes }],
});

/** One spec with the token request as an operation, one with a token URL only. */
function descriptor(
  tokenRequest: "operation" | "basic" | "body",
  tokenUrl = "https://unused.test/token",
): ClientDescriptor {
  const scheme: OAuth2Scheme = {
    type: "oauth2",
    option: "accessToken",
    tokenRequest: tokenRequest === "basic" ? "basic" : "body",
    flows: {
      clientCredentials: { tokenUrl, ...(tokenRequest === "operation" && { tokenOperation: "createToken" }) },
    },
  };
  return {
    contract: 1,
    name: "test",
    version: "1",
    servers: [{ url: "https://api.test" }],
    security: {
      oauth: scheme,
      clientId: { type: "apiKey", in: "header", name: "client-id", option: "clientId", oauthClientId: true },
    },
    operations: {
      getUser: call("/user", ["users:read"]),
      admin: call("/admin", ["users:admin"]),
      createToken: {
        method: "POST",
        path: "/auth/token",
        retry: "safe",
        body: { required: true, content: { "application/x-www-form-urlencoded": { sensitive: ["/client_secret"] } } },
        responses: { 200: { ...json, sensitive: ["/access_token"] }, "4XX": json },
        security: [{ clientId: [] }],
      },
    },
  };
}

/** Issues `token 1`, `token 2`, …; the newest is the only one that is good. */
function authority(
  changes: (issued: number, request: Received) => Answer | Promise<Answer> | undefined = () => undefined,
) {
  let issued = 0;
  return async (request: Received): Promise<Answer> => {
    if (request.url.startsWith("/auth/token")) {
      issued += 1;
      const changed = await changes(issued, request);
      return changed ?? { body: { access_token: `token-${issued}`, token_type: "bearer", expires_in: 3600 } };
    }
    if (request.headers.authorization === `Bearer token-${issued}`) return { body: { id: "7" } };
    return { status: 401, body: { title: "Unauthorized" } };
  };
}

const credentials = { clientId: "the-client", clientSecret: "SECRET", scopes: ["users:read", "users:admin"] };
const connect = (baseUrl: string, options: object = {}, spec = descriptor("operation")) =>
  createClient<Client>(spec, { baseUrl, oauth: credentials, ...options } as object, [credentialsFeature, forms, oauth]);

describe("client credentials", () => {
  test("the token request goes the operation's own way: server, client id header, form", async () => {
    await using server = await loopback(authority());
    expect(await connect(server.url).getUser()).toEqual({ id: "7" });
    const [token, user] = server.received;
    expect(token).toMatchObject({ method: "POST", url: "/auth/token" });
    expect(token?.headers).toMatchObject({
      "client-id": "the-client",
      "content-type": "application/x-www-form-urlencoded",
      accept: "application/json",
    });
    expect(token?.headers.authorization).toBeUndefined();
    expect(Object.fromEntries(new URLSearchParams(token?.body))).toEqual({
      grant_type: "client_credentials",
      scope: "users:read users:admin",
      client_id: "the-client",
      client_secret: "SECRET",
    });
    expect(user?.headers).toMatchObject({ authorization: "Bearer token-1", "client-id": "the-client" });
  });

  test.each([
    [
      "basic",
      { authorization: `Basic ${btoa("the%3Aclient:SECRET")}` },
      { grant_type: "client_credentials", scope: "a" },
    ],
    ["body", {}, { grant_type: "client_credentials", scope: "a", client_id: "the:client", client_secret: "SECRET" }],
  ] as const)("at a token URL, authenticated by %s", async (style, headers, form) => {
    await using server = await loopback(authority());
    const spec = descriptor(style, `${server.url}/auth/token?tenant=1`);
    await connect(server.url, { oauth: { ...credentials, clientId: "the:client", scopes: ["a"] } }, spec).getUser();
    const [token] = server.received;
    expect(token).toMatchObject({ method: "POST", url: "/auth/token?tenant=1", headers });
    expect(Object.fromEntries(new URLSearchParams(token?.body))).toEqual(form);
    if (style === "body") expect(token?.headers.authorization).toBeUndefined();
  });

  test("`oauth.tokenUrl` goes before the spec's", async () => {
    await using server = await loopback(authority());
    await connect(server.url, { oauth: { ...credentials, tokenUrl: `${server.url}/auth/token/mine` } }).getUser();
    expect(server.to("/auth/token/mine")).toHaveLength(1);
  });

  test("without `scopes`, each set that operations need has its own token", async () => {
    await using server = await loopback((request) =>
      request.url === "/auth/token" ? { body: { access_token: new URLSearchParams(request.body).get("scope") } } : {},
    );
    const client = connect(server.url, { oauth: { clientId: "c", clientSecret: "s" } });
    for (let round = 0; round < 2; round += 1) await Promise.all([client.getUser(), client.admin()]);
    expect(server.to("/auth/token")).toHaveLength(2);
    expect(new Set(server.to("/user").map(({ headers }) => headers.authorization))).toEqual(
      new Set(["Bearer users:read"]),
    );
  });

  test("100 parallel calls, then 100 after expiry: one token request each", async () => {
    await using server = await loopback(authority());
    const now = fakeClock();
    const client = connect(server.url, { now });
    await Promise.all(Array.from({ length: 100 }, () => client.getUser()));
    expect(server.to("/auth/token")).toHaveLength(1);
    now.pass(3600_000);
    await Promise.all(Array.from({ length: 100 }, () => client.getUser()));
    expect(server.to("/auth/token")).toHaveLength(2);
    expect(server.to("/user")).toHaveLength(200);
  });

  test("two minutes before expiry the token is renewed beside the calls", async () => {
    await using server = await loopback((request) =>
      request.url === "/auth/token" ? { body: { access_token: "t", expires_in: "3600" } } : {},
    );
    const now = fakeClock();
    const client = connect(server.url, { now });
    await client.getUser();
    now.pass(3600_000 - 60_000);
    await client.getUser();
    await expect.poll(() => server.to("/auth/token").length).toBe(2);
  });

  test("a 401 storm makes one renewal, and each call is repeated once", async () => {
    await using server = await loopback(authority());
    const client = connect(server.url);
    await client.getUser();
    // The service forgets the token: the next one that it issues is the good one.
    const revoked = loopback(authority((issued) => (issued === 1 ? { body: { access_token: "revoked" } } : undefined)));
    await using other = await revoked;
    const stormy = connect(other.url);
    await Promise.all(Array.from({ length: 100 }, () => stormy.getUser()));
    expect(other.to("/auth/token")).toHaveLength(2);
    expect(other.to("/user")).toHaveLength(200);
    expect(server.to("/auth/token")).toHaveLength(1);
  });

  test("a service that always answers 401 gets one renewal a call, and the caller the 401", async () => {
    await using server = await loopback((request) =>
      request.url === "/auth/token" ? { body: { access_token: "t" } } : { status: 401, body: {} },
    );
    await expect(connect(server.url).getUser()).rejects.toMatchObject({
      name: "ResponseError",
      status: 401,
      attempts: 2,
    });
    expect(server.to("/auth/token")).toHaveLength(2);
  });

  test("a failed token request fails all that wait, and the next call tries again", async () => {
    await using server = await loopback(
      authority((issued) => (issued === 1 ? { status: 400, body: { error: "invalid_client" } } : undefined)),
    );
    const client = connect(server.url);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => client.getUser()));
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    expect(server.to("/auth/token")).toHaveLength(1);
    expect(server.to("/user")).toHaveLength(0);
    expect(await client.getUser()).toEqual({ id: "7" });
  });

  test("a token endpoint that fails for a moment is asked again, by operation and by URL", async () => {
    for (const style of ["operation", "basic"] as const) {
      await using server = await loopback(authority((issued) => (issued < 3 ? { status: 503 } : undefined)));
      const spec = descriptor(style, `${server.url}/auth/token`);
      const client = connect(server.url, { retry: { baseDelay: 0 } }, spec);
      expect(await client.getUser()).toEqual({ id: "7" });
    }
  });

  test("an aborted call does not end the exchange that others wait for", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await using server = await loopback(authority(() => held.then(() => ({ body: { access_token: "token-1" } }))));
    const client = connect(server.url);
    const controller = new AbortController();
    const aborted = client.getUser({}, { signal: controller.signal });
    const patient = client.getUser();
    const failed = expect(aborted).rejects.toMatchObject({ name: "AbortError" });
    await expect.poll(() => server.to("/auth/token").length).toBe(1);
    controller.abort();
    await failed;
    release();
    expect(await patient).toEqual({ id: "7" });
    expect(server.to("/auth/token")).toHaveLength(1);
    expect(server.to("/user")).toHaveLength(1);
  });

  test.each([-86_400_000, 86_400_000])("a clock that is wrong by %i ms changes nothing", async (wrong) => {
    await using server = await loopback(authority());
    const client = connect(server.url, { now: () => Date.now() + wrong });
    for (let count = 0; count < 5; count += 1) await client.getUser();
    expect(server.to("/auth/token")).toHaveLength(1);
  });

  test("credentials may be functions: a rotated secret is used for the next token", async () => {
    await using server = await loopback(authority());
    const now = fakeClock();
    let secret = "first";
    const client = connect(server.url, {
      now,
      oauth: { clientId: () => "the-client", clientSecret: async () => secret },
    });
    await client.getUser();
    secret = "second";
    now.pass(3600_000);
    await client.getUser();
    const secrets = server.to("/auth/token").map(({ body }) => new URLSearchParams(body).get("client_secret"));
    expect(secrets).toEqual(["first", "second"]);
  });

  test.each([301, 302, 303, 307, 308])("a %i of the token endpoint is not followed", async (status) => {
    await using elsewhere = await loopback(() => ({ body: { access_token: "stolen" } }));
    for (const style of ["operation", "basic", "body"] as const) {
      await using server = await loopback(() => ({ status, headers: { location: `${elsewhere.url}/x` } }));
      const spec = descriptor(style, `${server.url}/auth/token`);
      await expect(connect(server.url, {}, spec).getUser()).rejects.toBeInstanceOf(ResponseError);
    }
    expect(elsewhere.received).toHaveLength(0);
  });

  test("client credentials do not travel over plain http to another machine", async () => {
    const sent: string[] = [];
    const fetch = async (url: string) => {
      sent.push(url);
      return Response.json({ access_token: "t" });
    };
    for (const style of ["operation", "basic", "body"] as const) {
      const client = connect("http://api.test", { fetch }, descriptor(style, "http://auth.test/token"));
      await expect(client.getUser()).rejects.toMatchObject({ name: "TypeError", code: "insecure-http" });
    }
    expect(sent).toEqual([]);
    await connect("http://api.test", { fetch, allowInsecureHttp: true }).getUser();
    expect(sent).toEqual(["http://api.test/auth/token", "http://api.test/user"]);
  });

  test.each(["", "/token", "auth.test/token", "https://user:SECRET@auth.test/", "https://auth.test/#SECRET"])(
    "a token URL %j is a caller's mistake",
    async (tokenUrl) => {
      const client = connect("https://api.test", { oauth: { ...credentials, tokenUrl } });
      const error = await client.getUser().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: "TypeError", code: "invalid-token-url" });
      expect(inspect(error)).not.toContain("SECRET");
    },
  );

  const refusals: [string, Answer][] = [
    ["an OAuth error", { status: 401, body: { error: "invalid_client", error_description: "SECRET is wrong" } }],
    ["an error whose code is no code", { status: 400, body: { error: "SECRET is wrong" } }],
    ["a code made of the secret", { status: 400, body: { error: "x.SECRET" } }],
    ["an HTML page", { status: 502, headers: { "content-type": "text/html" }, body: "<p>SECRET</p>" }],
    ["a page with status 200", { headers: { "content-type": "text/html" }, body: "<p>SECRET token-1</p>" }],
    ["broken JSON", { body: '{"access_token":"SECRET' }],
    ["no token", { body: { refresh_token: "SECRET" } }],
    ["a token with a line break", { body: { access_token: "SECRET\r\nx-admin: 1" } }],
    ["another kind of token", { body: { access_token: "SECRET", token_type: "mac" } }],
  ];
  test.each(refusals)("%s is told without any credential", async (_name, answer) => {
    for (const style of ["operation", "basic", "body"] as const) {
      await using server = await loopback(() => answer);
      const lines: unknown[] = [];
      const log = (...line: unknown[]) => lines.push(line);
      const logger = { error: log, warn: log, info: log, debug: log };
      const spec = descriptor(style, `${server.url}/auth/token`);
      const client = connect(server.url, { logger, logLevel: "debug", retry: false }, spec);
      const error = await client.getUser().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      const shown = inspect([error, client, lines], { depth: 20, showHidden: true }) + JSON.stringify([error, lines]);
      expect(shown).not.toMatch(/SECRET|token-1/);
      expect(shown).not.toContain(btoa("the-client:SECRET"));
    }
  });

  test("a token that no header can hold is the server's mistake, and nothing is sent with it", async () => {
    for (const style of ["operation", "basic"] as const) {
      await using server = await loopback(() => ({ body: { access_token: "SECRET\r\nx-admin: 1" } }));
      const error = connect(server.url, {}, descriptor(style, `${server.url}/auth/token`)).getUser();
      await expect(error).rejects.toMatchObject({ name: "DecodeError", code: "invalid-token-answer" });
      expect(server.to("/user")).toHaveLength(0);
    }
  });

  describe.each(["operation", "basic", "body"] as const)("what a failed token request tells, by %s", (style) => {
    async function failure(answer: (issued: number) => Answer) {
      await using server = await loopback(authority((issued) => answer(issued)));
      const client = connect(
        server.url,
        { retry: { baseDelay: 0 } },
        descriptor(style, `${server.url}/auth/token?x=1`),
      );
      const error = await client.getUser().catch((thrown: unknown) => thrown);
      return { error, url: `${server.url}/auth/token`, requests: server.received.length };
    }
    const known = { method: "POST", ...(style === "operation" && { operationId: "createToken" }) };

    test("how long the server wants to be left alone, and its name for the request", async () => {
      const { error, url } = await failure(() => ({
        status: 429,
        headers: { "retry-after": "3600", "x-request-id": "r-429", "content-type": "application/json; charset=utf-8" },
        body: { error: "slow_down" },
      }));
      expect(error).toMatchObject({
        ...known,
        name: "ResponseError",
        url,
        status: 429,
        attempts: 1,
        retryAfter: 3_600_000,
        requestId: "r-429",
        contentType: "application/json",
        body: { error: "slow_down" },
      });
      expect((error as ResponseError).headers?.get("retry-after")).toBe("3600");
    });

    test("how often it was tried", async () => {
      const { error, url, requests } = await failure((issued) => ({
        status: 503,
        headers: { "request-id": `r-${issued}` },
      }));
      expect(requests).toBe(3);
      const want = { ...known, name: "ResponseError", url, status: 503, attempts: 3, requestId: "r-3" };
      expect(error).toMatchObject({ ...want, retryAfter: undefined });
    });

    test("the same of an answer that cannot be used", async () => {
      const { error, url } = await failure((issued) => ({
        status: issued < 2 ? 503 : 200,
        headers: { "x-request-id": `r-${issued}` },
        body: { token: "SECRET" },
      }));
      expect(error).toMatchObject({
        ...known,
        name: "DecodeError",
        code: "invalid-token-answer",
        url,
        status: 200,
        attempts: 2,
        requestId: "r-2",
        contentType: "application/json",
      });
      expect((error as DecodeError).headers?.get("x-request-id")).toBe("r-2");
      expect(inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error)).not.toContain("SECRET");
    });
  });

  describe("a token belongs to no call's own options", () => {
    const HOUR = 3600_000;

    test("it is renewed by the `fetch` of the call that needs it, not of the first one", async () => {
      const now = fakeClock();
      await using server = await loopback(authority());
      const client = connect(server.url, { now });
      const used: string[] = [];
      let isOver = false;
      const scoped = async (url: string, init: RequestInit) => {
        used.push(new URL(url).pathname);
        if (isOver) throw new TypeError("the request that this belongs to is over");
        return fetch(url, init);
      };
      await client.getUser({}, { fetch: scoped });
      isOver = true;
      now.pass(HOUR);
      expect(await client.getUser()).toEqual({ id: "7" });
      expect(used).toEqual(["/auth/token", "/user"]);
      now.pass(HOUR);
      isOver = false;
      await client.getUser({}, { fetch: scoped });
      expect(used.slice(2)).toEqual(["/auth/token", "/user"]);
      expect(server.to("/auth/token")).toHaveLength(3);
    });

    test("100 calls at once, each with a `fetch` of its own, make one exchange", async () => {
      await using server = await loopback(authority());
      const client = connect(server.url);
      const calls = Array.from({ length: 100 }, () =>
        client.getUser({}, { fetch: (url: string, init: RequestInit) => fetch(url, init) }),
      );
      await Promise.all(calls);
      expect(server.to("/auth/token")).toHaveLength(1);
    });

    /** A token endpoint behind plain http on another machine, as far as the client can see; the API is behind TLS. */
    async function insecure(lifetime: number) {
      const server = await loopback(({ url }) =>
        url === "/auth/token" ? { body: { access_token: "t", expires_in: lifetime } } : { body: { id: "7" } },
      );
      const elsewhere = (url: string, init: RequestInit) => fetch(server.url + new URL(url).pathname, init);
      const now = fakeClock();
      const spec = descriptor("body", "http://auth.test/auth/token");
      const client = connect("https://api.test", { now, fetch: elsewhere }, spec);
      return { server, now, client, told: () => client.getUser({}, { allowInsecureHttp: true }) };
    }
    const refused = { name: "TypeError", code: "insecure-http" };

    test("what one call was told of plain http does not hold for the next", async () => {
      const { server, client, told } = await insecure(0);
      await using _server = server;
      await told();
      await expect(client.getUser()).rejects.toMatchObject(refused);
      expect(server.to("/auth/token")).toHaveLength(1);
      await told();
      expect(server.to("/auth/token")).toHaveLength(2);
    });

    test.each([
      ["first", true],
      ["last", false],
    ])("calls at once, the one that was told %s: it is served, the others are refused", async (_name, isFirst) => {
      const { server, client, told } = await insecure(3600);
      await using _server = server;
      const others = () => Array.from({ length: 20 }, () => client.getUser());
      const calls = isFirst ? [told(), ...others()] : [...others(), told()];
      const outcomes = await Promise.allSettled(calls);
      const served = isFirst ? outcomes.shift() : outcomes.pop();
      expect(served).toMatchObject({ status: "fulfilled" });
      for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: refused });
      expect(server.to("/auth/token")).toHaveLength(1);
      // A token that is there is sent to the API, which is behind TLS.
      expect(await client.getUser()).toEqual({ id: "7" });
    });

    test("a call that was not told goes on with the old token, and does not renew it", async () => {
      const { server, now, client, told } = await insecure(3600);
      await using _server = server;
      await told();
      now.pass(HOUR - 60_000);
      for (let count = 0; count < 3; count += 1) expect(await client.getUser()).toEqual({ id: "7" });
      expect(server.to("/auth/token")).toHaveLength(1);
      await told();
      await expect.poll(() => server.to("/auth/token").length).toBe(2);
    });
  });
});
