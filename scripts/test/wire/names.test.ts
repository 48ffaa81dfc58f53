import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Recorder, startRecorder } from "../../corpus/start-recorder.js";
import { type CompiledPackage, compiledPackage } from "./compiled-package.js";

/** operationId (none: undefined), method and path, and the name of the method that it becomes. */
const OPERATIONS: readonly (readonly [string | undefined, string, string])[] = [
  ["getUser", "/o/0", "getUser"],
  ["get-user", "/o/1", "getUser2"],
  ["get_user", "/o/2", "getUser3"],
  ["GetUser", "/o/3", "getUser4"],
  ["listURLs", "/o/4", "listURLs"],
  ["HTTPStatus", "/o/5", "httpStatus"],
  ["users/list all", "/o/6", "usersListAll"],
  ["delete", "/o/7", "delete_"],
  ["class", "/o/8", "class_"],
  ["then", "/o/9", "then_"],
  ["constructor", "/o/10", "constructor_"],
  ["__proto__", "/o/11", "proto"],
  ["toString", "/o/12", "toString_"],
  ["raw", "/o/13", "raw_"],
  ["auth", "/o/14", "auth_"],
  ["hasOwnProperty", "/o/15", "hasOwnProperty_"],
  ["2fa", "/o/16", "_2fa"],
  ["größeÄndern", "/o/17", "größeÄndern"],
  ["获取用户", "/o/18", "获取用户"],
  ["🎉", "/o/19/{id}", "getO19ById"],
  ["", "/o/20", "getO20"],
  [undefined, "/o/21/{user_id}/items", "getO21ByUserIdItems"],
  ['"; alert(1); //', "/o/22", "alert1"],
  ["line\nbreak", "/o/23", "lineBreak"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is the name
  ["a'b`c${d}", "/o/24", "aBCD"],
  ["x".repeat(300), "/o/25", "x".repeat(300)],
  ["e\u0301te\u0301", "/o/26", "été"],
  ["Response", "/o/27", "response"],
  ["Promise", "/o/28", "promise"],
  ["await", "/o/29", "await_"],
  ["createWireClient", "/o/30", "createWireClient"],
];

/** Names of parameters and of properties of bodies, sent as they are. */
const NAMES = [
  "plain",
  "class",
  "default",
  "__proto__x",
  "constructor",
  "toString",
  "hasOwnProperty",
  "a-b",
  "a.b",
  "a[b]",
  "a b",
  "1st",
  "",
  "é",
  "日本",
  "🎉",
  '"',
  "'",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is the name
  "`${x}`",
  "\\",
  "</script>",
  "*/",
  "a&b=c",
  "a+b",
  "%41",
  "$ref",
  "filter[a][b]",
];

function description(): object {
  const paths: Record<string, unknown> = {};
  for (const [operationId, path] of OPERATIONS) {
    const parameters = [...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    }));
    paths[path] = {
      get: {
        ...(operationId === undefined ? {} : { operationId }),
        parameters,
        responses: { 204: { description: "-" } },
      },
    };
  }
  const schema = { type: "object", properties: Object.fromEntries(NAMES.map((name) => [name, { type: "string" }])) };
  paths["/names"] = {
    post: {
      operationId: "names",
      parameters: NAMES.filter((name) => name !== "").map((name) => ({
        name,
        in: "query",
        schema: { type: "string" },
      })),
      requestBody: { content: { "application/json": { schema } } },
      responses: { 204: { description: "-" } },
    },
  };
  const schemas = Object.fromEntries(
    [
      "User",
      "user",
      "Foo.Bar",
      "FooBar",
      "Foo_Bar",
      "CON",
      "class",
      "String",
      "Promise",
      "GetUserInput",
      "WireClient",
      "components",
      "1st",
      "constructor",
      "hasOwnProperty",
      "__proto__x",
    ].map((name) => [name, { type: "object", properties: { [name]: { type: "string" } } }]),
  );
  return { openapi: "3.1.1", info: { title: "Names", version: "1" }, paths, components: { schemas } };
}

function input(path: string): unknown {
  const names = [...path.matchAll(/\{(.+?)\}/g)].map((match) => match[1] ?? "");
  return names.length === 0 ? undefined : { path: Object.fromEntries(names.map((name) => [name, "i"])) };
}

describe("names", () => {
  let compiled: CompiledPackage;
  let server: Recorder;

  beforeAll(async () => {
    server = await startRecorder(() => ({ status: 204 }));
    compiled = await compiledPackage(description());
  }, 60_000);

  afterAll(async () => {
    compiled.remove();
    await server.close();
  });

  test.each(OPERATIONS)("%j at %s is %s", async (_, path, name) => {
    server.clear();
    const client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true });
    await client[name]?.(input(path));
    expect(server.requests[0]?.url).toBe(path.replace(/\{.+?\}/, "i"));
  });

  test.each(NAMES.filter((name) => name !== ""))("the parameter %j goes by its own name", async (name) => {
    server.clear();
    const client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true });
    await client.names?.({ query: { [name]: "v" } });
    const url = new URL(server.requests[0]?.url ?? "", server.url);
    expect([...url.searchParams]).toEqual([[name, "v"]]);
    expect(url.hash).toBe("");
  });

  test.each(NAMES)("the property %j goes by its own name", async (name) => {
    server.clear();
    const client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true });
    await client.names?.({ body: { [name]: "v" } });
    expect(server.requests[0]?.body.toString()).toBe(JSON.stringify({ [name]: "v" }));
  });

  test("an order of paths does not change a name", async () => {
    const { paths, ...rest } = description() as { paths: Record<string, unknown> };
    const reversed = await compiledPackage({ ...rest, paths: Object.fromEntries(Object.entries(paths).reverse()) });
    const client = reversed.create({ baseUrl: server.url, allowInsecureHttp: true });
    for (const [, path, name] of OPERATIONS.slice(0, 5)) {
      server.clear();
      await client[name]?.();
      expect(server.requests[0]?.url).toBe(path);
    }
    reversed.remove();
  }, 60_000);
});
