import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRecorder } from "../src/recorder/index.js";

const document = {
  openapi: "3.1.1",
  info: { title: "Users", version: "1" },
  paths: {
    "/users/{id}": {
      put: {
        operationId: "putUser",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" }, "x-sensitive": "personal" },
          { name: "page", in: "query", schema: { type: "integer" } },
          { name: "email", in: "query", schema: { type: "string", "x-sensitive": "personal" } },
        ],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
        responses: { 200: { content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } } },
      },
    },
  },
  components: {
    schemas: {
      User: {
        allOf: [{ $ref: "#/components/schemas/Named" }],
        properties: {
          state: { type: "string" },
          token: { type: "string", format: "password" },
          address: { type: "object", "x-sensitive": "personal", properties: { city: { type: "string" } } },
          tags: { type: "array", items: { type: "string" } },
          friends: { type: "array", items: { $ref: "#/components/schemas/Named" } },
        },
      },
      Named: { properties: { name: { type: "string", "x-sensitive": "personal" } } },
    },
  },
} as const;

const body = {
  name: "Asha",
  state: "ACTIVE",
  token: "s3cret",
  address: { city: "Surat", floor: 3 },
  tags: ["a"],
  friends: [{ name: "Karl" }],
  undescribed: "Zoë",
};

const server = createServer((request, response) => {
  request.resume();
  const headers = { "content-type": "application/json", "set-cookie": "session=c00kie", "x-user": "Asha" };
  response.writeHead(request.url === "/html" ? 500 : 200, headers).end(JSON.stringify(body));
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function record(path: string, init: RequestInit) {
  const recorder = createRecorder({ document: document as never, now: () => 1_000 });
  const response = await recorder.fetch(url + path, init);
  return { recorder, body: await response.json() };
}

test("an exchange is kept without credentials, personal values and secrets; the caller has them", async () => {
  const sent = {
    method: "PUT",
    body: JSON.stringify(body),
    headers: { authorization: "Bearer t0ken", "content-type": "application/json" },
  };
  const { recorder, body: got } = await record("/v1/users/u-77?page=2&email=asha%40example.com&other=Asha#frag", sent);
  expect(got).toEqual(body);
  const [exchange] = recorder.exchanges;
  const hidden = {
    name: "****",
    state: "ACTIVE",
    token: "******",
    address: { city: "*****", floor: 0 },
    tags: ["a"],
    friends: [{ name: "****" }],
    undescribed: "***",
  };
  expect(exchange).toMatchObject({
    operation: "putUser",
    startedAt: "1970-01-01T00:00:01.000Z",
    request: { method: "PUT", headers: { authorization: "[redacted]", "content-type": "application/json" } },
    response: { status: 200, headers: { "set-cookie": "[redacted]", "x-user": "[redacted]" } },
  });
  expect(JSON.parse(exchange?.request.body ?? "")).toEqual(hidden);
  expect(JSON.parse(exchange?.response.body ?? "")).toEqual(hidden);
  const seen = new URL(exchange?.request.url ?? "");
  expect(seen.pathname).toBe("/v1/users/%5Bredacted%5D");
  expect([...seen.searchParams]).toEqual([
    ["page", "2"],
    ["email", "[redacted]"],
    ["other", "[redacted]"],
  ]);
  expect(JSON.stringify([recorder.exchanges, recorder.toHar()])).not.toMatch(
    /t0ken|s3cret|Asha|asha|Karl|Surat|u-77|c00kie|frag/u,
  );
});

test("what the description does not know keeps no body", async () => {
  const { recorder } = await record("/html", { method: "GET" });
  expect(recorder.exchanges[0]).toMatchObject({ request: { method: "GET" }, response: { status: 500 } });
  expect(recorder.exchanges[0]?.operation).toBeUndefined();
  expect(recorder.exchanges[0]?.request.url).toBe(`${url}/[redacted]`);
  expect(recorder.exchanges[0]?.response.body).toBeUndefined();
});

test("a HAR holds what tools ask for", async () => {
  const { recorder } = await record("/users/1", {
    method: "PUT",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  const { log } = recorder.toHar() as { log: { version: string; entries: readonly Record<string, object>[] } };
  expect(log.version).toBe("1.2");
  expect(Object.keys(log.entries[0] ?? {}).sort()).toEqual([
    "cache",
    "request",
    "response",
    "startedDateTime",
    "time",
    "timings",
  ]);
  expect(log.entries[0]?.request).toMatchObject({ postData: { mimeType: "application/json", text: "{}" } });
  recorder.clear();
  expect(recorder.exchanges).toEqual([]);
});
