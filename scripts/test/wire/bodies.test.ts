import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Recorded, type Recorder, startRecorder } from "../../corpus/start-recorder.js";
import { type AnyClient, type CompiledPackage, compiledPackage } from "./compiled-package.js";

let compiled: CompiledPackage;
let server: Recorder;
let client: AnyClient;

beforeAll(async () => {
  server = await startRecorder(() => ({ status: 204 }));
  compiled = await compiledPackage(readFileSync(new URL("./specs/bodies.yaml", import.meta.url), "utf8"));
  client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true });
}, 60_000);

afterAll(async () => {
  compiled.remove();
  await server.close();
});

async function sent(operation: string, input: unknown): Promise<Recorded> {
  server.clear();
  await client[operation]?.(input);
  const [request] = server.requests;
  if (request === undefined) throw new Error("nothing was sent");
  return request;
}

test("nothing is reported but the XML that is given as a text", () => {
  const at = "/paths/~1xml/put/requestBody/content/application~1xml/schema";
  expect(compiled.problems).toEqual([`schema-not-applied ${at}`]);
});

describe("application/x-www-form-urlencoded", () => {
  test.each<readonly [string, object, string]>([
    ["a text", { text: "a b&c=d+é" }, "text=a+b%26c%3Dd%2B%C3%A9"],
    ["a number and a flag", { text: "", count: 3, flag: false }, "text=&count=3&flag=false"],
    ["a list repeats its name", { text: "t", list: ["a", "b"] }, "text=t&list=a&list=b"],
    ["a list by a style", { text: "t", commas: ["a", "b,c"] }, "text=t&commas=a,b%2Cc"],
    ["a list by another style", { text: "t", pipes: ["a", "b"] }, "text=t&pipes=a%7Cb"],
    ["an object is JSON", { text: "t", object: { a: "x" } }, "text=t&object=%7B%22a%22%3A%22x%22%7D"],
    ["an object by deepObject", { text: "t", deep: { a: "x", b: 1 } }, "text=t&deep%5Ba%5D=x&deep%5Bb%5D=1"],
    ["an exploded object", { text: "t", exploded: { x: 1, y: 2 } }, "text=t&x=1&y=2"],
    ["a list that is JSON", { text: "t", json: [1, 2] }, "text=t&json=%5B1%2C2%5D"],
    ["reserved characters", { text: "t", reserved: "a/b:c" }, "text=t&reserved=a/b:c"],
    ["null and undefined are left out", { text: "t", nothing: null, count: undefined }, "text=t"],
  ])("%s", async (_, body, expected) => {
    const request = await sent("sendForm", { body });
    expect(request.body.toString()).toBe(expected);
    expect(request.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });
});

describe("multipart/form-data", () => {
  /** Headers (in lower case) and content of each part. */
  function partsOf({ headers, body }: Recorded): { readonly head: string[]; readonly content: string }[] {
    const boundary = /boundary=(.+)$/.exec(String(headers["content-type"]))?.[1] ?? "";
    const pieces = body.toString("latin1").split(`--${boundary}`);
    expect(pieces.at(-1)).toBe("--\r\n");
    return pieces.slice(1, -1).map((piece) => {
      const [head = "", ...content] = piece.slice(2, -2).split("\r\n\r\n");
      return {
        head: head.split("\r\n").map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase())),
        content: content.join("\r\n\r\n"),
      };
    });
  }

  const disposition = (name: string, file?: string) =>
    `content-disposition: form-data; name="${name}"${file === undefined ? "" : `; filename="${file}"`}`;

  test.each<readonly [string, object, readonly { head: string[]; content: string }[]]>([
    ["a text", { text: "x" }, [{ head: [disposition("text")], content: "x" }]],
    ["a number", { count: 5 }, [{ head: [disposition("count")], content: "5" }]],
    [
      "a list is a part for each item",
      { list: ["a", "b"] },
      [
        { head: [disposition("list")], content: "a" },
        { head: [disposition("list")], content: "b" },
      ],
    ],
    [
      "an object is a part of JSON",
      { meta: { a: 1 } },
      [{ head: [disposition("meta"), "content-type: application/json"], content: '{"a":1}' }],
    ],
    [
      "a part of vendor JSON",
      { vendor: { a: 1 } },
      [{ head: [disposition("vendor"), "content-type: application/vnd.example+json"], content: '{"a":1}' }],
    ],
    [
      "a text of a stated type",
      { csv: "a,b" },
      [{ head: [disposition("csv"), "content-type: text/csv"], content: "a,b" }],
    ],
    [
      "a list that is JSON as a whole",
      { numbers: [1, 2] },
      [{ head: [disposition("numbers"), "content-type: application/json"], content: "[1,2]" }],
    ],
    [
      "a file",
      { file: new File([new Uint8Array([0, 255])], 'a"b.bin', { type: "application/pdf" }) },
      [{ head: [disposition("file", "a%22b.bin"), "content-type: application/pdf"], content: "\0ÿ" }],
    ],
    [
      "a blob without a name",
      { file: new Blob(["x"]) },
      [{ head: [disposition("file", "blob"), "content-type: application/octet-stream"], content: "x" }],
    ],
    [
      "one of several types",
      { image: new Blob(["x"], { type: "image/jpeg" }) },
      [{ head: [disposition("image", "blob"), "content-type: image/jpeg"], content: "x" }],
    ],
    [
      "several files under one name",
      {
        files: [new File(["1"], "one.txt", { type: "text/plain" }), new File(["2"], "two.txt", { type: "text/plain" })],
      },
      [
        { head: [disposition("files", "one.txt"), "content-type: text/plain"], content: "1" },
        { head: [disposition("files", "two.txt"), "content-type: text/plain"], content: "2" },
      ],
    ],
  ])("%s", async (_, body, parts) => {
    const request = await sent("sendMultipart", { body });
    expect(String(request.headers["content-type"])).toMatch(/^multipart\/form-data; boundary=/);
    expect(partsOf(request)).toEqual(parts);
  });
});

describe("one body, one media type", () => {
  test.each<readonly [string, unknown, string, string]>([
    ["sendJson", { a: [1, null, "é"], __proto__x: true }, "application/json", '{"a":[1,null,"é"],"__proto__x":true}'],
    ["sendJson", "text", "application/json", '"text"'],
    ["sendJson", 0, "application/json", "0"],
    ["sendJson", false, "application/json", "false"],
    ["sendJson", null, "application/json", "null"],
    ["sendJson", [], "application/json", "[]"],
    ["sendVendor", { a: 1 }, "application/vnd.example.v1+json; charset=utf-8", '{"a":1}'],
    ["sendText", "plain é", "text/plain", "plain é"],
    ["sendText", "", "text/plain", ""],
    ["sendXml", "<a/>", "application/xml", "<a/>"],
    ["sendBytes", new Uint8Array([1, 2, 3]), "application/octet-stream", "\u0001\u0002\u0003"],
    ["sendBytes", new Blob(["b"]), "application/octet-stream", "b"],
    ["sendBytes", "text é", "application/octet-stream", "text é"],
    ["sendBytes", new Uint8Array([1, 2, 3]).buffer, "application/octet-stream", "\u0001\u0002\u0003"],
    ["sendBytes", new DataView(new Uint8Array([1, 2, 3]).buffer, 1), "application/octet-stream", "\u0002\u0003"],
    ["sendBytes", new Blob(["streamed"]).stream(), "application/octet-stream", "streamed"],
    ["sendBytes", Readable.toWeb(Readable.from([Buffer.from("node")])), "application/octet-stream", "node"],
    ["sendText", new Blob(["b"], { type: "text/html" }), "text/plain", "b"],
    ["sendText", new Uint8Array([65]), "text/plain", "A"],
    ["sendXml", new Blob(["<a/>"]).stream(), "application/xml", "<a/>"],
    ["sendLines", new Blob(["1\n"]).stream(), "application/x-ndjson", "1\n"],
    ["sendFile", new Blob(["streamed"]).stream(), "application/octet-stream", "streamed"],
    ["sendImage", new Blob(["b"], { type: "image/webp" }), "image/webp", "b"],
    ["sendLines", '{"a":1}\n{"a":2}\n', "application/x-ndjson", '{"a":1}\n{"a":2}\n'],
    ["sendAny", { type: "dog" }, "application/json", '{"type":"dog"}'],
    ["sendAny", "text", "text/plain", "text"],
    ["sendAny", new Blob(["b"]), "application/octet-stream", "b"],
    ["sendAny", new Uint8Array([65]), "application/octet-stream", "A"],
    ["sendAny", new Blob(["{}"], { type: "application/yaml" }), "application/yaml", "{}"],
    ["removeWithBody", { reason: "r" }, "application/json", '{"reason":"r"}'],
    ["sendEither", { a: 1 }, "application/json", '{"a":1}'],
  ])("%s %j", async (operation, body, contentType, expected) => {
    const request = await sent(operation, { body });
    expect(request.headers["content-type"]).toBe(contentType);
    expect(request.body.toString()).toBe(expected);
  });

  test.each<readonly [string, unknown, string]>([
    ["application/x-www-form-urlencoded", { a: 1 }, "a=1"],
    ["text/plain", "t", "t"],
  ])("the caller chooses %s", async (contentType, body, expected) => {
    const request = await sent("sendEither", { body, contentType });
    expect(request.headers["content-type"]).toBe(contentType);
    expect(request.body.toString()).toBe(expected);
  });

  test("a multipart body that is given whole keeps its boundary", async () => {
    const body = new Blob(["--aB\r\n\r\nx\r\n--aB--\r\n"], { type: "multipart/mixed; boundary=aB" });
    const contentType = "multipart/mixed; boundary=aB";
    for (const given of [body, await body.text(), body.stream()]) {
      const request = await sent("sendMixed", { body: given, contentType });
      expect(request.headers["content-type"]).toBe(contentType);
      expect(request.body.toString()).toBe(await body.text());
    }
    // The type of a `Blob` is in lower case.
    await expect(sent("sendMixed", { body })).rejects.toMatchObject({ code: "unknown-content-type" });
  });

  test("a stream is refused as a part: its length is not known and it could not be sent again", async () => {
    const body = { text: new Blob(["x"]).stream() };
    await expect(sent("sendMultipart", { body })).rejects.toMatchObject({ code: "invalid-parameter" });
    expect(server.requests).toEqual([]);
  });

  test("a range of types that says nothing of the value", async () => {
    await expect(sent("sendImage", { body: new Uint8Array([1]) })).rejects.toMatchObject({
      code: "unknown-content-type",
    });
    await expect(sent("sendImage", { body: new Blob(["x"]) })).rejects.toMatchObject({ code: "unknown-content-type" });
  });

  test("an optional body may be left out", async () => {
    const request = await sent("removeWithBody", {});
    expect([request.body.length, request.headers["content-type"]]).toEqual([0, undefined]);
  });
});

test("the types take what can be sent", async () => {
  const use = `import type { ReadyBody } from "@specwright/runtime";
import { createWireClient, type SendBytesInput } from "@specwright/wire";
const client = createWireClient({ baseUrl: "https://a.example" });
const blob = new Blob(["x"]);
const ready: ReadyBody[] = ["x", new Uint8Array(1), new ArrayBuffer(1), new DataView(new ArrayBuffer(1)), blob, blob.stream()];
for (const body of ready) {
  await client.sendBytes({ body });
  await client.sendText({ body });
  await client.sendXml({ body });
  await client.sendLines({ body });
  await client.sendImage({ body, contentType: "image/png" });
  await client.sendMixed({ body, contentType: "multipart/mixed; boundary=b" });
  const received: Blob = await client.sendFile({ body });
  received.slice();
}
export const input: SendBytesInput["body"] extends ReadyBody ? ReadyBody extends SendBytesInput["body"] ? true : 0 : 0 = true;
// @ts-expect-error an object is not taken apart
await client.sendBytes({ body: { a: 1 } });
// @ts-expect-error an iterable is no stream
await client.sendBytes({ body: (async function* () { yield new Uint8Array(1); })() });
// @ts-expect-error a form is no body of bytes
await client.sendBytes({ body: new FormData() });
// @ts-expect-error bytes, not texts
await client.sendBytes({ body: new ReadableStream<string>() });
// @ts-expect-error nobody else knows the boundary
await client.sendMixed({ body: blob });
// @ts-expect-error a part is no stream
await client.sendMultipart({ body: { file: blob.stream() } });
await client.sendMultipart({ body: { file: blob } });
`;
  expect(await compiled.typeCheck(use)).toBe("");
});
