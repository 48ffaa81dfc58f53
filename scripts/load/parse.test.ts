import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HEAD, load, problemsOf } from "../test/load.js";
import { temporaryFolder } from "../test/temporary-folder.js";
import { LoadError, loadSpec } from "./load-spec.js";

const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
for (const [from, to] of ["ab", "bc", "cd", "de", "ef", "fg", "gh", "hi"].map((pair) => [...pair])) {
  bomb.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(", ")}]`);
}
const utf16 = Buffer.from(`\uFEFF${HEAD}paths: {}\n`, "utf16le");

const refused: [name: string, text: string | Uint8Array, problem: string][] = [
  ["a YAML syntax error", `${HEAD}paths: [\n`, "openapi.yaml:4:1 syntax"],
  ["a duplicate key in YAML", `${HEAD}paths: {}\npaths: {}\n`, "openapi.yaml:4:1 duplicate-key"],
  ["a duplicate key in JSON", '{ "openapi": "3.1.0",\n  "openapi": "3.1.0" }', "openapi.yaml:2:3 duplicate-key"],
  ["a tag", `${HEAD}paths: !!js/function "x"\n`, "openapi.yaml:3:8 yaml-tag"],
  ["several documents", `${HEAD}paths: {}\n---\na: 1\n`, "openapi.yaml:4:1 several-documents"],
  [
    "an alias bomb",
    `${HEAD}paths: {}\nx-bomb:\n${bomb.map((line) => `  ${line}\n`).join("")}`,
    "openapi.yaml:6:1 alias-bomb",
  ],
  ["an alias inside itself", `${HEAD}paths: {}\nx-loop: &a [*a]\n`, "openapi.yaml:4:1 circular-alias"],
  ["a deep file", `${HEAD}paths: ${"[".repeat(5000)}${"]".repeat(5000)}\n`, "openapi.yaml:3:107 too-deep"],
  ["deep JSON", `{"openapi":"3.1.0","x-a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, "openapi.yaml:1:124 too-deep"],
  ["a NUL", `${HEAD}paths: {}\nx-a: "\0"\n`, "openapi.yaml:4:7 encoding"],
  ["UTF-16", utf16, "openapi.yaml:1:1 encoding"],
  ["bytes that are not UTF-8", Buffer.from([0x6f, 0xff, 0xfe]), "openapi.yaml:1:1 encoding"],
  ["an empty file", "", "openapi.yaml:1:1 empty-file"],
  ["a file that is no description", "a: 1\n", "openapi.yaml:1:1 version"],
  ["a version that nobody knows", "openapi: 4.0.0\n", "openapi.yaml:1:1 version"],
  ["no info", "openapi: 3.1.0\npaths: {}\n", "openapi.yaml:1:1 missing-field"],
  ["a list for an object", `${HEAD}paths:\n  /a:\n    get: []\n`, "openapi.yaml:5:5 wrong-type"],
];

describe("what a file may not be", () => {
  it.each(refused)("%s", async (_name, text, problem) => {
    expect(await problemsOf({ "openapi.yaml": text })).toEqual([problem]);
  });
});

describe("what a file called .json may not be, although it is YAML", () => {
  const rows: [text: string, problem: string][] = [
    ['{ "openapi": "3.1.0",\n  "info" }', "2:10 expected :"],
    ['{ "openapi": "3.1.0", }', "1:23 expected key"],
    ["{ 'openapi': '3.1.0' }", "1:3 expected key or }"],
    ['{ "a": [1, 2,] }', "1:14 expected value"],
    ['{ "a": 01 }', "1:8 expected value"],
    ['{ "a": "\\x41" }', "1:8 expected value"],
    ['{ "a": 1 } # end', "1:12 expected the end"],
  ];
  it.each(rows)("%s", async (text, problem) => {
    const folder = temporaryFolder({ "a.json": text });
    const error = await loadSpec(join(folder, "a.json"), { workingDirectory: folder }).catch(
      (caught: unknown) => caught,
    );
    const [first] = error instanceof LoadError ? error.problems : [];
    const { line, column } = first?.location ?? {};
    expect(`${line}:${column} ${first?.message.replace("The file is not valid JSON: ", "").replace(/\.$/, "")}`).toBe(
      problem,
    );
  });
});

describe("what a file may be", () => {
  const accepted: [name: string, text: string][] = [
    ["YAML with a byte order mark", `\uFEFF${HEAD}paths: {}\n`],
    ["YAML with CRLF", `${HEAD}paths: {}\n`.replaceAll("\n", "\r\n")],
    ["JSON", '{"openapi":"3.0.3","info":{"title":"T","version":"1"},"paths":{}}'],
    ["OpenAPI 3.2", `${HEAD}paths: {}\n`.replace("3.1.0", "3.2.0")],
    ["Swagger 2.0", 'swagger: "2.0"\ninfo: { title: T, version: "1" }\npaths: {}\n'],
    [
      "names of Object.prototype",
      `${HEAD}paths: {}\ncomponents:\n  schemas:\n    constructor: { properties: { __proto__: {}, hasOwnProperty: {} } }\n`,
    ],
  ];
  it.each(accepted)("%s", async (_name, text) => {
    expect((await load({ "openapi.yaml": text })).problems).toEqual([]);
  });

  it("keeps `__proto__` as an ordinary key", async () => {
    const { document } = await load({
      "openapi.yaml": `${HEAD}paths: {}\ncomponents: { schemas: { A: { properties: { __proto__: { type: string } } } } }\n`,
    });
    expect(JSON.stringify(document.components)).toBe(
      '{"schemas":{"A":{"properties":{"__proto__":{"type":"string"}}}}}',
    );
  });

  it("reads a number where a text is meant, with a warning", async () => {
    const spec = await load({ "openapi.yaml": "openapi: 3.1.0\ninfo: { title: T, version: 2 }\npaths: {}\n" });
    expect(spec.problems.map((problem) => problem.message)).toEqual([
      "`version` is written as the number `2`; quotes are missing.",
    ]);
    expect(spec.document.info).toEqual({ title: "T", version: "2" });
  });
});
