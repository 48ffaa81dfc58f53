import { afterAll, beforeAll, expect, test } from "vitest";
import { type Recorder, startRecorder } from "../../corpus/start-recorder.js";
import { type AnyClient, type CompiledPackage, compiledPackage } from "./compiled-package.js";

const FORMATS = ["multi", "csv", "ssv", "pipes"] as const;
const texts = { type: "array", items: { type: "string" } };
const done = { responses: { 204: { description: "done" } } };

/** One list for each format, and one that says none: `csv` (Swagger 2.0, Parameter Object, `collectionFormat`). */
function lists(place: "query" | "formData"): object[] {
  const described = FORMATS.map((collectionFormat) => ({
    name: collectionFormat,
    in: place,
    ...texts,
    collectionFormat,
  }));
  return [...described, { name: "none", in: place, ...texts }];
}

const upload = [{ name: "file", in: "formData", type: "file", required: true }, ...lists("formData")];

const DESCRIPTION = {
  swagger: "2.0",
  info: { title: "Former", version: "1" },
  host: "api.example.com:8080",
  basePath: "/v1",
  schemes: ["https"],
  parameters: { Shared: { name: "shared", in: "formData", ...texts } },
  paths: {
    "/query": { get: { operationId: "query", parameters: lists("query"), ...done } },
    "/path/{ids}": {
      get: {
        operationId: "inPath",
        parameters: [
          { name: "ids", in: "path", required: true, ...texts },
          { name: "x-list", in: "header", ...texts },
        ],
        ...done,
      },
    },
    "/form": {
      parameters: [{ name: "above", in: "formData", ...texts }],
      post: { operationId: "form", parameters: [...lists("formData"), { $ref: "#/parameters/Shared" }], ...done },
      put: { operationId: "twice", parameters: [{ name: "multi", in: "formData", ...texts }], ...done },
    },
    "/upload": { post: { operationId: "upload", consumes: ["multipart/form-data"], parameters: upload, ...done } },
    "/plain-upload": { post: { operationId: "plainUpload", parameters: upload.slice(0, 2), ...done } },
    "/tabs": {
      get: {
        operationId: "tabs",
        parameters: [{ name: "t", in: "query", ...texts, collectionFormat: "tsv" }],
        ...done,
      },
    },
    "/elsewhere/{bars}": {
      get: {
        operationId: "elsewhere",
        parameters: [
          { name: "bars", in: "path", required: true, ...texts, collectionFormat: "pipes" },
          { name: "x-spaces", in: "header", ...texts, collectionFormat: "ssv" },
          { name: "nested", in: "query", type: "array", items: { ...texts, collectionFormat: "pipes" } },
        ],
        ...done,
      },
    },
    "/plain": { get: { operationId: "plain", schemes: ["http"], ...done } },
  },
};

let compiled: CompiledPackage;
let server: Recorder;
let client: AnyClient;

beforeAll(async () => {
  server = await startRecorder(() => ({ status: 204 }));
  compiled = await compiledPackage(DESCRIPTION);
  client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true });
}, 60_000);

afterAll(async () => {
  compiled.remove();
  await server.close();
});

async function sent(operation: string, input: object) {
  server.clear();
  await client[operation]?.(input);
  const [request] = server.requests;
  if (request === undefined) throw new Error("nothing was sent");
  return { ...request, text: request.body.toString() };
}

const two = ["a b", "c,d"];
const all = { multi: two, csv: two, ssv: two, pipes: two, none: two };

test("a format that OpenAPI 3 has no word for is named", () => {
  expect(compiled.problems).toEqual([
    "invalid-style /paths/~1tabs/get/parameters/0/style",
    "invalid-style /paths/~1elsewhere~1{bars}/get/parameters/0/style",
    "invalid-style /paths/~1elsewhere~1{bars}/get/parameters/1/style",
    "nested-value /paths/~1elsewhere~1{bars}/get/parameters/2/schema/items",
  ]);
});

test("lists in a query", async () => {
  expect((await sent("query", { query: all })).url).toBe(
    "/query?multi=a%20b&multi=c%2Cd&csv=a%20b,c%2Cd&ssv=a%20b%20c%2Cd&pipes=a%20b%7Cc%2Cd&none=a%20b,c%2Cd",
  );
});

test("lists in a path and a header", async () => {
  const { url, headers } = await sent("inPath", { path: { ids: two }, header: { "x-list": ["a", "b"] } });
  expect([url, headers["x-list"]]).toEqual(["/path/a%20b,c%2Cd", "a,b"]);
});

test("lists in a form", async () => {
  expect((await sent("form", { body: { ...all, shared: two } })).text).toBe(
    "multi=a+b&multi=c%2Cd&csv=a+b,c%2Cd&ssv=a+b+c%2Cd&pipes=a+b%7Cc%2Cd&none=a+b,c%2Cd&shared=a+b,c%2Cd",
  );
  expect((await sent("twice", { body: { multi: two } })).text).toBe("multi=a+b,c%2Cd");
});

test("lists and a file in parts", async () => {
  const { text } = await sent("upload", { body: { file: new Blob(["x"]), ...all } });
  const parts = [...text.matchAll(/name="(\w+)"\r\n\r\n(.*)\r\n/g)].map(([, name, value]) => [name, value]);
  expect(parts).toEqual([
    ["multi", "a b"],
    ["multi", "c,d"],
    ["csv", "a b,c,d"],
    ["ssv", "a b c,d"],
    ["pipes", "a b|c,d"],
    ["none", "a b,c,d"],
  ]);
  expect(text).toContain('name="file"; filename="blob"\r\ncontent-type: application/octet-stream\r\n\r\nx\r\n');
});

test("a file where nothing is said of the media type", async () => {
  const { headers, text } = await sent("plainUpload", { body: { file: new Blob(["x"]), multi: two } });
  expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(text).toContain('name="file"; filename="blob"\r\ncontent-type: application/octet-stream\r\n\r\nx\r\n');
  expect(text).toContain('name="multi"\r\n\r\nc,d\r\n');
});

test("an operation with schemes of its own has its own server", () => {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return new Response(undefined, { status: 204 });
  };
  const wire = compiled.create({ fetch, allowInsecureHttp: true });
  return Promise.all([wire.plain?.(), wire.tabs?.()]).then(() => {
    expect(urls.sort()).toEqual(["http://api.example.com:8080/v1/plain", "https://api.example.com:8080/v1/tabs"]);
  });
});
