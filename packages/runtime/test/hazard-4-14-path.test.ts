import { inspect } from "node:util";
import { styles } from "@specwright/runtime/styles";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const part = { path: "/pets/{id}/toys", parameters: [{ name: "id", in: "path", required: true }] } as const;
const refused = [
  "..",
  ".",
  "",
  "%2e%2e",
  "%2E.",
  ".%2e",
  undefined,
  null,
  {},
  { "a/../../x": 1 },
  [],
  [".."],
  [""],
  [null, ""],
  [undefined, "."],
  [[]],
  () => "x",
  Symbol("x"),
  Number.NaN,
  new Map(),
  "\ud800",
];
const encoded: readonly [unknown, string][] = [
  ["a/b?x=1#y", "a%2Fb%3Fx%3D1%23y"],
  ["../x", "..%2Fx"],
  ["a\\b", "a%5Cb"],
  ["%2F", "%252F"],
  ["!'()*", "%21%27%28%29%2A"],
  ["$&", "%24%26"],
  ["ü", "%C3%BC"],
  ["...", "..."],
  [7, "7"],
  [0, "0"],
  [false, "false"],
  [12345678901234567890n, "12345678901234567890"],
  [new Date(0), "1970-01-01T00%3A00%3A00.000Z"],
  [["a", "b/c"], "a,b%2Fc"],
];

describe("4.14 path parameters", () => {
  test.each(refused.map((id) => [inspect(id), id]))("%s never leaves the process", async (_, id) => {
    const server = await serve(json({}));
    for (const features of [[], [styles]]) {
      const client = clientOf({ operations: { call: part }, features, options: { baseUrl: server.url } });
      const error = await errorOf(client.call?.({ path: { id } }) as PromiseLike<unknown>);
      expect(error).toBeInstanceOf(TypeError);
      expect(error.code).toMatch(/^(invalid|missing)-parameter$/);
      expect(error.message).toMatch(/^call: /);
    }
    expect(server.requests).toEqual([]);
  });

  test.each(encoded.map(([id, wire]) => [inspect(id), wire, id] as const))("%s arrives as %s", async (_, wire, id) => {
    const server = await serve(json({}));
    const client = clientOf({ operations: { call: part }, options: { baseUrl: `${server.url}/v1` } });
    await client.call?.({ path: { id } });
    expect(server.requests[0]?.url).toBe(`/v1/pets/${wire}/toys`);
  });

  test("no values that make a dot segment together, no template that is not filled", async () => {
    const names = [
      { name: "a", in: "path" },
      { name: "b", in: "path" },
    ] as const;
    const operations = { pair: { path: "/x/{a}.{b}", parameters: names }, open: { path: "/x/{id}" } };
    const client = clientOf({ operations, options: { fetch: async () => Response.json({}) } });
    expect(await client.pair?.({ path: { a: "1", b: "2" } })).toEqual({});
    expect(await errorOf(client.pair?.({ path: { a: "1" } }) as PromiseLike<unknown>)).toMatchObject({
      code: "invalid-parameter",
    });
    expect(await errorOf(client.open?.() as PromiseLike<unknown>)).toMatchObject({ code: "invalid-parameter" });
    const dots = clientOf({
      operations: {
        call: {
          path: "/x/{a}{b}/y",
          parameters: [
            { name: "a", in: "path", style: "label" },
            { name: "b", in: "path", style: "label" },
          ],
        },
      },
      features: [styles],
      options: { fetch: async () => Response.json({}) },
    });
    expect(await errorOf(dots.call?.({ path: { a: ".", b: "x" } }) as PromiseLike<unknown>)).toMatchObject({
      code: "invalid-parameter",
    });
  });

  test("a name from the prototype is no value", async () => {
    const client = clientOf({
      operations: { call: { path: "/x/{toString}", parameters: [{ name: "toString", in: "path", required: true }] } },
    });
    expect(await errorOf(client.call?.({ path: {} }) as PromiseLike<unknown>)).toMatchObject({
      code: "missing-parameter",
    });
  });
});
