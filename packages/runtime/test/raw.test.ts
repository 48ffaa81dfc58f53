import { getEventListeners } from "node:events";
import type { Feature, RawClient } from "@specwright/runtime";
import { basic } from "@specwright/runtime/basic";
import { raw } from "@specwright/runtime/raw";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, plain, serve } from "./support/serve.js";
import { printed } from "./support/sweep.js";

interface Pet {
  readonly id: string;
}
type Read<Body> = { content: { "application/json": Body } };
interface paths {
  "/pets/{id}": {
    get: {
      parameters: { path: { id: string }; query?: { tags?: string[] } };
      responses: { 200: Read<Pet>; 404: Read<{ title: string }> };
    };
    put: { parameters: { path: { id: string } }; requestBody: Read<Pet>; responses: { 200: Read<Pet> } };
  };
}

const descriptor = {
  security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } },
} as const;
const operations = {
  getPet: {
    path: "/pets/{id}",
    security: [{ bearer: [] }],
    parameters: [
      { name: "id", in: "path", required: true },
      { name: "tags", in: "query", explode: false },
    ],
  },
  putPet: {
    path: "/pets/{id}",
    method: "PUT",
    security: [{ bearer: [] }],
    body: { content: { "application/json": {} } },
  },
} as const;

function rawOf(options: object, features: readonly Feature[] = []): RawClient<paths> {
  const client = clientOf({
    descriptor,
    operations,
    features: [raw, basic, ...features],
    options: { accessToken: "t", retry: quick, ...options },
  });
  return client.raw as unknown as RawClient<paths>;
}

describe("raw: openapi-fetch over the client's transport", () => {
  test("credentials, the operation's own styles, data and error as openapi-fetch has them", async () => {
    const server = await serve(json({ id: "1" }), json({ title: "no" }, 404));
    const client = rawOf({ baseUrl: `${server.url}/v1` });
    const { data } = await client.GET("/pets/{id}", { params: { path: { id: "a/b" }, query: { tags: ["x", "y"] } } });
    expect(data?.id).toBe("1");
    expect(server.requests[0]).toMatchObject({
      url: "/v1/pets/a%2Fb?tags=x,y",
      headers: { authorization: "Bearer t" },
    });
    const { error, response } = await client.GET("/pets/{id}", { params: { path: { id: "2" } } });
    expect([error?.title, response.status]).toEqual(["no", 404]);
  });

  test("a body is sent again with each attempt, a request method that is safe", async () => {
    const server = await serve(json({}, 503), json({ id: "1" }));
    const { data } = await rawOf({ baseUrl: server.url }).PUT("/pets/{id}", {
      params: { path: { id: "1" } },
      body: { id: "1" },
    });
    expect(data).toEqual({ id: "1" });
    expect(server.requests.map(({ body }) => body.toString())).toEqual(['{"id":"1"}', '{"id":"1"}']);
  });

  test.each(["..", "", "%2e", undefined])("the path value %j is refused", async (id) => {
    const server = await serve(json({}));
    const call = rawOf({ baseUrl: server.url }).GET("/pets/{id}", { params: { path: { id: id as string } } });
    expect(await errorOf(call)).toMatchObject({ name: "TypeError", code: "invalid-parameter" });
    expect(server.requests).toEqual([]);
  });

  test.each([
    ["no values", "/pets/{id}", {}],
    ["no init", "/pets/{id}", undefined],
    ["no path values", "/pets/{id}", { params: { query: { tags: ["x"] } } }],
    ["a dot segment as it is", "/pets/../toys", {}],
    [
      "a dot segment of the caller's own serializer",
      "/pets/{id}",
      { pathSerializer: () => "https://api.test/a/%2e%2e/b" },
    ],
  ] as const)("a path with %s is refused", async (_, path, init) => {
    const server = await serve(json({}));
    const client = rawOf({ baseUrl: server.url });
    const given = init && "pathSerializer" in init ? { ...init, params: { path: { id: "1" } } } : init;
    const error = await errorOf(client.request("get", path as "/pets/{id}", given as never));
    expect(error).toMatchObject({ name: "TypeError", code: "invalid-parameter" });
    expect(server.requests).toEqual([]);
  });

  test("a serializer of the caller's own writes the path", async () => {
    const server = await serve(json({}));
    const pathSerializer = (url: string, values: Record<string, unknown>) => url.replace("{id}", `own-${values.id}`);
    await rawOf({ baseUrl: server.url }).GET("/pets/{id}", { params: { path: { id: "1" } }, pathSerializer });
    expect(server.requests[0]?.url).toBe("/pets/own-1");
  });

  test.each<[string, { headers?: object; params?: object }]>([
    ["headers", { headers: { "x-note": "Hidden-4711\r\nx: 1" } }],
    ["headers, several values", { headers: { "x-note": ["a", "Hidden-4711\n"] } }],
    ["a header parameter", { params: { header: { "x-note": "Hidden-4711 €" } } }],
    ["a name", { headers: { "x-note\n": "Hidden-4711" } }],
  ])("what a header cannot hold is told without its value: %s", async (_, part) => {
    const server = await serve(json({}));
    const init = { ...part, params: { path: { id: "1" }, ...part.params } };
    const error = await errorOf(rawOf({ baseUrl: server.url }).GET("/pets/{id}", init as never));
    expect(error).toMatchObject({ name: "TypeError", code: "invalid-header" });
    expect(error.message).toContain("x-note");
    expect(printed(error)).not.toContain("4711");
    expect(server.requests).toEqual([]);
  });

  test("calls leave no listener on a signal that outlives them, whatever becomes of them", async () => {
    const { signal } = new AbortController();
    const server = await serve(
      json({ id: "1" }),
      json({}, 404),
      plain(302, { location: "http://x.test" }),
      json({ id: "1" }),
    );
    const client = rawOf({ baseUrl: server.url });
    const params = { path: { id: "1" } };
    const sent = () => client.GET("/pets/{id}", { params, signal });
    await sent();
    await sent();
    expect(await errorOf(sent())).toMatchObject({ code: "redirect" });
    await errorOf(client.GET("/pets/{id}", { params: { path: { id: "" } }, signal }));
    await errorOf(client.GET("/pets/{id}", { params, signal, headers: { "x-note": "\n" } }));
    for (let call = 0; call < 30; call++) await sent();
    const { data } = await client.GET("/pets/{id}", { params, signal, parseAs: "stream" });
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    expect(await new Response(data as ReadableStream).json()).toEqual({ id: "1" });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test.each(["before", "while"])(
    "the caller's signal, aborted %s it runs, ends a call; a middleware sees it too",
    async (when) => {
      const controller = new AbortController();
      const server = await serve(() => void (when === "while" && controller.abort("enough")));
      const client = rawOf({ baseUrl: server.url });
      const seen: AbortSignal[] = [];
      client.use({ onRequest: ({ request }) => void seen.push(request.signal) });
      if (when === "before") controller.abort("enough");
      const error = await errorOf(
        client.GET("/pets/{id}", { params: { path: { id: "1" } }, signal: controller.signal }),
      );
      expect(error).toMatchObject({ name: "AbortError", cause: "enough" });
      expect(seen.map(({ aborted, reason }) => [aborted, reason])).toEqual([[true, "enough"]]);
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
      await expect.poll(server.open).toBe(0);
    },
  );

  test("no redirect to another origin, no missing credential, no stalled body", async () => {
    const other = await serve(json({}));
    const server = await serve(plain(302, { location: other.url }), (answer) => void answer.writeHead(200).write("{"));
    const params = { path: { id: "1" } };
    expect(await errorOf(rawOf({ baseUrl: server.url }).GET("/pets/{id}", { params }))).toMatchObject({
      code: "redirect",
    });
    expect(other.requests).toEqual([]);
    expect(
      await errorOf(rawOf({ baseUrl: server.url, timeout: 300, retry: false }).GET("/pets/{id}", { params })),
    ).toMatchObject({ name: "TimeoutError" });
    expect(await errorOf(rawOf({ accessToken: undefined }).GET("/pets/{id}", { params }))).toMatchObject({
      code: "missing-credential",
    });
  });

  test("parseAs stream hands the body over; the caller's signal still ends it", async () => {
    const server = await serve(
      (answer) => void answer.writeHead(200, { "content-type": "application/json" }).write("{"),
    );
    const controller = new AbortController();
    const { data } = await rawOf({ baseUrl: server.url }).GET("/pets/{id}", {
      params: { path: { id: "1" } },
      parseAs: "stream",
      signal: controller.signal,
    });
    const reader = (data as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toBe("{");
    const next = errorOf(reader.read());
    controller.abort();
    expect((await next).name).toBe("AbortError");
    await expect.poll(server.open).toBe(0);
  });

  test("middleware of openapi-fetch works, and a fetch of the call's own", async () => {
    const client = rawOf({ baseUrl: "https://api.test" });
    client.use({ onRequest: ({ request }) => void request.headers.set("x-note", "1") });
    const fetch = async (url: unknown, init?: RequestInit) =>
      Response.json({ id: `${url} ${(init?.headers as Record<string, string> | undefined)?.["x-note"]}` });
    const { data } = await client.GET("/pets/{id}", {
      params: { path: { id: "1" } },
      fetch: fetch as typeof globalThis.fetch,
    });
    expect(data?.id).toBe("https://api.test/pets/1 1");
  });

  test("middleware is that of the moment of the call; what is none is refused at once", async () => {
    const client = rawOf({ baseUrl: "https://api.test", fetch: async () => Response.json({ id: "1" }) });
    const seen: string[] = [];
    const note = (name: string) => ({ onRequest: () => void seen.push(name) });
    const [first, second, own] = [note("first"), note("second"), note("own")];
    const params = { path: { id: "1" } };
    client.use(first, second, first);
    const begun = client.GET("/pets/{id}", { params, middleware: [own] });
    client.eject(first, own);
    await begun;
    await client.GET("/pets/{id}", { params });
    expect(seen).toEqual(["first", "second", "first", "own", "second", "first"]);
    expect(() => client.use({} as never)).toThrow("Middleware must be an object");
  });

  test.each(["ftp://api.test", "nonsense", "https://"])(
    "a server that cannot be right is an error of the call: %s",
    async (baseUrl) => {
      const wrong = rawOf({ baseUrl: "https://api.test" }).GET("/pets/{id}", {
        params: { path: { id: "Hidden-4711" } },
        baseUrl,
      });
      const error = await errorOf(wrong);
      expect(error).toMatchObject({ name: "TypeError", code: "invalid-server" });
      expect(printed(error)).not.toContain("4711");
    },
  );
});
