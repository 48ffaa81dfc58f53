import { gzipSync } from "node:zlib";
import { failures } from "@specwright/runtime/failures";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf, jsonAnswer } from "./support/client.js";
import { type Handler, json, plain, serve } from "./support/serve.js";

const typed = { "content-type": "application/json" };
const malformed: readonly [string, Handler, string][] = [
  ["an HTML page", plain(200, { "content-type": "text/html; charset=utf-8" }, "<h1>Sign in</h1>"), "content-type"],
  ["JSON that says it is text", plain(200, { "content-type": "text/plain" }, "{}"), "content-type"],
  ["malformed JSON", json("{nope"), "syntax"],
  ["truncated JSON", json('{"a": [1, 2'), "syntax"],
  [
    "truncated gzip (4.10)",
    plain(200, { ...typed, "content-encoding": "gzip" }, gzipSync('{"a":"bcdefghijkl"}').subarray(0, 24)),
    "syntax",
  ],
  ["an empty body", plain(200, typed), "empty"],
];

describe("4.10 to 4.12 answers that are not what was declared", () => {
  test.each(malformed)("%s is a DecodeError, never data", async (_, handler, code) => {
    const server = await serve(handler);
    const client = clientOf({ options: { baseUrl: server.url } });
    const error = await errorOf(client.call?.() as PromiseLike<unknown>);
    // A decompressor may also report that its stream broke off.
    expect(["DecodeError", ...(code === "syntax" ? ["NetworkError"] : [])]).toContain(error.name);
    if (error.name === "NetworkError") return;
    expect(error).toMatchObject({ code, status: 200, attempts: 1 });
    expect(await client.call?.().result()).toMatchObject({
      ok: false,
      status: "malformed",
      error: { name: "DecodeError" },
    });
  });

  test("the error has the content type and the first characters", async () => {
    const server = await serve(plain(200, { "content-type": "text/html" }, `<h1>${"x".repeat(500)}`));
    const error = await errorOf(clientOf({ options: { baseUrl: server.url } }).call?.() as PromiseLike<unknown>);
    expect(error).toMatchObject({ contentType: "text/html", excerpt: `<h1>${"x".repeat(196)}` });
  });

  test.each([
    ["HTML", plain(502, { "content-type": "text/html" }, "<h1>Bad gateway</h1>")],
    ["an empty body", plain(502, {})],
    ["malformed JSON", json("{", 502)],
  ])("a failure with %s keeps its status and has no body", async (_, handler) => {
    const server = await serve(handler);
    const client = clientOf({ options: { baseUrl: server.url, retry: false } });
    const error = await errorOf(client.call?.() as PromiseLike<unknown>);
    expect(error).toMatchObject({ name: "ResponseError", status: 502, cause: { name: "DecodeError" } });
    expect(error.body).toBeUndefined();
    expect(await client.call?.().result()).toMatchObject({ ok: false, status: "malformed", response: { status: 502 } });
  });

  test.each([
    ["204", plain(204), undefined],
    ["205", plain(205), undefined],
    ["202 without a body", plain(202, { "content-length": "0" }), undefined],
    ["202 without a body, chunked", plain(202), undefined],
    ["200 with a byte order mark", json("\ufeff{}"), {}],
    ["200 with another JSON type", plain(200, { "content-type": "application/vnd.x+json" }, "[1]"), [1]],
    ["200 without a content type", plain(200, {}, "[1]"), [1]],
    ["200 with null", json("null"), null],
    ["an unknown field and enum value", json({ kind: "new", more: 1 }), { kind: "new", more: 1 }],
  ])("%s gives its data", async (_, handler, data) => {
    const server = await serve(handler as Handler);
    expect(await clientOf({ options: { baseUrl: server.url } }).call?.()).toEqual(data);
  });

  test("a failure of HEAD has no body, whatever is declared", async () => {
    const server = await serve(plain(404, { "content-type": "application/json" }));
    const client = clientOf({ operations: { call: { method: "HEAD" } }, options: { baseUrl: server.url } });
    const result = await client.call?.().result();
    expect(result).toMatchObject({ ok: false, status: 404 });
    expect(result?.error).toBeUndefined();
  });

  test.each([{ default: jsonAnswer }, { 200: jsonAnswer, default: jsonAnswer }])(
    "304 is no success where only `default` may speak of it: %j",
    async (responses) => {
      const server = await serve(plain(304));
      const client = clientOf({ operations: { call: { responses } }, options: { baseUrl: server.url } });
      const error = await errorOf(client.call?.() as PromiseLike<unknown>);
      expect(error).toMatchObject({ name: "ResponseError", status: 304, code: "undeclared-status" });
    },
  );

  test("a body of several pieces is one text, letters that are cut in two included", async () => {
    const bytes = new TextEncoder().encode('\ufeff{"name":"żółw 🐢"}');
    const body = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      });
    const fetch = async () => new Response(body(), { headers: { "content-type": "application/json" } });
    expect(await clientOf({ options: { fetch } }).call?.()).toEqual({ name: "żółw 🐢" });
  });

  test("HEAD gives undefined", async () => {
    const server = await serve(plain(200, typed));
    const client = clientOf({ operations: { call: { method: "HEAD" } }, options: { baseUrl: server.url } });
    expect(await client.call?.()).toBeUndefined();
  });

  test("4.11 __proto__ is dropped, however it is spelt", async () => {
    const server = await serve(json('{"a":1,"__proto__":{"x":1},"b":{"\\u005f_proto__":{"x":1}}}'));
    const data = await clientOf({ options: { baseUrl: server.url } }).call?.();
    expect(Object.assign({}, data).x).toBeUndefined();
    expect(Object.assign({}, data.b).x).toBeUndefined();
    expect(data.a).toBe(1);
  });

  test("4.11 deep JSON in an error body does not break printing it", async () => {
    const server = await serve(json(`${"[".repeat(30_000)}${"]".repeat(30_000)}`, 400));
    const error = await errorOf(clientOf({ options: { baseUrl: server.url } }).call?.() as PromiseLike<unknown>);
    expect(JSON.stringify(error)).toContain("ResponseError");
  });

  test("text, bytes and several types are decoded as they say", async () => {
    const content = ["text/plain", "image/*", "application/json"];
    const server = await serve(
      plain(200, { "content-type": "text/plain" }, "héllo"),
      plain(200, { "content-type": "image/png" }, Buffer.from([1, 2])),
      json({ a: 1 }),
      plain(200, { "content-type": "text/plain" }),
    );
    const client = clientOf({
      operations: { call: { responses: { 200: { content } } } },
      options: { baseUrl: server.url },
    });
    expect(await client.call?.()).toBe("héllo");
    const blob: Blob = await client.call?.();
    expect([blob.type, [...new Uint8Array(await blob.arrayBuffer())]]).toEqual(["image/png", [1, 2]]);
    expect(await client.call?.()).toEqual({ a: 1 });
    expect(await client.call?.()).toBe("");
  });

  test("by status, then range, then default; an undeclared success is no data", async () => {
    const responses = { 200: jsonAnswer, 404: jsonAnswer, "4XX": { content: ["text/plain"] }, default: jsonAnswer };
    const server = await serve(
      json({ n: 1 }, 404),
      plain(409, { "content-type": "text/plain" }, "conflict"),
      json({ n: 2 }, 500),
      json({ n: 3 }, 201),
    );
    const client = clientOf({ operations: { call: { responses } }, options: { baseUrl: server.url, retry: false } });
    expect(await client.call?.().result()).toMatchObject({ ok: false, status: 404, error: { n: 1 } });
    expect(await client.call?.().result()).toMatchObject({ ok: false, status: 409, error: "conflict" });
    expect(await client.call?.().result()).toMatchObject({ ok: false, status: 500, error: { n: 2 } });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({
      name: "ResponseError",
      status: 201,
      code: "undeclared-status",
    });
  });

  test("default is the success of an operation that declares no other", async () => {
    const server = await serve(json({ n: 1 }));
    const client = clientOf({
      operations: { call: { responses: { default: jsonAnswer } } },
      options: { baseUrl: server.url },
    });
    expect(await client.call?.()).toEqual({ n: 1 });
  });

  test("an undeclared failure has its JSON, its text or nothing", async () => {
    const server = await serve(
      json({ n: 1 }, 418),
      plain(418, { "content-type": "text/plain" }, "tea"),
      json("{", 418),
      plain(418),
    );
    const client = clientOf({
      operations: { call: { responses: { 200: jsonAnswer } } },
      options: { baseUrl: server.url },
    });
    for (const error of [{ n: 1 }, "tea", "{", undefined]) {
      expect(await client.call?.().result()).toMatchObject({ ok: false, status: 418, error });
    }
  });

  test("a failure told inside a success status (x-failure)", async () => {
    const failure = { pointer: "/status", success: ["Ok"], code: "/code", message: "/message" };
    const server = await serve(
      json({ status: "Ok", result: 1 }),
      json({ status: "Not ok", code: "E1", message: "session is over" }),
      json({}),
    );
    const client = clientOf({
      operations: { call: { responses: { 200: { ...jsonAnswer, failure } } } },
      features: [failures],
      options: { baseUrl: server.url },
    });
    expect(await client.call?.()).toEqual({ status: "Ok", result: 1 });
    const error = await errorOf(client.call?.() as PromiseLike<unknown>);
    expect(error).toMatchObject({ name: "ResponseError", status: 200, code: "E1", body: { status: "Not ok" } });
    expect(error.message).toContain("session is over");
    expect(await client.call?.().result()).toMatchObject({ ok: false, status: 200, error: {} });
  });

  test("what a server tells is one line: it goes into logs", async () => {
    const failure = { pointer: "/status", success: ["Ok"], code: "/code", message: "/message" };
    const server = await serve(json({ code: "E\r\n2", message: "over\n2026-01-01 ERROR forged\u001b[31m" }));
    const client = clientOf({
      operations: { call: { responses: { 200: { ...jsonAnswer, failure } } } },
      features: [failures],
      options: { baseUrl: server.url },
    });
    const error = await errorOf(client.call?.() as PromiseLike<unknown>);
    expect(error.code).toBe("E 2");
    expect(error.message).toContain("over 2026-01-01 ERROR forged [31m");
  });

  test("a table that asks for a feature which was not passed is an error, not silence", async () => {
    const failure = { pointer: "/status", success: ["Ok"] };
    const server = await serve(json({ status: "Not ok" }));
    const client = clientOf({
      operations: { call: { responses: { 200: { ...jsonAnswer, failure } } } },
      options: { baseUrl: server.url },
    });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({ code: "missing-feature" });
  });
});
