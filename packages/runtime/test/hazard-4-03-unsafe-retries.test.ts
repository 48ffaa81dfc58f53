import { bodies } from "@specwright/runtime/bodies";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const key = { name: "Idempotency-Key", in: "header", required: true, idempotencyKey: true } as const;
const rows = [
  { name: "GET", part: { method: "GET" }, sent: 3 },
  { name: "HEAD", part: { method: "HEAD" }, sent: 3 },
  { name: "PUT", part: { method: "PUT" }, sent: 3 },
  { name: "DELETE", part: { method: "DELETE" }, sent: 3 },
  { name: "OPTIONS", part: { method: "OPTIONS" }, sent: 3 },
  { name: "POST", part: { method: "POST" }, sent: 1 },
  { name: "PATCH", part: { method: "PATCH" }, sent: 1 },
  { name: "POST with a key", part: { method: "POST", parameters: [key] }, sent: 3 },
  { name: "POST that the spec calls safe", part: { method: "POST", retry: "safe" }, sent: 3 },
  { name: "GET that the spec calls unsafe", part: { method: "GET", retry: "unsafe" }, sent: 1 },
] as const;

describe("4.3 repeating what must not be repeated", () => {
  test.each(rows)("$name is sent $sent times at most", async ({ part, sent }) => {
    for (const handler of [json({}, 503), (answer: { destroy(): void }) => answer.destroy()]) {
      const server = await serve(handler as never);
      const client = clientOf({ operations: { call: part }, options: { baseUrl: server.url, retry: quick } });
      expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({ attempts: sent });
      expect(server.requests).toHaveLength(sent);
    }
  });

  test("the key is the same on every attempt, another for the next call, the caller's when given", async () => {
    const server = await serve(json({}, 503), json({}), json({}), json({}, 503), json({}));
    const client = clientOf({
      operations: { call: { method: "POST", parameters: [key] } },
      options: { baseUrl: server.url, retry: quick },
    });
    await client.call?.();
    await client.call?.();
    await client.call?.({ header: { "Idempotency-Key": "mine" } });
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys.slice(3)).toEqual(["mine", "mine"]);
  });

  test("a key among the headers of a call is the caller's, too", async () => {
    const server = await serve(json({}, 503), json({}));
    const client = clientOf({
      operations: { call: { method: "POST", parameters: [key] } },
      options: { baseUrl: server.url, retry: quick },
    });
    await client.call?.({}, { headers: { "IDEMPOTENCY-key": "mine" } });
    expect(server.requests.map(({ headers }) => headers["idempotency-key"])).toEqual(["mine", "mine"]);
  });

  test("an empty key is none: one is made", async () => {
    const server = await serve(json({}));
    const client = clientOf({
      operations: { call: { method: "POST", parameters: [key] } },
      options: { baseUrl: server.url },
    });
    await client.call?.({ header: { "Idempotency-Key": "" } });
    expect(server.requests[0]?.headers["idempotency-key"]).toMatch(/^[\da-f-]{36}$/);
  });

  test("a stream is never sent again", async () => {
    const server = await serve(json({}, 503));
    const client = clientOf({
      operations: { call: { method: "PUT", body: { content: { "application/octet-stream": {} } } } },
      features: [bodies],
      options: { baseUrl: server.url, retry: quick },
    });
    const body = new Blob(["x"]).stream();
    expect(await errorOf(client.call?.({ body }) as PromiseLike<unknown>)).toMatchObject({ status: 503, attempts: 1 });
  });

  test.each([400, 401, 403, 404, 409, 422, 501, 505])("%i is not repeated", async (status) => {
    const server = await serve(json({}, status));
    const client = clientOf({ options: { baseUrl: server.url, retry: quick } });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({ status, attempts: 1 });
  });

  test.each([408, 429, 500, 502, 503, 504])("%i is repeated", async (status) => {
    const server = await serve(json({}, status), json({ ok: 1 }));
    const client = clientOf({ options: { baseUrl: server.url, retry: quick } });
    expect(await client.call?.().withResponse()).toMatchObject({ data: { ok: 1 }, attempts: 2 });
  });
});
