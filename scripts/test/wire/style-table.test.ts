import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Recorder, startRecorder } from "../../corpus/start-recorder.js";
import { type AnyClient, type CompiledPackage, compiledPackage } from "./compiled-package.js";

/** The values of the specification's own table (OpenAPI 3.1.1, "Style Examples"). */
const LIST = ["blue", "black", "brown"];
const OBJECT = { R: 100, G: 200, B: 150 };

type Row = readonly [
  place: "path" | "query" | "header" | "cookie",
  written: Readonly<Record<string, unknown>>,
  type: "string" | "integer" | "number" | "boolean" | "array" | "object",
  value: unknown,
  expected: string,
];

const both = { explode: true };
const none = { explode: false };

/**
 * What must stand in the path after `/`, in the query after `?`, in the header `color`, in the header `cookie`. An
 * apostrophe is percent-encoded by every `URL` (WHATWG URL, special-query percent-encode set).
 */
const ROWS: readonly Row[] = [
  ["path", { style: "matrix", ...none }, "string", "", ";color"],
  ["path", { style: "matrix", ...none }, "string", "blue", ";color=blue"],
  ["path", { style: "matrix", ...none }, "array", LIST, ";color=blue,black,brown"],
  ["path", { style: "matrix", ...none }, "object", OBJECT, ";color=R,100,G,200,B,150"],
  ["path", { style: "matrix", ...both }, "string", "", ";color"],
  ["path", { style: "matrix", ...both }, "string", "blue", ";color=blue"],
  ["path", { style: "matrix", ...both }, "array", LIST, ";color=blue;color=black;color=brown"],
  ["path", { style: "matrix", ...both }, "object", OBJECT, ";R=100;G=200;B=150"],
  ["path", { style: "label", ...none }, "string", "blue", ".blue"],
  ["path", { style: "label", ...none }, "array", LIST, ".blue,black,brown"],
  ["path", { style: "label", ...none }, "object", OBJECT, ".R,100,G,200,B,150"],
  ["path", { style: "label", ...both }, "string", "blue", ".blue"],
  ["path", { style: "label", ...both }, "array", LIST, ".blue.black.brown"],
  ["path", { style: "label", ...both }, "object", OBJECT, ".R=100.G=200.B=150"],
  ["path", {}, "string", "blue", "blue"],
  ["path", {}, "integer", 5, "5"],
  ["path", {}, "number", -0.5, "-0.5"],
  ["path", {}, "boolean", false, "false"],
  ["path", {}, "array", LIST, "blue,black,brown"],
  ["path", {}, "object", OBJECT, "R,100,G,200,B,150"],
  ["path", { style: "simple", ...both }, "string", "blue", "blue"],
  ["path", { style: "simple", ...both }, "array", LIST, "blue,black,brown"],
  ["path", { style: "simple", ...both }, "object", OBJECT, "R=100,G=200,B=150"],
  ["path", {}, "string", "a/b?c#d%20;=,é😀", "a%2Fb%3Fc%23d%2520%3B%3D%2C%C3%A9%F0%9F%98%80"],
  ["path", {}, "array", ["a,b", "c"], "a%2Cb,c"],
  ["path", { style: "label", ...both }, "array", ["a.b", "c"], ".a.b.c"],
  ["path", { style: "matrix", ...both }, "array", ["a;b", "c"], ";color=a%3Bb;color=c"],
  ["query", {}, "string", "", "color="],
  ["query", {}, "string", "blue", "color=blue"],
  ["query", {}, "integer", 5, "color=5"],
  ["query", {}, "number", 1e21, "color=1e%2B21"],
  ["query", {}, "boolean", true, "color=true"],
  ["query", {}, "array", LIST, "color=blue&color=black&color=brown"],
  ["query", {}, "array", [], ""],
  ["query", {}, "object", OBJECT, "R=100&G=200&B=150"],
  ["query", { style: "form", ...none }, "string", "", "color="],
  ["query", { style: "form", ...none }, "string", "blue", "color=blue"],
  ["query", { style: "form", ...none }, "array", LIST, "color=blue,black,brown"],
  ["query", { style: "form", ...none }, "object", OBJECT, "color=R,100,G,200,B,150"],
  ["query", { style: "form", ...none }, "array", ["a,b", "c"], "color=a%2Cb,c"],
  ["query", { style: "spaceDelimited", ...none }, "array", LIST, "color=blue%20black%20brown"],
  ["query", { style: "spaceDelimited", ...none }, "object", OBJECT, "color=R%20100%20G%20200%20B%20150"],
  ["query", { style: "spaceDelimited", ...both }, "array", LIST, "color=blue&color=black&color=brown"],
  ["query", { style: "pipeDelimited", ...none }, "array", LIST, "color=blue%7Cblack%7Cbrown"],
  ["query", { style: "pipeDelimited", ...none }, "object", OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"],
  ["query", { style: "pipeDelimited", ...both }, "array", LIST, "color=blue&color=black&color=brown"],
  ["query", { style: "deepObject", ...both }, "object", OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  ["query", {}, "string", "a b&c=d+e#f/g?h%", "color=a%20b%26c%3Dd%2Be%23f%2Fg%3Fh%25"],
  ["query", { allowReserved: true }, "string", "a b/c?d:e@f!$'()*,;[]#", "color=a%20b/c?d:e@f!$%27()*,;[]%23"],
  ["query", { allowReserved: true }, "array", ["a/b", "c:d"], "color=a/b&color=c:d"],
  [
    "query",
    { content: "application/json" },
    "object",
    OBJECT,
    "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
  ],
  ["query", { content: "application/json" }, "string", "blue", "color=%22blue%22"],
  ["query", { content: "application/json" }, "array", LIST, "color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D"],
  ["query", { content: "text/plain" }, "string", "a b", "color=a%20b"],
  ["header", {}, "string", "", ""],
  ["header", {}, "string", "blue", "blue"],
  ["header", {}, "integer", 5, "5"],
  ["header", {}, "boolean", true, "true"],
  ["header", {}, "array", LIST, "blue,black,brown"],
  ["header", {}, "object", OBJECT, "R,100,G,200,B,150"],
  ["header", { style: "simple", ...both }, "array", LIST, "blue,black,brown"],
  ["header", { style: "simple", ...both }, "object", OBJECT, "R=100,G=200,B=150"],
  ["header", {}, "string", "a b%20/?#", "a b%20/?#"],
  ["header", { content: "application/json" }, "object", OBJECT, '{"R":100,"G":200,"B":150}'],
  ["cookie", {}, "string", "", "color="],
  ["cookie", {}, "string", "blue", "color=blue"],
  ["cookie", {}, "integer", 5, "color=5"],
  ["cookie", { style: "form", ...none }, "array", LIST, "color=blue,black,brown"],
  ["cookie", { style: "form", ...none }, "object", OBJECT, "color=R,100,G,200,B,150"],
  ["cookie", {}, "array", LIST, "color=blue; color=black; color=brown"],
  ["cookie", {}, "object", OBJECT, "R=100; G=200; B=150"],
  ["cookie", { style: "cookie" }, "string", "a%20b", "color=a%20b"],
  ["cookie", { style: "cookie" }, "array", LIST, "color=blue; color=black; color=brown"],
  ["cookie", { style: "cookie" }, "object", OBJECT, "R=100; G=200; B=150"],
];

function parameter([place, written, type]: Row): Record<string, unknown> {
  const { content, ...style } = written;
  const schema = type === "array" ? { type, items: { type: "string" } } : { type };
  const described = content === undefined ? { ...style, schema } : { content: { [String(content)]: { schema } } };
  return { name: "color", in: place, ...(place === "path" ? { required: true } : {}), ...described };
}

function description(): object {
  const paths: Record<string, unknown> = {};
  for (const [index, row] of ROWS.entries()) {
    const path = `/row${index}/${row[0] === "path" ? "{color}" : ""}`;
    paths[path] = {
      get: { operationId: `row${index}`, parameters: [parameter(row)], responses: { 204: { description: "-" } } },
    };
  }
  return { openapi: "3.2.0", info: { title: "Styles", version: "1" }, paths };
}

describe("the style table, as a server receives it", () => {
  let compiled: CompiledPackage;
  let server: Recorder;
  let client: AnyClient;

  beforeAll(async () => {
    server = await startRecorder(() => ({ status: 204 }));
    compiled = await compiledPackage(description());
    client = compiled.create({ baseUrl: server.url, allowInsecureHttp: true });
  }, 60_000);

  afterAll(async () => {
    compiled.remove();
    await server.close();
  });

  test("no row is reported as impossible", () => {
    expect(compiled.problems).toEqual([]);
  });

  test.each(ROWS.map((row, index) => [row[0], JSON.stringify(row[1]), JSON.stringify(row[3]), index, row] as const))(
    "%s %s %s",
    async (place, _written, _value, index, row) => {
      server.clear();
      await client[`row${index}`]?.({ [place]: { color: row[3] } });
      const [request] = server.requests;
      const [path, query = ""] = request?.url.split("?") ?? [];
      const rest = request?.url.includes("?") ? request.url.slice(request.url.indexOf("?") + 1) : query;
      const received = {
        path: path?.replace(`/row${index}/`, ""),
        query: rest,
        header: request?.headers.color,
        cookie: request?.headers.cookie,
      };
      expect(received[place]).toBe(row[4]);
    },
  );
});
