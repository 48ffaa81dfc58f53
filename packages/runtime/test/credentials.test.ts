import type { Feature, SecurityRequirement } from "@specwright/runtime";
import { basic } from "@specwright/runtime/basic";
import { keys } from "@specwright/runtime/keys";
import { paging } from "@specwright/runtime/paging";
import { describe, expect, test, vi } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, plain, serve } from "./support/serve.js";

const security = {
  bearer: { type: "http", scheme: "bearer", option: "accessToken" },
  oauth: { type: "oauth2", option: "oauthToken", flows: {} },
  basic: { type: "http", scheme: "basic", option: "basic" },
  header: { type: "apiKey", in: "header", name: "X-Key", option: "apiKey" },
  query: { type: "apiKey", in: "query", name: "api key", option: "queryKey" },
  client: { type: "apiKey", in: "header", name: "client-id", option: "clientId", oauthClientId: true },
  tls: { type: "mutualTLS" },
} as const;

function clientWith(
  requirements: readonly SecurityRequirement[],
  options: object,
  features: readonly Feature[] = [basic, keys],
) {
  return clientOf({
    descriptor: { security },
    operations: { call: { security: requirements } },
    options: { ...options } as never,
    features,
  });
}

describe("credentials", () => {
  test.each([
    ["bearer", [{ bearer: [] }], { accessToken: "t" }, { authorization: "Bearer t" }],
    ["a function", [{ bearer: [] }], { accessToken: async () => "t" }, { authorization: "Bearer t" }],
    ["oauth2 with a ready token", [{ oauth: ["read"] }], { oauthToken: "t" }, { authorization: "Bearer t" }],
    ["basic", [{ basic: [] }], { basic: { username: "ü", password: "p:w" } }, { authorization: "Basic w7w6cDp3" }],
    [
      "basic of a function",
      [{ basic: [] }],
      { basic: () => ({ username: "a", password: "" }) },
      { authorization: "Basic YTo=" },
    ],
    ["a header", [{ header: [] }], { apiKey: "k" }, { "x-key": "k" }],
    [
      "all of an alternative",
      [{ bearer: [], header: [] }],
      { apiKey: "k", accessToken: "t" },
      { "x-key": "k", authorization: "Bearer t" },
    ],
    [
      "the first alternative that can be filled",
      [{ bearer: [] }, { header: [] }],
      { apiKey: "k" },
      { "x-key": "k", authorization: undefined },
    ],
    ["anonymous only when nothing else", [{}, { header: [] }], { apiKey: "k" }, { "x-key": "k" }],
    ["anonymous", [{ header: [] }, {}], {}, { "x-key": undefined }],
    ["the OAuth client id", [{ client: [] }], { oauth: { clientId: "c" } }, { "client-id": "c" }],
    ["a client certificate", [{ tls: [] }], {}, {}],
  ] as const)("%s", async (_, requirements, options, headers) => {
    const server = await serve(json({}));
    await clientWith(requirements, { ...options, baseUrl: server.url }).call?.();
    const found = server.requests[0]?.headers ?? {};
    expect(Object.fromEntries(Object.keys(headers).map((name) => [name, found[name]]))).toEqual(headers);
  });

  test("a key in the query is encoded and added; the rest of the query stays as it was", async () => {
    const server = await serve(json({}));
    const client = clientOf({
      descriptor: { security },
      operations: { call: { security: [{ query: [] }], parameters: [{ name: "q", in: "query" }] } },
      features: [keys],
      options: { baseUrl: server.url, queryKey: "a&b" },
    });
    await client.call?.({ query: { q: "x y" } });
    await client.call?.({}, { credentials: { queryKey: "other" } });
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/things?q=x%20y&api%20key=a%26b",
      "/things?api%20key=other",
    ]);
  });

  test.each([
    ["as it was sent", "api%20key=a%26b"],
    ["as a form, in front, of another time", "api+key=old"],
    ["twice", "api%20key&%61pi%20key=a%26b"],
  ])("a key that the server puts into a redirect or a next page is sent once: %s", async (_, echoed) => {
    const query = `?${echoed}&%zz=%20+&&q=1`;
    const server = await serve(
      plain(302, { location: `/moved${query}` }),
      json({ data: [1] }, 200, { link: `</next${query}>; rel="next"` }),
      json({ data: [2] }),
    );
    const client = clientOf({
      descriptor: { security },
      operations: {
        call: { security: [{ query: [] }], pagination: { style: "link", items: "/data", parameters: {} } },
      },
      features: [keys, paging],
      options: { baseUrl: server.url, queryKey: "a&b" },
    });
    const call = client.call?.() as unknown as AsyncIterable<number>;
    const found: number[] = [];
    for await (const item of call) found.push(item);
    expect(found).toEqual([1, 2]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/things?api%20key=a%26b",
      "/moved?%zz=%20+&&q=1&api%20key=a%26b",
      "/next?%zz=%20+&&q=1&api%20key=a%26b",
    ]);
  });

  test.each([
    [[{ bearer: [] }], {}, "accessToken"],
    [[{ bearer: [], header: [] }], { accessToken: "t" }, "apiKey"],
    [[{ bearer: [], header: [] }, { basic: [] }], {}, "accessToken and apiKey, or basic"],
    [[{ bearer: [] }], { accessToken: "" }, "accessToken"],
    [[{ bearer: [] }], { accessToken: () => "" }, "accessToken"],
    [[{ basic: [] }], { basic: { username: "a:b", password: "c" } }, "basic"],
  ])("%j with %j is refused before sending, and names the option", async (requirements, options, named) => {
    const fetch = vi.fn();
    const error = await errorOf(
      clientWith(requirements as never, { ...options, fetch }).call?.() as PromiseLike<unknown>,
    );
    expect(error).toMatchObject({ name: "TypeError", code: "missing-credential" });
    expect(error.message).toContain(named);
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([undefined, null, ""])("a call's own credential that is %j is not the client's", async (accessToken) => {
    const fetch = vi.fn();
    const client = clientWith([{ bearer: [] }], { accessToken: "of the client", fetch });
    const error = await errorOf(client.call?.({}, { credentials: { accessToken } as never }) as PromiseLike<unknown>);
    expect(error).toMatchObject({ name: "TypeError" });
    expect(error.code).toMatch(/^(missing-credential|invalid-option)$/);
    expect(error.message).toContain("credentials.accessToken");
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a function is asked on each attempt, a call's own credential goes first", async () => {
    let count = 0;
    const server = await serve(json({}, 503), json({}));
    const client = clientWith([{ bearer: [] }], {
      accessToken: () => `t${++count}`,
      baseUrl: server.url,
      retry: quick,
    });
    await client.call?.();
    await client.call?.({}, { credentials: { accessToken: "own" } });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer t1",
      "Bearer t2",
      "Bearer own",
    ]);
  });

  test("what a credential function throws is thrown as it is, and not repeated", async () => {
    const failure = new Error("vault is closed");
    const accessToken = vi.fn(() => {
      throw failure;
    });
    const client = clientWith([{ bearer: [] }], { accessToken, retry: quick });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toBe(failure);
    expect(accessToken).toHaveBeenCalledTimes(1);
  });

  test("a feature fills a scheme, renews it once after a 401, and finishes each request last", async () => {
    let token = 1;
    const order: string[] = [];
    const feature: Feature = {
      name: "tokens",
      install: () => ({
        provides: (name) => name === "bearer",
        credential: async ({ scopes }) => `t${token}-${scopes.join()}`,
        renew: () => {
          token += 1;
          return true;
        },
        finish: (request) => {
          order.push(`${request.attempt} ${request.headers.authorization}`);
          request.headers["x-signature"] = "s";
        },
      }),
    };
    const server = await serve(json({}, 401), json({ ok: 1 }), json({}, 401), json({}, 401));
    const client = clientWith([{ bearer: ["read"] }], { baseUrl: server.url, retry: false }, [feature]);
    expect(await client.call?.().withResponse()).toMatchObject({ data: { ok: 1 }, attempts: 2 });
    expect(order).toEqual(["1 Bearer t1-read", "2 Bearer t2-read"]);
    expect(server.requests[1]?.headers["x-signature"]).toBe("s");
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({ status: 401, attempts: 2 });
    expect(server.requests).toHaveLength(4);
  });
});
