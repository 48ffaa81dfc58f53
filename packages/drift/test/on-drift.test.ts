import { afterAll, beforeAll, expect, test } from "vitest";
import { type Difference, keyOf, onDrift } from "../src/index.js";
import { type Answer, type MutatingServer, startMutatingServer } from "./mutating-server.js";

const user = { id: 7, name: "Asha", state: "ACTIVE", country: "DE", born: "2000-01-31", tags: ["a"], secret: "ONE" };
const document = {
  openapi: "3.1.1",
  paths: {
    "/users/{id}": {
      get: {
        operationId: "getUser",
        parameters: [{ name: "fields", in: "query", schema: { type: "string" } }],
        responses: {
          200: {
            description: "A user.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } },
          },
          404: { description: "None.", content: { "application/problem+json": { schema: { type: "object" } } } },
        },
      },
      put: {
        operationId: "putUser",
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/User" } } } },
        responses: { 204: { description: "Done." } },
      },
    },
  },
  components: {
    schemas: {
      User: {
        type: "object",
        required: ["id", "name"],
        properties: {
          id: { type: "integer", maximum: 1000 },
          name: { type: "string", "x-sensitive": "personal" },
          state: { type: "string", "x-extensible-enum": ["ACTIVE"] },
          country: { type: "string", pattern: "^[A-Z]{2}$" },
          born: { type: "string", format: "date" },
          tags: { type: "array", items: { type: "string" } },
          secret: { type: "string", "x-extensible-enum": ["ONE"], "x-sensitive": "secret" },
        },
      },
    },
  },
};

let server: MutatingServer;
beforeAll(async () => {
  server = await startMutatingServer({ body: JSON.stringify(user) });
});
afterAll(() => server.close());

type Watched = ReturnType<typeof onDrift>;

async function call(
  watched: Watched,
  answer: Answer,
  { path = "/v1/users/7", ...init }: RequestInit & { path?: string } = {},
) {
  server.answer = answer;
  const response = await watched(server.url + path, { method: "GET", ...init });
  const text = await response.text();
  await watched.settled();
  return { status: response.status, text };
}

const json = (changes: object): Answer => ({ body: JSON.stringify({ ...user, ...changes }) });

interface Row {
  kind: Difference["kind"];
  answer: Answer;
  path?: string;
  want: Partial<Difference>;
}

const rows: Row[] = [
  {
    kind: "undocumented-field",
    answer: json({ nick: "A" }),
    want: { pointer: "/nick", found: "string", at: "/components/schemas/User", shape: { type: "string" } },
  },
  {
    kind: "missing-required",
    answer: json({ name: undefined }),
    want: { pointer: "/name", expected: "required", found: "absent" },
  },
  {
    kind: "wrong-type",
    answer: json({ tags: ["a", 5] }),
    want: { pointer: "/tags/*", expected: "string", found: "integer" },
  },
  { kind: "wrong-type", answer: json({ name: null }), want: { pointer: "/name", expected: "string", found: "null" } },
  { kind: "wrong-type", answer: { body: "{" }, want: { pointer: "", expected: "JSON" } },
  {
    kind: "unknown-enum-value",
    answer: json({ state: "LOCKED" }),
    want: { pointer: "/state", expected: "ACTIVE", found: '"LOCKED"' },
  },
  { kind: "unknown-enum-value", answer: json({ secret: "TWO" }), want: { pointer: "/secret", found: "string" } },
  {
    kind: "broken-pattern",
    answer: json({ country: "deu" }),
    want: { pointer: "/country", expected: "^[A-Z]{2}$", found: "string" },
  },
  { kind: "broken-format", answer: json({ born: "31.01.2000" }), want: { pointer: "/born", expected: "date" } },
  { kind: "broken-limit", answer: json({ id: 1001 }), want: { pointer: "/id", expected: "maximum" } },
  {
    kind: "undocumented-status",
    answer: { status: 418, body: '{"a":1}' },
    want: { expected: "200 404", found: "418 application/json" },
  },
  {
    kind: "undocumented-content-type",
    answer: { contentType: "text/html", body: "<p>" },
    want: { expected: "application/json", found: "text/html" },
  },
  { kind: "undocumented-parameter", answer: json({}), path: "/v1/users/7?fields=a&page=2", want: { pointer: "page" } },
];

test.each(rows)("$kind: $want.pointer", async ({ kind, answer, path, want }) => {
  const reported: Difference[] = [];
  const watched = onDrift({ document, report: (difference) => reported.push(difference) });
  const got = await call(watched, answer, path === undefined ? {} : { path });
  expect(got.text).toBe(answer.body);
  expect(reported).toEqual([expect.objectContaining({ operation: "getUser", kind, ...want })]);
});

test("what is as described gives nothing, nor does a path that is no operation", async () => {
  const watched = onDrift({ document });
  await call(watched, json({}));
  await call(watched, { status: 404, contentType: "application/problem+json; charset=utf-8", body: "{}" });
  await call(watched, { body: "[1]" }, { path: "/other" });
  expect(watched.differences()).toEqual([]);
});

test("requests are compared too", async () => {
  const watched = onDrift({ document });
  const body = JSON.stringify({ id: "7", name: "Asha" });
  await call(
    watched,
    { status: 200, body: "" },
    { method: "PUT", body, headers: { "content-type": "application/json" } },
  );
  expect(watched.differences().filter(({ status }) => status === undefined)).toEqual([
    expect.objectContaining({ operation: "putUser", pointer: "/id", kind: "wrong-type", found: "string", count: 1 }),
  ]);
});

test("each difference is reported once and counted; values are nowhere", async () => {
  const reported: Difference[] = [];
  const watched = onDrift({ document, report: (difference) => reported.push(difference) });
  for (const nick of ["Ashi", "Ash", "A."]) await call(watched, json({ nick, name: 5 }));
  expect(reported.length).toBe(2);
  expect(watched.differences().map(({ count }) => count)).toEqual([3, 3]);
  expect(JSON.stringify([reported, watched.differences()])).not.toMatch(/Ash/u);
});

test("what the baseline knows stays quiet", async () => {
  const first = onDrift({ document });
  await call(first, json({ nick: "A" }));
  const quiet = onDrift({ document, baseline: first.differences().map(keyOf) });
  await call(quiet, json({ nick: "B", state: "LOCKED" }));
  expect(quiet.differences().map(({ kind }) => kind)).toEqual(["unknown-enum-value"]);
});

test("a sample is looked at, and no more", async () => {
  const numbers = [0.05, 0.5, 0.09, 0.1];
  const watched = onDrift({ document, sample: 0.1, random: () => numbers.shift() ?? 1 });
  for (let calls = 0; calls < 4; calls++) await call(watched, json({ nick: "A" }));
  expect(watched.differences()[0]?.count).toBe(2);
});

test("the caller has the answer before it is compared", async () => {
  const order: string[] = [];
  const watched = onDrift({ document, report: () => order.push("compared") });
  server.answer = json({ nick: "A" });
  const response = await watched(`${server.url}/users/7`, { method: "GET" });
  await response.json();
  order.push("answered");
  await watched.settled();
  expect(order).toEqual(["answered", "compared"]);
});

test("a report that throws, a body that breaks off and a long body do no harm", async () => {
  const thrower = onDrift({
    document,
    report() {
      throw new Error("no");
    },
  });
  expect((await call(thrower, json({ nick: "A" }))).status).toBe(200);
  const short = onDrift({ document, maxBytes: 10 });
  expect((await call(short, json({ nick: "A" }))).text).toContain("nick");
  expect(short.differences()).toEqual([]);
  const torn = new ReadableStream({ start: (controller) => controller.error(new Error("torn")) });
  const broken = onDrift({
    document,
    fetch: async () => new Response(torn, { headers: { "content-type": "application/json" } }),
  });
  await expect((await broken("https://a.test/users/7", {})).text()).rejects.toThrow("torn");
  await broken.settled();
  expect(broken.differences()).toEqual([]);
});

test("strict: the call is rejected, and says what differs without values", async () => {
  const strict = onDrift({ document, strict: true });
  await expect(call(strict, json({ name: 5 }))).rejects.toMatchObject({
    name: "DriftError",
    message: "getUser 200 /name: wrong type, string expected, found integer",
  });
  expect((await call(strict, json({}))).status).toBe(200);
});
