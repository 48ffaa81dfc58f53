import { describe, expect, test } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, plain, serve } from "./support/serve.js";

const secured = {
  security: { key: { type: "apiKey", in: "header", name: "x-api-key", option: "apiKey" } },
} as const;
const operations = {
  get: { security: [{ key: [] }] },
  post: { method: "POST", security: [{ key: [] }] },
} as const;

describe("4.1 redirects", () => {
  test.each([301, 302, 303, 307, 308])(
    "%i to another origin is an error that names only the origin",
    async (status) => {
      const other = await serve(json({}));
      const first = await serve(plain(status, { location: `${other.url}/steal?token=hidden` }));
      const client = clientOf({ descriptor: secured, operations, options: { apiKey: "s3cret", baseUrl: first.url } });
      for (const name of ["get", "post"]) {
        const error = await errorOf(client[name]?.() as PromiseLike<unknown>);
        expect(error).toMatchObject({ name: "ResponseError", code: "redirect", status });
        expect(error.message).toContain(other.url);
        expect(JSON.stringify(error) + error.stack).not.toMatch(/hidden|s3cret|steal/);
      }
      expect(other.requests).toEqual([]);
    },
  );

  test("a GET follows within its origin, credentials written anew", async () => {
    const server = await serve(plain(302, { location: "/elsewhere" }), json({ found: true }));
    const client = clientOf({ descriptor: secured, operations, options: { apiKey: "k", baseUrl: server.url } });
    expect(await client.get?.()).toEqual({ found: true });
    expect(server.requests.map(({ url, headers }) => [url, headers["x-api-key"]])).toEqual([
      ["/things", "k"],
      ["/elsewhere", "k"],
    ]);
  });

  test("a POST follows nowhere, a loop ends after three hops", async () => {
    const server = await serve((answer) => answer.writeHead(307, { location: "/again" }).end());
    const client = clientOf({ descriptor: secured, operations, options: { apiKey: "k", baseUrl: server.url } });
    expect(await errorOf(client.post?.() as PromiseLike<unknown>)).toMatchObject({ code: "redirect" });
    expect(server.requests).toHaveLength(1);
    expect(await errorOf(client.get?.() as PromiseLike<unknown>)).toMatchObject({ code: "redirect" });
    expect(server.requests).toHaveLength(5);
  });

  test.each(["user:pass@", "user@", ":pass@"])(
    "a target with userinfo (%s) is refused, and the call is not repeated",
    async (user) => {
      const server = await serve((answer, { headers }) =>
        answer.writeHead(302, { location: `http://${user}${headers.host}/else` }).end(),
      );
      const client = clientOf({ options: { baseUrl: server.url, retry: quick } });
      const error = await errorOf(client.call?.() as PromiseLike<unknown>);
      expect(error).toMatchObject({ name: "ResponseError", code: "redirect", attempts: 1 });
      expect(error.message).toContain(`redirect 1 to ${server.url} refused`);
      expect(server.requests).toHaveLength(1);
    },
  );

  test("a declared redirect is a success of its operation", async () => {
    const server = await serve(plain(302, { location: "https://login.test/?state=1" }));
    const client = clientOf({ operations: { login: { responses: { 302: {} } } }, options: { baseUrl: server.url } });
    const answer = await client.login?.().withResponse();
    expect(answer?.data).toBeUndefined();
    expect(answer?.response.headers.get("location")).toBe("https://login.test/?state=1");
  });

  test("what a browser shows of a redirect is a clear error", async () => {
    const opaque = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers(), body: null };
    const client = clientOf({ options: { fetch: async () => opaque as unknown as Response } });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({
      name: "ResponseError",
      code: "redirect",
    });
  });

  test("credentials do not go over http off loopback, unless told", async () => {
    const sent: string[] = [];
    const fetch = async (url: string) => {
      sent.push(url);
      return Response.json({});
    };
    const options = { apiKey: "k", baseUrl: "http://api.test", fetch };
    const client = clientOf({ descriptor: secured, operations, options });
    expect(await errorOf(client.get?.() as PromiseLike<unknown>)).toMatchObject({
      name: "TypeError",
      code: "insecure-http",
    });
    expect(sent).toEqual([]);
    // As an environment variable has it; `checks` would say so first.
    const bare = clientOf({ descriptor: secured, operations, options });
    expect(
      await errorOf(bare.get?.({}, { allowInsecureHttp: "false" } as never) as PromiseLike<unknown>),
    ).toMatchObject({
      code: "invalid-option",
    });
    expect(sent).toEqual([]);
    expect(await client.get?.({}, { allowInsecureHttp: true })).toEqual({});
  });
});
