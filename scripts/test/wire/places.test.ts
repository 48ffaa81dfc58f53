import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Recorder, startRecorder } from "../../corpus/start-recorder.js";
import { type CompiledPackage, compiledPackage } from "./compiled-package.js";

let compiled: CompiledPackage;
let server: Recorder;

beforeAll(async () => {
  server = await startRecorder(() => ({ status: 204 }));
  compiled = await compiledPackage(readFileSync(new URL("./specs/places.yaml", import.meta.url), "utf8"));
}, 60_000);

afterAll(async () => {
  compiled.remove();
  await server.close();
});

async function sent(operation: string, input: unknown, options: Readonly<Record<string, unknown>>) {
  server.clear();
  const client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true, ...options });
  await client[operation]?.(input);
  const [request] = server.requests;
  const { authorization, cookie, id, "x-key": key } = request?.headers ?? {};
  return Object.fromEntries(
    Object.entries({ url: request?.url, authorization, cookie, id, key }).filter(([, value]) => value !== undefined),
  );
}

test("only a query in a path is worth a word", () => {
  expect(compiled.problems).toEqual([]);
});

test.each<readonly [string, unknown, Readonly<Record<string, unknown>>, object]>([
  ["atDefault", undefined, { accessToken: "t" }, { url: "/default", authorization: "Bearer t" }],
  ["anonymous", undefined, { accessToken: "t" }, { url: "/anonymous" }],
  ["optional", undefined, {}, { url: "/optional" }],
  ["optional", undefined, { header: "k" }, { url: "/optional", key: "k" }],
  ["either", undefined, { query: "k&v" }, { url: "/either?api%20key=k%26v" }],
  ["either", undefined, { accessToken: "t" }, { url: "/either", authorization: "Bearer t" }],
  ["either", undefined, { accessToken: "t", query: "k" }, { url: "/either?api%20key=k" }],
  [
    "both",
    undefined,
    { header: "h", cookie: "c", query: "q" },
    { url: "/both?api%20key=q", key: "h", cookie: "SESSION=c" },
  ],
  [
    "basic",
    undefined,
    { basic: { username: "u", password: "pä" } },
    { url: "/basic", authorization: "Basic dTpww6Q=" },
  ],
  ["fixedQuery", undefined, {}, { url: "/fixed-query?mode=full" }],
  ["fixedQuery", { query: { a: "b" } }, {}, { url: "/fixed-query?mode=full&a=b" }],
  [
    "sameName",
    { path: { id: "p" }, query: { id: "q" }, header: { id: "h" }, cookie: { id: "c" } },
    {},
    { url: "/same/p?id=q", id: "h", cookie: "id=c" },
  ],
  ["dense", { path: { a: "1", b: "{c}", c: "$&" } }, {}, { url: "/1%7Bc%7D-%24%26.json" }],
  ["twice", { path: { id: "x" } }, {}, { url: "/twice/x/of/x" }],
  ["overridden", { path: { id: "x" }, query: { limit: [1, 2] } }, {}, { url: "/path-level/x?limit=1,2" }],
])("%s %j with %j", async (operation, input, options, expected) => {
  expect(await sent(operation, input, options)).toEqual(expected);
});

test("an operation's or a path's own server, its variables filled in", async () => {
  const port = new URL(server.url).port;
  const client = compiled.create({ allowInsecureHttp: true, accessToken: "t", server: { variables: { port } } });
  for (const [operation, url] of [
    ["atOwn", "/own/own"],
    ["atItem", "/item/item"],
  ] as const) {
    server.clear();
    await client[operation]?.();
    expect(server.requests[0]?.url).toBe(url);
  }
});

test("a slash at the end of a server's URL is not doubled", async () => {
  server.clear();
  const client = compiled.create({ baseUrl: `${server.url}/fixed/`, allowInsecureHttp: true });
  await client.anonymous?.();
  expect(server.requests[0]?.url).toBe("/fixed/anonymous");
});

test("nothing is sent to a host that a variable may not name", async () => {
  const client = compiled.create({
    accessToken: "t",
    server: { name: "regional", variables: { region: "evil.test/" } },
  });
  await expect(client.atDefault?.()).rejects.toMatchObject({ code: "invalid-server" });
});

test("a call without the credential that it needs is the caller's mistake", async () => {
  await expect(sent("both", undefined, { header: "h" })).rejects.toBeInstanceOf(TypeError);
});
