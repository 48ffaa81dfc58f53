import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandLine } from "../command-line.js";
import { temporaryFolder } from "../temporary-folder.js";

const HEAD = 'openapi: 3.1.1\ninfo: { title: T, version: "1" }\n';
const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const schemas = (members: string) => `${HEAD}paths: {}\ncomponents: { schemas: { ${members} } }\n`;

/** Input that is small and costs much, as bytes or text, and the code that the command line refuses it with. */
const REFUSED: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["YAML of a thousand collections inside one another", `${HEAD}paths: {}\nx-a: ${nested(1000)}\n`, "too-deep"],
  ["YAML of a hundred thousand", `${HEAD}paths: {}\nx-a: ${nested(100_000)}\n`, "too-deep"],
  [
    "JSON of a hundred thousand",
    `{"openapi":"3.1.1","info":{"title":"T","version":"1"},"paths":{},"x-a":${nested(100_000)}}`,
    "too-deep",
  ],
  ["JSON with a string that never ends", `{"openapi":"${"\\".repeat(500_000)}`, "syntax"],
  ["a long line of colons", `${HEAD}paths: {}\nx: ${"a: ".repeat(20_000)}\n`, "syntax"],
  ["UTF-16", Buffer.from(HEAD, "utf16le"), "encoding"],
  ["a NUL", `${HEAD}paths: {}\nx: "a\0b"\n`, "encoding"],
  ["bytes that are no UTF-8", new Uint8Array([0x6f, 0xff, 0xfe, 0xfd]), "encoding"],
  [
    "aliases of aliases",
    `${HEAD}paths: {}\nx-0: &a0 {}\n${Array.from({ length: 40 }, (_, i) => `x-${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join("")}`,
    "alias-bomb",
  ],
  [
    "references that go round",
    schemas(
      Array.from({ length: 500 }, (_, i) => `S${i}: { $ref: "#/components/schemas/S${(i + 1) % 500}" }`).join(", "),
    ),
    "circular-reference",
  ],
];

/** Input that is large in one direction and right. */
const TAKEN: readonly (readonly [string, string])[] = [
  [
    "a chain of thirty thousand references",
    schemas(
      `${Array.from({ length: 30_000 }, (_, i) => `S${i}: { $ref: "#/components/schemas/S${i + 1}" }`).join(", ")}, S30000: { type: string }`,
    ),
  ],
  [
    "a chain of two thousand compositions",
    schemas(
      `${Array.from({ length: 2000 }, (_, i) => `S${i}: { allOf: [{ $ref: "#/components/schemas/S${i + 1}" }] }`).join(", ")}, S2000: { type: object }`,
    ),
  ],
  [
    "schemas that all name each other",
    schemas(
      Array.from(
        { length: 60 },
        (_, i) =>
          `S${i}: { oneOf: [${Array.from({ length: 60 }, (_, j) => `{ $ref: "#/components/schemas/S${j}" }`).join(", ")}], x-sensitive: secret }`,
      ).join(", "),
    ),
  ],
  [
    "unions of unions",
    schemas(
      Array.from(
        { length: 30 },
        (_, i) =>
          `S${i}: { anyOf: [{ $ref: "#/components/schemas/S${Math.min(i + 1, 29)}" }, { type: object, properties: { a: { $ref: "#/components/schemas/S${Math.min(i + 1, 29)}" } } }] }`,
      ).join(", "),
    ),
  ],
  [
    "lists of objects inside one another",
    schemas(
      `A: ${"{ type: array, items: { type: object, properties: { a: ".repeat(20)}{ type: string }${" } } }".repeat(20)}`,
    ),
  ],
  [
    "an enum of twenty thousand",
    schemas(`A: { enum: [${Array.from({ length: 20_000 }, (_, i) => `v${i}`).join(", ")}] }`),
  ],
  [
    "five thousand properties",
    schemas(
      `A: { type: object, properties: { ${Array.from({ length: 5000 }, (_, i) => `p${i}: { type: string }`).join(", ")} } }`,
    ),
  ],
  ["a description of a megabyte", `${HEAD.replace("title: T", `title: ${"T*/`<_".repeat(200_000)}`)}paths: {}\n`],
  [
    "descriptions of one sentence that never ends",
    `${HEAD.replace("title: T", `title: T, description: ${"x ".repeat(5_000_000)}`)}servers: [{ url: /, description: ${"x. ".repeat(300_000)} }]\npaths: {}\n`,
  ],
  [
    "a pattern that takes forever",
    schemas('A: { type: string, pattern: "(a+)+$", example: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! }'),
  ],
];

async function generate(text: string | Uint8Array, beside: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ "spec/openapi.yaml": text, ...beside });
  const words = ["generate", "--spec", "spec/openapi.yaml", "--name", "hostile", "--out", "out", "--format", "json"];
  // A bound that ordinary descriptions of a megabyte stay far below.
  const ran = await commandLine(folder, words, { NODE_OPTIONS: "--max-old-space-size=512" });
  return { ...ran, folder, names: readdirSync(folder).sort() };
}

describe("input that costs more than it is", () => {
  test.each(REFUSED)(
    "%s is refused, and nothing is written",
    async (_, text, code) => {
      const { code: exit, out, names } = await generate(text);
      const { problems } = JSON.parse(out) as { problems: { code: string; location?: object }[] };
      expect([exit, problems[0]?.code, problems[0]?.location !== undefined, names]).toEqual([1, code, true, ["spec"]]);
    },
    60_000,
  );

  test.each(TAKEN)(
    "%s ends",
    async (_, text) => {
      const { code, err } = await generate(text);
      expect([code, err.includes("factory failed")]).toEqual([0, false]);
    },
    60_000,
  );
});

describe("files beside the description", () => {
  test("a link does not lead out of its folder", async () => {
    const text = `${HEAD}paths: {}\ncomponents: { schemas: { A: { $ref: "link.yaml" } } }\n`;
    const folder = temporaryFolder({ "spec/openapi.yaml": text, "secret.yaml": "type: string\n" });
    symlinkSync(join(folder, "secret.yaml"), join(folder, "spec", "link.yaml"));
    const ran = await commandLine(folder, [
      "generate",
      "--spec",
      "spec/openapi.yaml",
      "--name",
      "hostile",
      "--out",
      "out",
      "--format",
      "json",
    ]);
    expect([ran.code, JSON.parse(ran.out).problems[0].code]).toEqual([1, "reference-not-allowed"]);
  });

  test("a file that refers back to the first one, and one that is no description", async () => {
    const text = `${HEAD}paths: {}\ncomponents: { schemas: { A: { $ref: "b.yaml#/B" }, T: { $ref: "c.txt" } } }\n`;
    const { code, out } = await generate(text, {
      "spec/b.yaml": 'B: { type: array, items: { $ref: "openapi.yaml#/components/schemas/A" } }\n',
      "spec/c.txt": "{ not: [closed",
    });
    expect([code, JSON.parse(out).problems[0].code]).toEqual([1, "syntax"]);
  });
});
