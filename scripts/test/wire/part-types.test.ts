/**
 * The type of each part of a multipart body, row by row of the table in OpenAPI's Encoding Object ("The default values for
 * `contentType`"), as a server receives it.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Recorder, startRecorder } from "../../corpus/start-recorder.js";
import { type AnyClient, type CompiledPackage, compiledPackage } from "./compiled-package.js";

let server: Recorder;

beforeAll(async () => {
  server = await startRecorder(() => ({ status: 204 }));
});

afterAll(() => server.close());

const OCTETS = "content-type: application/octet-stream";
const BASE64 = "content-transfer-encoding: base64";
const JSON_TYPE = "content-type: application/json";
const FILE = 'filename="blob"';

/** Name of the property, its schema, a value, and the headers of each part beside its name. */
type Row = readonly [name: string, schema: object | boolean, value: unknown, parts: readonly (readonly string[])[]];

const text = { type: "string" };
const encoded = { type: "string", contentEncoding: "base64" };
const blob = new Blob(["x"]);
const png = new Blob(["x"], { type: "image/png" });

const common: readonly Row[] = [
  ["text", text, "x", [[]]],
  ["number", { type: "number" }, 1.5, [[]]],
  ["integer", { type: "integer" }, 1, [[]]],
  ["boolean", { type: "boolean" }, true, [[]]],
  ["object", { type: "object", properties: { a: text } }, { a: "x" }, [[JSON_TYPE]]],
  ["texts", { type: "array", items: text }, ["x", "y"], [[], []]],
  ["objects", { type: "array", items: { type: "object" } }, [{}, {}], [[JSON_TYPE], [JSON_TYPE]]],
  ["raw", { type: "string", format: "binary" }, blob, [[FILE, OCTETS]]],
  [
    "files",
    { type: "array", items: { type: "string", format: "binary" } },
    [blob, png],
    [
      [FILE, OCTETS],
      [FILE, "content-type: image/png"],
    ],
  ],
];

const since31: readonly Row[] = [
  ["encoded", encoded, "eA==", [[OCTETS, BASE64]]],
  ["notEncoded", { type: "string", contentEncoding: "binary" }, png, [[FILE, "content-type: image/png"]]],
  ["url", { type: "string", contentEncoding: "base64url" }, "eA", [[OCTETS, "content-transfer-encoding: base64url"]]],
  ["nullable", { type: ["string", "null"], contentEncoding: "base64" }, "eA==", [[OCTETS, BASE64]]],
  ["image", { ...encoded, contentMediaType: "image/png" }, "eA==", [[OCTETS, BASE64]]],
  [
    "list",
    { type: "array", items: encoded },
    ["eA==", "eQ=="],
    [
      [OCTETS, BASE64],
      [OCTETS, BASE64],
    ],
  ],
  ["referred", { $ref: "#/components/schemas/Encoded" }, "eA==", [[OCTETS, BASE64]]],
  ["combined", { allOf: [text, { contentEncoding: "base64" }] }, "eA==", [[OCTETS, BASE64]]],
  ["alternatives", { anyOf: [encoded, { type: "null" }] }, "eA==", [[OCTETS, BASE64]]],
  ["either", { anyOf: [encoded, { type: "integer" }] }, "eA==", [[]]],
  ["optional", { anyOf: [text, { type: "null" }] }, "x", [[]]],
  // `contentMediaType` is ignored: "Encoding `multipart` Media Types".
  ["html", { type: "string", contentMediaType: "text/html" }, "<a>", [[]]],
  ["untyped", {}, "x", [[OCTETS]]],
  ["anything", true, "x", [[OCTETS]]],
  ["untypedObject", { description: "d" }, { a: 1 }, [[JSON_TYPE]]],
  ["untypedBytes", { contentMediaType: "image/png" }, new Uint8Array([1]), [[FILE, OCTETS]]],
  ["untypedBlob", { contentMediaType: "image/png" }, png, [[FILE, "content-type: image/png"]]],
  ["untypedItems", { type: "array", items: {} }, ["x", png], [[OCTETS], [FILE, "content-type: image/png"]]],
  ["closed", { enum: ["a"] }, "a", [[]]],
  ["stated", encoded, "eA==", [["content-type: image/png", BASE64]]],
  ["several", encoded, "eA==", [["content-type: image/png", BASE64]]],
  ["headed", encoded, "eA==", [[OCTETS, BASE64, "x-a: 1"]]],
  ["lists", { type: "array", items: { type: "array", items: text } }, [["x"], ["y"]], [[JSON_TYPE], [JSON_TYPE]]],
];

const encoding = {
  stated: { contentType: "image/png" },
  several: { contentType: "image/png, image/jpeg" },
  headed: { headers: { "X-A": { schema: { const: "1" } } } },
};

const until30: readonly Row[] = [
  ["byte", { type: "string", format: "byte" }, "eA==", [[OCTETS, BASE64]]],
  ["nullableByte", { type: "string", format: "byte", nullable: true }, "eA==", [[OCTETS, BASE64]]],
  ["bytes", { type: "array", items: { type: "string", format: "byte" } }, ["eA=="], [[OCTETS, BASE64]]],
  ["date", { type: "string", format: "date" }, "2026-01-01", [[]]],
];

describe.each([
  ["3.0.4", [...common, ...until30], {}],
  ["3.1.2", [...common, ...since31], encoding],
  ["3.2.0", [...common, ...since31], encoding],
] as const)("OpenAPI %s", (openapi, rows, stated) => {
  let compiled: CompiledPackage;
  let client: AnyClient;

  beforeAll(async () => {
    const properties = Object.fromEntries(rows.map(([name, schema]) => [name, schema]));
    const schema = { type: "object", properties };
    const post = (operationId: string, mediaType: string, media: object) => ({
      post: {
        operationId,
        requestBody: { content: { [mediaType]: media } },
        responses: { "204": { description: "" } },
      },
    });
    compiled = await compiledPackage({
      openapi,
      info: { title: "t", version: "1" },
      paths: {
        "/parts": post("sendParts", "multipart/form-data", { schema, encoding: stated }),
        "/form": post("sendForm", "application/x-www-form-urlencoded", { schema }),
        "/mixed": post("sendMixed", "multipart/mixed", {
          schema: { type: "array", prefixItems: [text, encoded], items: { type: "array", items: text } },
        }),
      },
      components: { schemas: { Encoded: encoded } },
    });
    client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true });
  }, 60_000);

  afterAll(() => compiled.remove());

  /** Headers of the parts that the server got. */
  async function heads(operation: string, body: unknown): Promise<string[][]> {
    server.clear();
    await client[operation]?.({ body });
    const [request] = server.requests;
    const boundary = /boundary=(.+)$/.exec(String(request?.headers["content-type"]))?.[1] ?? "none";
    const pieces = request?.body.toString().split(`--${boundary}`).slice(1, -1) ?? [];
    return pieces.map((piece) => piece.split("\r\n\r\n", 1)[0]?.split("\r\n").slice(1) ?? []);
  }

  test.each(rows)("%s", async (name, _, value, parts) => {
    const found = await heads("sendParts", { [name]: value });
    expect(found.map((head) => head.flatMap((line) => line.split("; ")))).toEqual(
      parts.map((lines) => ["content-disposition: form-data", `name="${name}"`, ...lines]),
    );
  });

  test("a form that is no multipart has no types", async () => {
    server.clear();
    await client.sendForm?.({ body: { text: "x", object: { a: "x" }, encoded: "eA==" } });
    expect(server.requests[0]?.body.toString()).toBe("text=x&object=%7B%22a%22%3A%22x%22%7D&encoded=eA%3D%3D");
  });

  if (openapi === "3.0.4") {
    return; // Neither lists of parts nor bytes without a type.
  }

  test("parts by position", async () => {
    expect(await heads("sendMixed", ["x", "eA==", ["y", "z"]])).toEqual([[], [OCTETS, BASE64], [JSON_TYPE]]);
  });

  test("raw bytes have no type, and are a Blob", async () => {
    const use = `import { createWireClient } from "@specwright/wire";
const client = createWireClient({ baseUrl: "https://a.example" });
await client.sendParts({ body: { untypedBlob: new Blob(), notEncoded: new Blob(), untyped: "x", encoded: "eA==" } });
// @ts-expect-error bytes are no text
await client.sendParts({ body: { untypedBlob: "x" } });
// @ts-expect-error what is encoded is a text
await client.sendParts({ body: { encoded: new Blob() } });
`;
    expect(await compiled.typeCheck(use)).toBe("");
  });
});
