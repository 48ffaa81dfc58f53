import type { BodyDescriptor, MediaTypeDescriptor, ParameterDescriptor } from "@specwright/runtime";
import { bodies } from "@specwright/runtime/bodies";
import { forms } from "@specwright/runtime/forms";
import { styles } from "@specwright/runtime/styles";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

async function sent(content: BodyDescriptor["content"], body: unknown, features = [forms]) {
  const server = await serve(json({}));
  const client = clientOf({
    operations: { call: { method: "POST", body: { content } } },
    features,
    options: { baseUrl: server.url },
  });
  await client.call?.({ body });
  const [request] = server.requests;
  const boundary = /boundary=(.*)$/.exec(String(request?.headers["content-type"]))?.[1];
  const text = request?.body.toString() ?? "";
  return boundary === undefined ? text : text.replaceAll(boundary, "B").replaceAll("\r\n", "\n");
}

const named = (name: string, more = "") => `content-disposition: form-data; name="${name}"\n${more}`;
const text = (...parts: string[]) => `${parts.map((part) => `--B\n${part}\n`).join("")}--B--\n`;

describe("the parts of a multipart body (OpenAPI 3.2, Encoding Object)", () => {
  test.each<[string, MediaTypeDescriptor, object, string]>([
    [
      "a list by a style is one part",
      { encoding: { a: { style: "form", explode: false } } },
      { a: ["x y", "z"] },
      text(`${named("a")}\nx y,z`),
    ],
    [
      "a list by the style of pipes",
      { encoding: { a: { style: "pipeDelimited" } } },
      { a: ["x", "y&="] },
      text(`${named("a")}\nx|y&=`),
    ],
    [
      "an object by deepObject is a part for each member",
      { encoding: { a: { style: "deepObject" } } },
      { a: { b: 1, c: "ü" } },
      text(`${named("a[b]")}\n1`, `${named("a[c]")}\nü`),
    ],
    [
      "an exploded object",
      { encoding: { a: { explode: true } } },
      { a: { b: 1, c: 2 } },
      text(`${named("b")}\n1`, `${named("c")}\n2`),
    ],
    [
      "headers of a part",
      { encoding: { a: { headers: { "x-kind": "one" } } } },
      { a: "1", b: "2" },
      text(`${named("a", "x-kind: one\n")}\n1`, `${named("b")}\n2`),
    ],
    [
      "a part of a stated type",
      { encoding: { a: { contentType: "text/plain" } } },
      { a: "1" },
      text(`${named("a", "content-type: text/plain\n")}\n1`),
    ],
    [
      "a text has the first of several types, an object is JSON",
      { encoding: { a: { contentType: "application/octet-stream, */*" }, b: { contentType: "image/*" } } },
      { a: ["x", { c: 1 }], b: "y" },
      text(
        `${named("a", "content-type: application/octet-stream\n")}\nx`,
        `${named("a", "content-type: application/json\n")}\n{"c":1}`,
        `${named("b")}\ny`,
      ),
    ],
    [
      "a part that is a form",
      { encoding: { a: { contentType: "application/x-www-form-urlencoded" } } },
      { a: { b: "x y", c: 1 } },
      text(`${named("a", "content-type: application/x-www-form-urlencoded\n")}\nb=x+y&c=1`),
    ],
  ])("%s", async (_, descriptor, body, expected) => {
    expect(await sent({ "multipart/form-data": descriptor }, body)).toBe(expected);
  });

  test("bytes have no style", async () => {
    const encoding = { files: { style: "form", explode: false } } as const;
    const body = { files: [new File(["a"], "a.txt", { type: "text/plain" })] };
    expect(await sent({ "multipart/form-data": { encoding } }, body)).toContain('name="files"; filename="a.txt"');
  });

  test("a list has parts by position, without names", async () => {
    const descriptor = {
      prefixEncoding: [{ contentType: "application/json" }],
      itemEncoding: { contentType: "image/*", headers: { "content-language": "en" } },
    };
    const body = [{ a: 1 }, new File(["x"], "/home/x.png", { type: "image/png" }), new Blob(["y"])];
    expect(await sent({ "multipart/mixed": descriptor }, body)).toBe(
      text(
        'content-type: application/json\n\n{"a":1}',
        'content-disposition: attachment; filename="x.png"\ncontent-type: image/png\ncontent-language: en\n\nx',
        'content-disposition: attachment; filename="blob"\ncontent-type: application/octet-stream\ncontent-language: en\n\ny',
      ),
    );
  });

  test("a list inside a list is one part", async () => {
    expect(await sent({ "multipart/mixed": {} }, [["a", "b"], "c"])).toBe(
      text('content-type: application/json\n\n["a","b"]', "\nc"),
    );
  });

  test("a part that is multipart has parts of its own", async () => {
    const encoding = { contentType: "multipart/mixed", itemEncoding: { contentType: "text/plain" } };
    const written = await sent({ "multipart/form-data": { encoding: { a: encoding } } }, { a: ["1", "2"] });
    expect(written.replaceAll(/form-[\da-f-]{36}/g, "I")).toBe(
      text(
        `${named("a", "content-type: multipart/mixed; boundary=I\n")}\n--I\ncontent-type: text/plain\n\n1\n--I\ncontent-type: text/plain\n\n2\n--I--\n`,
      ),
    );
  });

  test("a header cannot start another", async () => {
    const encoding = { a: { headers: { "x-a": "1\r\nx-b: 2" } } };
    expect(await errorOf(sent({ "multipart/form-data": { encoding } }, { a: "1" }))).toMatchObject({
      code: "invalid-header",
    });
  });
});

test.each([
  ["application/x-ndjson", [{ a: 1 }, "b"], '{"a":1}\n"b"\n'],
  ["application/json-seq", [{ a: 1 }, 2], '\x1e{"a":1}\n\x1e2\n'],
  ["application/geo+json-seq", [], ""],
])("values one after another: %s", async (type, body, expected) => {
  expect(await sent({ [type]: {} }, body, [bodies])).toBe(expected);
});

describe("a value that is the query string as a whole (OpenAPI 3.2, `in: querystring`)", () => {
  const urlencoded = "application/x-www-form-urlencoded";
  test.each<[Partial<ParameterDescriptor>, unknown, string]>([
    [{ content: urlencoded }, { foo: "a + b", bar: true, list: [1, 2] }, "?foo=a+%2B+b&bar=true&list=1&list=2"],
    [
      { content: urlencoded, encoding: { list: { explode: false } } },
      { list: ["a,b", "c"], object: { x: 1 } },
      "?list=a%2Cb,c&object=%7B%22x%22%3A1%7D",
    ],
    [
      { content: "application/json" },
      { numbers: [1, 2], flag: null },
      "?%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D",
    ],
    [{ content: "application/jsonpath" }, "$.a.b[1:1]", "?%24.a.b%5B1%3A1%5D"],
    [{ content: urlencoded }, undefined, ""],
    [{ content: urlencoded }, {}, ""],
  ])("%j %j", async (more, value, expected) => {
    const server = await serve(json({}));
    const parameter = { name: "selector", in: "query", whole: true, ...more } as const;
    const client = clientOf({
      operations: { call: { method: "GET", parameters: [parameter] } },
      features: [styles],
      options: { baseUrl: server.url },
    });
    await client.call?.({ query: { selector: value } });
    expect(server.requests[0]?.url?.replace(/^[^?]*/, "")).toBe(expected);
  });
});
