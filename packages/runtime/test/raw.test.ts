import type { Feature, RawClient } from "@specwright/runtime";
import { basic } from "@specwright/runtime/basic";
import { raw } from "@specwright/runtime/raw";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, plain, serve } from "./support/serve.js";

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

  test("a server that cannot be right is an error of the call", async () => {
    const wrong = rawOf({ baseUrl: "https://api.test" }).GET("/pets/{id}", {
      params: { path: { id: "1" } },
      baseUrl: "ftp://api.test",
    });
    expect(await errorOf(wrong)).toBeInstanceOf(Error);
  });
});
