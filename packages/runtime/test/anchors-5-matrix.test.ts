/** The rows on which every other client fails somewhere (anchors, section 5). */
import { describe, expect, test } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, plain, serve } from "./support/serve.js";

const operations = {
  pet: { path: "/v1/{id}", parameters: [{ name: "id", in: "path", required: true }] },
  call: {},
} as const;
const clientAt = (baseUrl: string, options = {}) => clientOf({ operations, options: { baseUrl, ...options } });

describe("robustness matrix", () => {
  test("path parameter `..`: throws, no request", async () => {
    const server = await serve(json({}));
    expect(await errorOf(clientAt(server.url).pet?.({ path: { id: ".." } }) as PromiseLike<unknown>)).toBeInstanceOf(
      TypeError,
    );
    expect(server.requests).toEqual([]);
  });

  test("path parameter `a/b?x=1#y`: encoded", async () => {
    const server = await serve(json({}));
    await clientAt(server.url).pet?.({ path: { id: "a/b?x=1#y" } });
    expect(server.requests[0]?.url).toBe("/v1/a%2Fb%3Fx%3D1%23y");
  });

  test("missing path parameter: throws", async () => {
    expect(await errorOf(clientAt("https://a.test").pet?.({ path: {} }) as PromiseLike<unknown>)).toMatchObject({
      code: "missing-parameter",
    });
  });

  test("200 with HTML: an error with status and response", async () => {
    const server = await serve(plain(200, { "content-type": "text/html" }, "<h1>hello</h1>"));
    const error = await errorOf(clientAt(server.url).call?.() as PromiseLike<unknown>);
    expect(error).toMatchObject({ name: "DecodeError", status: 200, excerpt: "<h1>hello</h1>" });
    expect(error.response).toBeInstanceOf(Response);
  });

  test("500 with an empty body: an error, in both ways of calling", async () => {
    const server = await serve(plain(500));
    const client = clientAt(server.url, { retry: false });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({
      name: "ResponseError",
      status: 500,
    });
    expect((await client.call?.().result())?.ok).toBe(false);
  });

  test("401 with JSON: status and typed body", async () => {
    const server = await serve(json({ title: "who?" }, 401));
    expect(await clientAt(server.url).call?.().result()).toMatchObject({
      ok: false,
      status: 401,
      error: { title: "who?" },
    });
  });

  test("network failure: a NetworkError with attempts and cause", async () => {
    const server = await serve((answer) => void answer.destroy());
    const error = await errorOf(clientAt(server.url, { retry: quick }).call?.() as PromiseLike<unknown>);
    expect(error).toMatchObject({ name: "NetworkError", attempts: 3, cause: { message: "fetch failed" } });
    expect((error.cause as { code?: string }).code).toMatch(/^(UND_ERR_SOCKET|ECONNRESET)$/);
  });

  test("503 with Retry-After: 3000000: thrown at once, with the wait", async () => {
    const server = await serve(json({}, 503, { "retry-after": "3000000" }));
    const error = await errorOf(clientAt(server.url).call?.() as PromiseLike<unknown>);
    expect(error).toMatchObject({ status: 503, attempts: 1, retryAfter: 3e9 });
  });

  test("an abort inside a backoff ends it at once", async () => {
    const server = await serve(json({}, 503, { "retry-after": "20" }));
    const controller = new AbortController();
    const hooks = { retry: () => controller.abort() };
    const call = clientAt(server.url, { hooks }).call?.({}, { signal: controller.signal });
    expect(await errorOf(call as PromiseLike<unknown>)).toMatchObject({ name: "AbortError", attempts: 1 });
  });

  test("a stalled body: a TimeoutError", async () => {
    const server = await serve(
      (answer) => void answer.writeHead(200, { "content-type": "application/json" }).write("{"),
    );
    const call = clientAt(server.url, { timeout: 150 }).call?.();
    expect(await errorOf(call as PromiseLike<unknown>)).toMatchObject({ name: "TimeoutError", phase: "total" });
  });
});
