import type { ParameterDescriptor } from "@specwright/runtime";
import { styles } from "@specwright/runtime/styles";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

type Row = readonly [Partial<ParameterDescriptor>, unknown, string];
const list = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

/** The style table of OpenAPI 3.1.1, "Style Examples", for `color`. */
const query: readonly Row[] = [
  [{}, "", "color="],
  [{}, "blue", "color=blue"],
  [{}, list, "color=blue&color=black&color=brown"],
  [{}, object, "R=100&G=200&B=150"],
  [{ explode: false }, list, "color=blue,black,brown"],
  [{ explode: false }, object, "color=R,100,G,200,B,150"],
  [{ style: "form", explode: true }, list, "color=blue&color=black&color=brown"],
  [{ style: "spaceDelimited" }, list, "color=blue%20black%20brown"],
  [{ style: "spaceDelimited" }, object, "color=R%20100%20G%20200%20B%20150"],
  [{ style: "pipeDelimited" }, list, "color=blue%7Cblack%7Cbrown"],
  [{ style: "pipeDelimited" }, object, "color=R%7C100%7CG%7C200%7CB%7C150"],
  [{ style: "pipeDelimited", explode: true }, list, "color=blue&color=black&color=brown"],
  [{ style: "deepObject", explode: true }, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  [{ style: "deepObject" }, { a: { b: [1, 2] }, c: null }, "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2"],
  [{ content: "application/json" }, { a: [1] }, "color=%7B%22a%22%3A%5B1%5D%7D"],
  [{ allowReserved: true }, ":/?[]@!$&'()*+,;=%41", "color=:/?[]@!$&%27()*+,;=%41"],
  [{ allowReserved: true }, "a#b c%zz", "color=a%23b%20c%25zz"],
  [{}, "a b&c=d#e+f", "color=a%20b%26c%3Dd%23e%2Bf"],
  [{}, { "a&admin": 1 }, "a%26admin=1"],
  [{ style: "deepObject" }, { "a]&admin": 1 }, "color%5Ba%5D%26admin%5D=1"],
  [{ name: "co&lor" }, "x", "co%26lor=x"],
  [{}, new Date(0), "color=1970-01-01T00%3A00%3A00.000Z"],
  [{}, [true, 1, null, "x"], "color=true&color=1&color=x"],
  [{}, [], ""],
  [{}, {}, ""],
  [{}, null, ""],
  [{}, undefined, ""],
  [{}, JSON.parse('{"__proto__":1,"constructor":2}'), "__proto__=1&constructor=2"],
];
const path: readonly Row[] = [
  [{}, "blue", "blue"],
  [{}, list, "blue,black,brown"],
  [{ style: "simple" }, object, "R,100,G,200,B,150"],
  [{ style: "simple", explode: true }, object, "R=100,G=200,B=150"],
  [{ style: "label" }, "blue", ".blue"],
  [{ style: "label" }, list, ".blue,black,brown"],
  [{ style: "label", explode: true }, list, ".blue.black.brown"],
  [{ style: "label" }, object, ".R,100,G,200,B,150"],
  [{ style: "label", explode: true }, object, ".R=100.G=200.B=150"],
  [{ style: "matrix" }, "blue", ";color=blue"],
  [{ style: "matrix" }, list, ";color=blue,black,brown"],
  [{ style: "matrix", explode: true }, list, ";color=blue;color=black;color=brown"],
  [{ style: "matrix" }, object, ";color=R,100,G,200,B,150"],
  [{ style: "matrix", explode: true }, object, ";R=100;G=200;B=150"],
];
const header: readonly Row[] = [
  [{}, "blue", "blue"],
  [{}, list, "blue,black,brown"],
  [{}, object, "R,100,G,200,B,150"],
  [{ explode: true }, object, "R=100,G=200,B=150"],
  [{}, "a b/c%", "a b/c%"],
  [{ content: "application/json" }, { a: 1 }, '{"a":1}'],
];

async function requestWith(parameter: ParameterDescriptor, value: unknown) {
  const server = await serve(json({}));
  const operations = {
    call: { path: parameter.in === "path" ? `/x/{${parameter.name}}` : "/x", parameters: [parameter] },
  };
  const client = clientOf({ operations, features: [styles], options: { baseUrl: server.url } });
  await client.call?.({ [parameter.in]: { [parameter.name]: value } });
  return server.requests[0];
}

describe("4.16 what parameters look like on the wire", () => {
  test.each(query)("query %j of %j is %s", async (part, value, wire) => {
    const request = await requestWith({ name: "color", in: "query", ...part }, value);
    expect(request?.url).toBe(wire === "" ? "/x" : `/x?${wire}`);
  });

  test.each(path)("path %j of %j is %s", async (part, value, wire) => {
    const request = await requestWith({ name: "color", in: "path", ...part }, value);
    expect(request?.url).toBe(`/x/${wire}`);
  });

  test.each(header)("header %j of %j is %s", async (part, value, wire) => {
    const request = await requestWith({ name: "color", in: "header", ...part }, value);
    expect(request?.headers.color).toBe(wire);
  });

  const circular: Record<string, unknown> = {};
  circular.self = circular;
  test.each([
    ["half of a surrogate pair", {}, "\ud800"],
    ["a function", {}, () => 1],
    ["an object in a list", {}, [{}]],
    ["an object in an object", {}, { a: {} }],
    ["a value that contains itself", { style: "deepObject" }, circular],
    ["an invalid date", {}, new Date(Number.NaN)],
    ["no number", {}, Number.NaN],
  ])("%s is refused", async (_, part, value) => {
    const failed = requestWith({ name: "color", in: "query", ...part } as ParameterDescriptor, value);
    expect(await errorOf(failed)).toMatchObject({ name: "TypeError", code: "invalid-parameter" });
  });

  test("what is inherited is not sent, what is not declared is refused", async () => {
    const server = await serve(json({}));
    const client = clientOf({
      operations: { call: { parameters: [{ name: "a", in: "query" }] } },
      options: { baseUrl: server.url },
    });
    await client.call?.({ query: Object.create({ a: 1 }) });
    expect(server.requests[0]?.url).toBe("/things");
    expect(await errorOf(client.call?.({ query: { b: 1 } }) as PromiseLike<unknown>)).toMatchObject({
      code: "unknown-parameter",
    });
    expect(await errorOf(client.call?.({ qurey: { a: 1 } }) as PromiseLike<unknown>)).toMatchObject({
      code: "unknown-parameter",
    });
  });
});
