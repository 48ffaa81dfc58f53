import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RecordedAnswer, type Recorder, startRecorder } from "../../corpus/start-recorder.js";
import { type AnyClient, type CompiledPackage, compiledPackage } from "./compiled-package.js";

let compiled: CompiledPackage;
let server: Recorder;
let client: AnyClient;
let answer: RecordedAnswer = { status: 204 };

beforeAll(async () => {
  server = await startRecorder(() => answer);
  compiled = await compiledPackage(readFileSync(new URL("./specs/version-3-2.yaml", import.meta.url), "utf8"));
  client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true });
}, 60_000);

afterAll(async () => {
  compiled.remove();
  await server.close();
});

/** What the call returned and the request as it came: method and target, content type without a boundary, body. */
async function called(operation: string, input: unknown, given: RecordedAnswer = { status: 204 }) {
  answer = given;
  server.clear();
  const data = await client[operation]?.(input);
  const [request] = server.requests;
  const type = String(request?.headers["content-type"]);
  const boundary = /boundary=(.*)$/.exec(type)?.[1] ?? "no boundary";
  const body = request?.body.toString().replaceAll(boundary, "B").replaceAll("\r\n", "\n");
  return { data, line: `${request?.method} ${request?.url}`, type: type.replace(boundary, "B"), body };
}

async function all(items: unknown): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of items as AsyncIterable<unknown>) found.push(item);
  return found;
}

const things: RecordedAnswer = { status: 200, headers: { "content-type": "application/json" }, body: '[{"id":1}]' };

test("nothing is reported", () => {
  expect(compiled.problems).toEqual([]);
});

test("a query with a body, media types by reference", async () => {
  expect(await called("find", { body: { name: "n" } }, things)).toEqual({
    data: [{ id: 1 }],
    line: "QUERY /find",
    type: "application/json",
    body: '{"name":"n"}',
  });
});

test("methods by their names", async () => {
  expect((await called("copy", { query: { selector: { word: "a b&c", tags: ["x", "y,z"] } } })).line).toBe(
    "COPY /find?word=a+b%26c&tags=x,y%2Cz",
  );
  expect((await called("copy", {})).line).toBe("COPY /find");
  expect(await called("properties", { body: "all" })).toMatchObject({ line: "PROPFIND /find", body: "all" });
});

test("a whole query string that is no form", async () => {
  const input = { path: { id: 7 }, query: { path: "$.a[?@.b == 'c']" } };
  expect((await called("byJsonPath", input)).line).toBe("GET /path/7?%24.a%5B%3F%40.b%20%3D%3D%20%27c%27%5D");
  await expect(called("byJsonPath", { path: { id: 7 } })).rejects.toMatchObject({ code: "missing-parameter" });
});

test("values one after another, sent and received", async () => {
  const sequence = {
    status: 200,
    headers: { "content-type": "application/json-seq" },
    body: '\x1e{\n"id":3}\n\x1e{"id":4}\n',
  };
  const { data, body, type } = await called("sendLines", { body: [{ id: 1 }, { id: 2 }] }, sequence);
  expect([type, body]).toEqual(["application/x-ndjson", '{"id":1}\n{"id":2}\n']);
  expect(await all(data)).toEqual([{ id: 3 }, { id: 4 }]);
});

test("parts by position", async () => {
  const image = new Blob(["x"], { type: "image/png" });
  expect(await called("sendMixed", { body: [{ id: 1 }, image] })).toMatchObject({
    type: "multipart/mixed; boundary=B",
    body: `--B\ncontent-type: application/json\n\n{"id":1}\n--B\ncontent-disposition: attachment; filename="blob"\ncontent-type: image/png\n\nx\n--B--\n`,
  });
  expect((await called("sendItems", { body: [{ id: 1 }] })).body).toBe(
    `--B\ncontent-type: application/json\nx-kind: thing\n\n{"id":1}\n--B--\n`,
  );
});

test("one of several media types is what it says it is", async () => {
  const data = async (type: string, body: string) =>
    (await called("either", {}, { status: 200, headers: { "content-type": type }, body })).data;
  expect(await data("application/json", '{"id":5}')).toEqual({ id: 5 });
  expect(await data("text/csv; charset=utf-8", "id\n5")).toBe("id\n5");
  expect(await ((await data("application/pdf", "%PDF")) as Blob).text()).toBe("%PDF");
});

test("the types say all of it", async () => {
  const use = `import { createWireClient } from "@specwright/wire";
const client = createWireClient({ baseUrl: "https://a.example" });
export const found: { id: number }[] = await client.find({ body: { name: "n" } });
await client.copy({ query: { selector: { word: "w", tags: ["t"] } } });
// @ts-expect-error a required member of the query string is missing
await client.copy({ query: { selector: {} } });
// @ts-expect-error a whole query string that is required
await client.byJsonPath({ path: { id: 1 } });
for await (const item of await client.sendLines({ body: [{ id: 1 }] })) item.id.toFixed();
await client.sendLines({ body: "{}" });
// @ts-expect-error an item of another kind
await client.sendLines({ body: [{ name: 1 }] });
await client.sendMixed({ body: [{ id: 1 }, new Blob(), new Blob()] });
// @ts-expect-error the first part has a type of its own
await client.sendMixed({ body: [new Blob()] });
await client.sendItems({ body: [{ id: 1 }, { id: 2 }] });
const either = await client.either();
export const text: string = typeof either === "string" ? either : either instanceof Blob ? "" : String(either.id);
`;
  expect(await compiled.typeCheck(use)).toBe("");
});
