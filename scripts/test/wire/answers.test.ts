import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RecordedAnswer, type Recorder, startRecorder } from "../../corpus/start-recorder.js";
import { type AnyClient, type CompiledPackage, compiledPackage } from "./compiled-package.js";

let compiled: CompiledPackage;
let server: Recorder;
let client: AnyClient;
let answer: RecordedAnswer = { status: 204 };

beforeAll(async () => {
  server = await startRecorder(() => answer);
  compiled = await compiledPackage(readFileSync(new URL("./specs/answers.yaml", import.meta.url), "utf8"));
  client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true, retry: { maxAttempts: 1 } });
}, 60_000);

afterAll(async () => {
  compiled.remove();
  await server.close();
});

function call(operation: string, given: RecordedAnswer) {
  answer = given;
  server.clear();
  const made = client[operation]?.();
  if (made === undefined) throw new Error(`no ${operation}`);
  return made;
}

function json(status: number, body: unknown, type = "application/json"): RecordedAnswer {
  return { status, headers: { "content-type": type }, body: JSON.stringify(body) };
}

test("nothing is reported but what is not parsed", () => {
  expect(compiled.problems).toEqual([
    "schema-not-applied /paths/~1payloads/get/responses/200/content/text~1event-stream/schema",
    "schema-not-applied /paths/~1form/get/responses/200/content/application~1x-www-form-urlencoded/schema",
  ]);
});

describe("each declared status has its body", () => {
  test.each<readonly [string, RecordedAnswer, object]>([
    ["several", json(200, { whole: true }), { ok: true, status: 200, data: { whole: true } }],
    ["several", json(202, { job: 1 }), { ok: true, status: 202, data: { job: 1 } }],
    ["several", { status: 204 }, { ok: true, status: 204, data: undefined }],
    [
      "several",
      json(404, { title: "t" }, "application/problem+json"),
      { ok: false, status: 404, error: { title: "t" } },
    ],
    ["several", json(409, { refusal: "r" }), { ok: false, status: 409, error: { refusal: "r" } }],
    ["several", json(500, { other: "o" }), { ok: false, status: 500, error: { other: "o" } }],
    ["range", json(201, { whole: true }), { ok: true, status: 201, data: { whole: true } }],
    ["range", json(400, { other: "o" }), { ok: false, status: 400, error: { other: "o" } }],
    ["onlyDefault", json(200, { whole: true }), { ok: true, status: 200, data: { whole: true } }],
    ["onlyDefault", json(418, { whole: false }), { ok: false, status: 418, error: { whole: false } }],
    [
      "vendor",
      json(200, { whole: true }, "application/vnd.example.v1+json; charset=utf-8"),
      { ok: true, status: 200, data: { whole: true } },
    ],
    ["vendor", json(200, { whole: true }), { ok: true, status: 200, data: { whole: true } }],
    [
      "text",
      { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: "é" },
      { ok: true, status: 200, data: "é" },
    ],
    ["text", { status: 200, headers: { "content-type": "text/plain" }, body: "" }, { ok: true, status: 200, data: "" }],
    ["either", json(200, { whole: true }), { ok: true, status: 200, data: { whole: true } }],
    [
      "either",
      { status: 200, headers: { "content-type": "text/csv" }, body: "a,b" },
      { ok: true, status: 200, data: "a,b" },
    ],
    [
      "form",
      { status: 200, headers: { "content-type": "application/x-www-form-urlencoded" }, body: "a=1" },
      { ok: true, status: 200, data: "a=1" },
    ],
    [
      "there",
      { status: 200, headers: { "content-type": "application/json", "content-length": "14" } },
      { ok: true, status: 200, data: undefined },
    ],
    [
      "yaml",
      { status: 200, headers: { "content-type": "application/yaml" }, body: "a: 1" },
      { ok: true, status: 200, data: "a: 1" },
    ],
  ])("%s %j", async (operation, given, expected) => {
    expect(await call(operation, given).result()).toMatchObject(expected);
  });

  test.each(["bytes", "image"])("%s as a blob", async (operation) => {
    const type = operation === "image" ? "image/png" : "application/octet-stream";
    const data = await call(operation, {
      status: 200,
      headers: { "content-type": type },
      body: new Uint8Array([0, 255, 7]),
    });
    expect(data).toBeInstanceOf(Blob);
    expect([...new Uint8Array(await (data as Blob).arrayBuffer())]).toEqual([0, 255, 7]);
  });
});

describe("streams are async iterables", () => {
  async function collected(operation: string, type: string, body: string): Promise<unknown[]> {
    const data = await call(operation, { status: 200, headers: { "content-type": type }, body });
    const items: unknown[] = [];
    for await (const item of data as AsyncIterable<unknown>) items.push(item);
    return items;
  }

  test.each<readonly [string, string, string]>([
    ["lines", "application/x-ndjson", '{"job":1}\n\n{"job":2}\r\n{"job":3}'],
    ["jsonl", "application/jsonl", '{"job":1}\n{"job":2}\n{"job":3}\n'],
    ["list", "application/x-ndjson", '{"job":1}\n{"job":2}\n{"job":3}\n'],
    ["sequence", "application/json-seq", '\x1e{"job":1}\n\x1e{"job":2}\n\x1e{"job":3}\n'],
    ["geo", "application/geo+json-seq", '\x1e{"job":1}\n\x1e{"job":2}\n\x1e{"job":3}\n'],
  ])("%s", async (operation, type, body) => {
    expect(await collected(operation, type, body)).toEqual([{ job: 1 }, { job: 2 }, { job: 3 }]);
  });

  test.each(["events", "payloads", "either"])("%s", async (operation) => {
    const body = ": hello\n\nevent: a\ndata: 1\ndata: 2\nid: 7\n\ndata: last\n\n";
    expect(await collected(operation, "text/event-stream", body)).toEqual([
      { event: "a", data: "1\n2", id: "7", retry: undefined },
      { event: "message", data: "last", id: "7", retry: undefined },
    ]);
  });

  test("an answer that is no stream although it may be one", async () => {
    expect(await call("either", json(200, { whole: true }))).toEqual({ whole: true });
  });
});

test("the types say so", async () => {
  const use = `
import { createWireClient } from "@specwright/wire";
const client = createWireClient({ baseUrl: "https://example.com" });
const several = await client.several().result();
if (several.ok) {
  if (several.status === 200) several.data.whole satisfies boolean;
  else if (several.status === 202) several.data.job satisfies number;
  else several.data satisfies undefined;
} else if (several.status === 404) several.error.title satisfies string;
else if (several.status === 409) several.error.refusal satisfies string;
const range = await client.range().result();
if (range.ok) range.data.whole satisfies boolean;
for await (const job of await client.lines()) job.job satisfies number;
for await (const job of await client.geo()) job.job satisfies number;
for await (const event of await client.events()) event.data satisfies string;
for await (const event of await client.payloads()) {
  event.data satisfies string;
  // @ts-expect-error the data has not been parsed
  event.job;
}
for await (const job of await client.list()) job.job satisfies number;
(await client.form()) satisfies string;
(await client.there()) satisfies undefined;
const there = await client.there().result();
if (there.status === 404) there.error satisfies undefined;
(await client.yaml()) satisfies string;
(await client.bytes()) satisfies Blob;
(await client.image()) satisfies Blob;
(await client.text()) satisfies string;
// @ts-expect-error a text is no number
(await client.text()) satisfies number;
`;
  expect(await compiled.typeCheck(use)).toBe("");
}, 60_000);
