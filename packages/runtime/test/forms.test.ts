import type { BodyDescriptor, EncodingDescriptor } from "@specwright/runtime";
import { bodies } from "@specwright/runtime/bodies";
import { forms } from "@specwright/runtime/forms";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

async function sent(content: BodyDescriptor["content"], input: object, features = [forms]) {
  const server = await serve(json({}));
  const client = clientOf({
    operations: { call: { method: "POST", body: { content } } },
    features,
    options: { baseUrl: server.url },
  });
  await client.call?.(input);
  const request = server.requests[0];
  return { type: request?.headers["content-type"], text: request?.body.toString() ?? "", request };
}

const urlencoded = "application/x-www-form-urlencoded";
const form = (encoding?: Record<string, EncodingDescriptor>) => ({ [urlencoded]: encoding ? { encoding } : {} });

describe("form bodies (OpenAPI 3.1.1, Encoding Object)", () => {
  test.each([
    [{ a: "x y", b: "ü&=+" }, undefined, "a=x+y&b=%C3%BC%26%3D%2B"],
    [{ a: [1, 2], b: true, c: null, d: undefined }, undefined, "a=1&a=2&b=true"],
    [{ a: { x: 1 } }, undefined, "a=%7B%22x%22%3A1%7D"],
    [{ a: [{ x: 1 }] }, undefined, "a=%7B%22x%22%3A1%7D"],
    [{ a: { x: 1, y: 2 } }, { a: { style: "deepObject" } }, "a%5Bx%5D=1&a%5By%5D=2"],
    [{ a: { x: 1, y: 2 } }, { a: { style: "form", explode: true } }, "x=1&y=2"],
    [{ a: [1, 2] }, { a: { explode: false } }, "a=1,2"],
    [{ a: [1, 2] }, { a: { style: "pipeDelimited" } }, "a=1%7C2"],
    [{ a: [1, 2] }, { a: { contentType: "application/json" } }, "a=%5B1%2C2%5D"],
    [{ a: "x/y?" }, { a: { allowReserved: true } }, "a=x/y?"],
    [{ "a&b": 1 }, undefined, "a%26b=1"],
  ] as const)("%j with %j is %s", async (body, encoding, text) => {
    expect(await sent(form(encoding as never), { body })).toMatchObject({ type: urlencoded, text });
  });

  test("what is written already goes as it is", async () => {
    expect(await sent(form(), { body: "a=1" })).toMatchObject({ type: urlencoded, text: "a=1" });
    expect(await sent(form(), { body: new URLSearchParams({ a: "1 2" }) })).toMatchObject({ text: "a=1+2" });
  });
});

describe("multipart bodies (RFC 7578)", () => {
  /** Parts by the platform's own parser. */
  async function parts(content: BodyDescriptor["content"], body: unknown) {
    const { type, request } = await sent(content, { body });
    return new Response(new Uint8Array(request?.body ?? []), { headers: { "content-type": type ?? "" } }).formData();
  }

  test("files, bytes, lists, JSON and scalars", async () => {
    const body = {
      file: new File(["a"], "a.txt", { type: "text/plain" }),
      files: [new File(["b"], "b.bin"), new Blob(["c"], { type: "image/png" })],
      bytes: new Uint8Array([100]),
      data: { x: [1] },
      tags: ["p", "q"],
      n: 1,
      none: undefined,
    };
    const found = await parts({ "multipart/form-data": {} }, body);
    const file = found.get("file") as File;
    expect([file.name, file.type, await file.text()]).toEqual(["a.txt", "text/plain", "a"]);
    const files = found.getAll("files") as File[];
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      ["b.bin", "application/octet-stream"],
      ["blob", "image/png"],
    ]);
    expect(await (found.get("bytes") as File).text()).toBe("d");
    expect(found.get("data")).toBe('{"x":[1]}');
    expect(found.getAll("tags")).toEqual(["p", "q"]);
    expect(found.get("n")).toBe("1");
    expect(found.has("none")).toBe(false);
  });

  test("a part has the content type that its encoding says", async () => {
    const encoding = {
      data: { contentType: "application/vnd.x+json" },
      list: { contentType: "application/json" },
      image: { contentType: "image/png, image/jpeg" },
    };
    const body = { data: { x: 1 }, list: [1, 2], image: new Blob(["i"], { type: "image/png" }) };
    const { text } = await sent({ "multipart/form-data": { encoding } }, { body });
    expect(text).toContain('name="data"\r\ncontent-type: application/vnd.x+json\r\n\r\n{"x":1}');
    expect(text).toContain('name="list"\r\ncontent-type: application/json\r\n\r\n[1,2]');
    expect(text).toContain("content-type: image/png\r\n");
    const injected = sent(
      { "multipart/form-data": { encoding: { a: { contentType: "x\r\ny: z" } } } },
      { body: { a: "1" } },
    );
    expect(await errorOf(injected)).toMatchObject({ code: "invalid-header" });
  });

  test("FormData is left to fetch", async () => {
    const data = new FormData();
    data.append("a", "1");
    expect((await parts({ "multipart/form-data": {} }, data)).get("a")).toBe("1");
  });

  test("a boundary cannot be guessed", async () => {
    const types = await Promise.all(
      [1, 2].map(async () => (await sent({ "multipart/form-data": {} }, { body: { a: 1 } })).type),
    );
    expect(types[0]).not.toBe(types[1]);
  });
});

describe("other bodies", () => {
  const several = { "application/json": {}, "text/csv": {}, "image/*": {} } as const;
  test.each([
    [several, { body: { a: 1 } }, "application/json", '{"a":1}'],
    [several, { body: "text" }, "application/json", '"text"'],
    [several, { body: null }, "application/json", "null"],
    [several, { body: "a,b", contentType: "text/csv" }, "text/csv", "a,b"],
    [several, { body: new Blob(["i"], { type: "image/png" }) }, "image/png", "i"],
    [several, { body: new TextEncoder().encode("{}") }, "application/json", "{}"],
    [
      { "application/vnd.api+json; charset=utf-8": {} },
      { body: [1] },
      "application/vnd.api+json; charset=utf-8",
      "[1]",
    ],
    [{ "application/octet-stream": {} }, { body: new Blob(["s"]).stream() }, "application/octet-stream", "s"],
    [{ "text/plain": {} }, { body: "ü" }, "text/plain", "ü"],
    [{ "application/json": {} }, { body: new Date(0) }, "application/json", '"1970-01-01T00:00:00.000Z"'],
    [{ "application/json": {} }, { body: new URL("https://a.test") }, "application/json", '"https://a.test/"'],
    [{ "application/json": {} }, { body: new TextEncoder().encode("{}") }, "application/json", "{}"],
    [{ "*/*": {} }, { body: new Uint8Array([97]) }, "application/octet-stream", "a"],
    [
      { "multipart/mixed": {} },
      { body: "--aB--", contentType: 'multipart/mixed; boundary="aB"' },
      'multipart/mixed; boundary="aB"',
      "--aB--",
    ],
  ] as const)("%# is sent as %j", async (content, input, type, text) => {
    expect(await sent(content, input, [bodies])).toMatchObject({ type, text });
  });

  const circular: Record<string, unknown> = {};
  circular.self = circular;
  test.each([
    ["a cycle", several, { body: circular }, "invalid-body"],
    ["a bigint", several, { body: { n: 1n } }, "invalid-body"],
    ["a function", several, { body: () => 1 }, "invalid-body"],
    ["a promise", several, { body: Promise.resolve({}) }, "invalid-body"],
    ["a map", several, { body: new Map([["a", 1]]) }, "invalid-body"],
    ["a set", { "application/x-www-form-urlencoded": {} }, { body: new Set([1]) }, "invalid-body"],
    ["an expression", several, { body: /x/ }, "invalid-body"],
    ["an error", several, { body: new Error("x") }, "invalid-body"],
    ["an object as text", { "text/plain": {} }, { body: { a: 1 } }, "invalid-body"],
    ["a multipart body without its boundary", { "multipart/mixed": {} }, { body: "--aB--" }, "unknown-content-type"],
    ["another content type", several, { body: "x", contentType: "text/html" }, "unknown-content-type"],
    [
      "a line break in the content type",
      { "image/*": {} },
      { body: "x", contentType: "image/a\r\nb: c" },
      "invalid-header",
    ],
  ] as const)("%s is refused", async (_, content, input, code) => {
    expect(await errorOf(sent(content, input, [bodies]))).toMatchObject({ name: "TypeError", code });
  });

  test("a list has no names for a form", async () => {
    const error = await errorOf(sent(form(), { body: ["a"] }));
    expect(error).toMatchObject({ code: "invalid-body", message: expect.stringContaining("names and values") });
  });

  test("a missing body, and one too many", async () => {
    const required = clientOf({
      operations: { call: { method: "POST", body: { required: true, content: several } }, get: {} },
      features: [bodies],
    });
    expect(await errorOf(required.call?.() as PromiseLike<unknown>)).toMatchObject({ code: "missing-parameter" });
    expect(await errorOf(required.get?.({ body: {} }) as PromiseLike<unknown>)).toMatchObject({
      code: "unexpected-body",
    });
  });
});
