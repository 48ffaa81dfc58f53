/** Sessions on real sockets: checksum, login and refresh; hazards 4.2, 4.18. */
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { bodies } from "../../src/bodies.js";
import type { ClientDescriptor, HttpScheme, SessionDescriptor } from "../../src/contract.js";
import { createClient } from "../../src/create-client.js";
import { credentials as credentialsFeature } from "../../src/credentials.js";
import { failures } from "../../src/failures.js";
import { servers as serversFeature } from "../../src/servers.js";
import { checksum } from "../../src/session/checksum.js";
import { type SessionAuth, type SessionToken, session } from "../../src/session.js";
import { fakeClock } from "../oauth/fake-clock.js";
import { type Answer, loopback, type Received } from "../oauth/loopback.js";

interface Client {
  readonly auth: SessionAuth;
  getProfile(input?: object, options?: object): Promise<unknown>;
}

const json = { content: ["application/json"] } as const;
const post = (path: string) => ({
  method: "POST" as const,
  path,
  body: { required: true as const, content: { "application/json": {} } },
  responses: { 200: { ...json, failure: { pointer: "/status", success: ["Ok"] } }, "4XX": json, 503: json },
});

const checksummed: SessionDescriptor = {
  operation: "logIn",
  token: ["/result/0/accessToken", "/result/0/userSession"],
  checksum: { field: "checkSum", algorithm: "SHA-256", encoding: "hex", of: ["userId", "authCode", "apiSecret"] },
};
const loggedIn: SessionDescriptor = {
  operation: "logIn",
  token: ["/access"],
  expiresIn: "/lifetime",
  refresh: { operation: "refresh", field: "refresh", from: "/refresh", token: ["/access"] },
};

function descriptor(sessionDescriptor: SessionDescriptor, more: Partial<HttpScheme> = {}): ClientDescriptor {
  return {
    contract: 1,
    name: "test",
    version: "1",
    servers: [{ url: "https://api.test" }],
    security: {
      bearer: { type: "http", scheme: "bearer", option: "accessToken", session: sessionDescriptor, ...more },
      key: { type: "apiKey", in: "header", name: "apikey", option: "apiKey" },
    },
    operations: {
      logIn: { ...post("/login"), security: [{ key: [] }] },
      refresh: { ...post("/refresh"), security: [{ key: [] }] },
      getProfile: {
        method: "GET",
        path: "/profile",
        responses: { 200: json, "4XX": json },
        security: [{ bearer: [], key: [] }],
      },
    },
  };
}

const vendor = { userId: "USER", authCode: "AUTH", apiSecret: "SECRET" };
const known = "46e1856dfbe1985d60189378534f4022e12249ba2547a2788682df3d6cde1551";
const person = { username: "ann", password: "PASSWORD-SECRET" };
const connect = (baseUrl: string, options: object, spec: ClientDescriptor) =>
  createClient<Client>(spec, { baseUrl, apiKey: "app-key", ...options } as object, [
    credentialsFeature,
    bodies,
    failures,
    session,
  ]);
const sentBodies = (requests: Received[]) => requests.map(({ body }) => JSON.parse(body));
const bearers = (requests: Received[]) => requests.map(({ headers }) => headers.authorization);

describe("checksums", () => {
  const values = { userId: "USER", authCode: "AUTH", apiSecret: "SECRET" };
  const of = ["userId", "authCode", "apiSecret"];
  test.each([
    ["SHA-256", "hex", of, known],
    ["SHA-256", "base64", of, Buffer.from(known, "hex").toString("base64")],
    ["SHA-256", "hex", [], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ] as const)("%s as %s of %j", async (algorithm, encoding, keys, want) => {
    expect(await checksum({ field: "x", algorithm, encoding, of: keys }, values)).toBe(want);
  });
});

describe("checksum sessions", () => {
  test.each([
    ["the first pointer", { accessToken: "t", userSession: "other" }],
    ["the second", { userSession: "t" }],
    ["the second, past an empty one", { accessToken: "", userSession: "t" }],
  ])("send the checksum only, and find the token at %s", async (_name, item) => {
    await using server = await loopback((request) =>
      request.url === "/login" ? { body: { status: "Ok", result: [item] } } : {},
    );
    await connect(server.url, { session: vendor }, descriptor(checksummed)).getProfile();
    expect(sentBodies(server.to("/login"))).toEqual([{ checkSum: known }]);
    expect(server.to("/login")[0]?.headers).toMatchObject({ apikey: "app-key" });
    expect(server.to("/login")[0]?.headers.authorization).toBeUndefined();
    expect(bearers(server.to("/profile"))).toEqual(["Bearer t"]);
  });

  test("values may be functions, asked for each session", async () => {
    await using server = await loopback(({ url, headers }) => {
      if (url === "/login")
        return { body: { status: "Ok", result: [{ accessToken: `t${server.to("/login").length}` }] } };
      return headers.authorization === "Bearer t1" ? { status: 401 } : {};
    });
    let code = 0;
    const client = connect(
      server.url,
      { session: { ...vendor, authCode: async () => `code-${++code}` } },
      descriptor(checksummed),
    );
    await Promise.all(Array.from({ length: 20 }, () => client.getProfile()));
    expect(code).toBe(2);
    expect(new Set(sentBodies(server.to("/login")).map(({ checkSum }) => checkSum)).size).toBe(2);
  });

  test.each([
    ["a missing part", { userId: "USER", apiSecret: "SECRET" }],
    ["an empty part", { ...vendor, authCode: "" }],
  ])("%s is a caller's mistake: nothing is sent", async (_name, credentials) => {
    await using server = await loopback(() => ({}));
    const client = connect(server.url, { session: credentials }, descriptor(checksummed));
    await expect(client.getProfile()).rejects.toMatchObject({ name: "TypeError", code: "missing-session" });
    expect(server.received).toHaveLength(0);
  });

  test("a refusal inside HTTP 200 fails all who wait; the next call tries again", async () => {
    let good = false;
    await using server = await loopback((request) => {
      if (request.url !== "/login") return {};
      return {
        body: good ? { status: "Ok", result: [{ accessToken: "t" }] } : { status: "Not ok", message: "SECRET" },
      };
    });
    const client = connect(server.url, { session: vendor }, descriptor(checksummed));
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => client.getProfile()));
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    expect(inspect(outcomes, { depth: 20 }) + JSON.stringify(outcomes)).not.toContain("SECRET");
    expect(server.to("/login")).toHaveLength(1);
    good = true;
    await client.getProfile();
    expect(server.to("/login")).toHaveLength(2);
  });

  test.each([
    ["no list", { status: "Ok", result: [] }],
    ["a number", { status: "Ok", result: [{ accessToken: 7 }] }],
    ["a line break", { status: "Ok", result: [{ accessToken: "SECRET\r\nx-admin: 1" }] }],
    ["an inherited member", { status: "Ok", result: "text" }],
  ])("an answer without a token is a DecodeError: %s", async (_name, body) => {
    await using server = await loopback(() => ({ body }));
    const client = connect(server.url, { session: vendor }, descriptor(checksummed));
    await expect(client.getProfile()).rejects.toMatchObject({ name: "DecodeError", code: "invalid-token-answer" });
  });

  test("an answer without a token tells what else is known of it", async () => {
    await using server = await loopback(() => ({
      headers: { "x-request-id": `r-${server.received.length}` },
      ...(server.received.length < 3 ? { status: 503 } : { body: { status: "Ok", result: [] } }),
    }));
    const spec = descriptor(checksummed);
    const logIn = { ...post("/login"), retry: "safe" as const, security: [{ key: [] }] };
    const client = connect(
      server.url,
      { session: vendor, retry: { baseDelay: 0 } },
      { ...spec, operations: { ...spec.operations, logIn } },
    );
    await expect(client.getProfile()).rejects.toMatchObject({
      name: "DecodeError",
      code: "invalid-token-answer",
      operationId: "logIn",
      method: "POST",
      url: `${server.url}/login`,
      status: 200,
      attempts: 3,
      requestId: "r-3",
      contentType: "application/json",
      response: { status: 200 },
    });
  });
});

describe("login sessions", () => {
  /** Every login and refresh gives a new pair; only the newest access token is good. */
  function service(changes: (request: Received, count: number) => Answer | undefined = () => undefined) {
    let count = 0;
    return (request: Received): Answer => {
      if (request.url === "/profile")
        return request.headers.authorization === `Bearer a${count}` ? {} : { status: 401 };
      const changed = changes(request, count);
      if (changed !== undefined) return changed;
      count += 1;
      return { body: { status: "Ok", access: `a${count}`, refresh: `r${count}`, lifetime: "300" } };
    };
  }

  test("the credentials are the body; 100 calls make one login, and one refresh after its end", async () => {
    const now = fakeClock();
    await using server = await loopback(service());
    const client = connect(server.url, { session: person, now }, descriptor(loggedIn));
    await Promise.all(Array.from({ length: 100 }, () => client.getProfile()));
    now.pass(300_000);
    await Promise.all(Array.from({ length: 100 }, () => client.getProfile()));
    expect(sentBodies(server.to("/login"))).toEqual([person]);
    expect(sentBodies(server.to("/refresh"))).toEqual([{ refresh: "r1" }]);
    expect(bearers(server.to("/refresh"))).toEqual([undefined]);
    expect(server.to("/profile")).toHaveLength(200);
  });

  test("a 401 is answered by a refresh, a refused refresh by a login", async () => {
    await using server = await loopback(service(({ url }) => (url === "/refresh" ? { status: 401 } : undefined)));
    const client = connect(server.url, {}, descriptor(loggedIn));
    await client.auth.logIn(person);
    client.auth.resume({ accessToken: "stale", refreshToken: "old" });
    await Promise.all(Array.from({ length: 20 }, () => client.getProfile()));
    expect(sentBodies(server.to("/refresh"))).toEqual([{ refresh: "old" }]);
    expect(server.to("/login")).toHaveLength(2);
    expect(client.auth.session()).toMatchObject({ accessToken: "a2", refreshToken: "r2" });
  });

  test("a refresh that fails because the service is down is not followed by a login", async () => {
    await using server = await loopback(service(({ url }) => (url === "/refresh" ? { status: 503 } : undefined)));
    const now = fakeClock();
    const client = connect(server.url, { session: person, now, retry: false }, descriptor(loggedIn));
    await client.getProfile();
    now.pass(300_000);
    await expect(client.getProfile()).rejects.toMatchObject({ status: 503 });
    expect(server.to("/login")).toHaveLength(1);
  });

  test("a resumed session needs no credentials; when it cannot be renewed its refusal is told", async () => {
    await using server = await loopback(service(({ url }) => (url === "/refresh" ? { status: 401 } : undefined)));
    const client = connect(server.url, {}, descriptor(loggedIn));
    await expect(client.getProfile()).rejects.toMatchObject({ code: "missing-credential" });
    client.auth.resume({ accessToken: "stale", refreshToken: "old" });
    await expect(client.getProfile()).rejects.toMatchObject({ name: "ResponseError", status: 401 });
    expect(server.to("/login")).toHaveLength(0);
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["the server's own answer", { access: "saved", refresh: "r" }],
    ["an empty token", { accessToken: "" }],
    ["an end as text", { accessToken: "saved", expiresAt: "1795435200000" }],
    ["no end at all", { accessToken: "saved", expiresAt: Number.NaN }],
  ])("a session of another shape is not resumed: %s", async (_name, token) => {
    await using server = await loopback(service());
    const client = connect(server.url, { session: person }, descriptor(loggedIn));
    expect(() => client.auth.resume(token as SessionToken)).toThrow(
      expect.objectContaining({ name: "TypeError", code: "missing-credential" }),
    );
    expect(client.auth.session()).toBeUndefined();
    await client.getProfile();
    expect(bearers(server.to("/profile"))).toEqual(["Bearer a1"]);
  });

  test("what is not known of a resumed session may be null: without a refresh token it is opened anew", async () => {
    await using server = await loopback(service());
    const client = connect(server.url, { session: person }, descriptor(loggedIn));
    client.auth.resume({ accessToken: "stale", expiresAt: null, refreshToken: null } as unknown as SessionToken);
    await client.getProfile();
    expect(server.to("/refresh")).toHaveLength(0);
    expect(bearers(server.to("/profile"))).toEqual(["Bearer stale", "Bearer a1"]);
  });

  test("a resumed session that nothing can renew tells its refusal, and is asked for again", async () => {
    await using server = await loopback(() => ({ status: 401, body: { detail: "over" } }));
    const client = connect(server.url, {}, descriptor(loggedIn));
    client.auth.resume({ accessToken: "saved" });
    for (let call = 1; call < 3; call += 1) {
      await expect(client.getProfile()).rejects.toMatchObject({ name: "ResponseError", status: 401 });
      expect(bearers(server.received)).toEqual(Array.from({ length: call }, () => "Bearer saved"));
    }
  });

  test("a session dies at its fixed hour", async () => {
    const now = fakeClock(Date.parse("2026-11-23T18:00:00Z"));
    await using server = await loopback(service());
    const { refresh: _, expiresIn: __, ...plain } = loggedIn;
    const tokenLifetime = { expiresAt: "00:00", timeZone: "Asia/Kolkata" };
    const client = connect(server.url, { session: person, now }, descriptor(plain, { tokenLifetime }));
    await client.getProfile();
    expect(client.auth.session()?.expiresAt).toBe(Date.parse("2026-11-23T18:30:00Z"));
    now.pass(1800_000);
    await client.getProfile();
    expect(server.to("/login")).toHaveLength(2);
  });

  test("each server has its own session; a ready token needs none", async () => {
    await using one = await loopback(service());
    await using two = await loopback(service());
    const client = connect(one.url, { session: person }, descriptor(loggedIn));
    await client.getProfile();
    await client.getProfile({}, { baseUrl: two.url });
    expect([one, two].map((server) => server.to("/login").length)).toEqual([1, 1]);
    const call = client.getProfile({}, { credentials: { accessToken: "mine" } });
    await expect(call).rejects.toMatchObject({ status: 401 });
    expect(bearers(one.to("/profile"))).toEqual(["Bearer a1", "Bearer mine"]);
  });

  test("a session is renewed by the `fetch` of the call that needs it, not of the first one", async () => {
    const now = fakeClock();
    await using server = await loopback(service());
    const client = connect(server.url, { session: person, now }, descriptor(loggedIn));
    const used: string[] = [];
    const scoped = (url: string, init: RequestInit) => {
      used.push(new URL(url).pathname);
      return fetch(url, init);
    };
    await client.getProfile({}, { fetch: scoped });
    now.pass(300_000);
    await client.getProfile();
    expect(used).toEqual(["/login", "/profile"]);
    now.pass(300_000);
    await client.getProfile({}, { fetch: scoped });
    expect(used.slice(2)).toEqual(["/refresh", "/profile"]);
  });

  test("what one call was told of plain http does not hold for another", async () => {
    const now = fakeClock();
    await using server = await loopback(service());
    const away = (url: string, init: RequestInit) => fetch(server.url + new URL(url).pathname, init);
    const spec = descriptor(loggedIn);
    const { getProfile } = spec.operations;
    // Logins over plain http, all else behind TLS.
    const servers = [{ url: "http://login.test" }];
    const operations = {
      ...spec.operations,
      logIn: { ...post("/login"), servers },
      refresh: { ...post("/refresh"), servers },
      ...(getProfile && { getProfile }),
    };
    const client = createClient<Client>(
      { ...spec, operations },
      { apiKey: "app-key", session: person, now, fetch: away } as object,
      [credentialsFeature, bodies, failures, serversFeature, session],
    );
    const told = () => client.getProfile({}, { allowInsecureHttp: true });
    const outcomes = await Promise.allSettled([client.getProfile(), told(), client.getProfile()]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected"]);
    expect(outcomes[2]).toMatchObject({ reason: { code: "insecure-http" } });
    await client.getProfile();
    now.pass(300_000);
    await expect(client.getProfile()).rejects.toMatchObject({ code: "insecure-http" });
    await told();
    expect(server.received.map(({ url }) => url)).toEqual(["/login", "/profile", "/profile", "/refresh", "/profile"]);
  });

  test("credentials do not travel over plain http to another machine", async () => {
    const sent: string[] = [];
    const fetch = async (url: string) => {
      sent.push(url);
      return Response.json({});
    };
    const client = connect("http://api.test", { session: person, fetch }, descriptor(loggedIn));
    await expect(client.getProfile()).rejects.toMatchObject({ code: "insecure-http" });
    expect(sent).toEqual([]);
  });
});
