import { fileURLToPath } from "node:url";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, test } from "vitest";
import { createFixtures } from "../src/fixtures/index.js";
import { patternText } from "../src/fixtures/pattern-text.js";
import { createRandom } from "../src/fixtures/random.js";
import { ValueMaker } from "../src/fixtures/valid-value.js";
import type { OpenApiDocument, Schema } from "../src/openapi/document.js";
import { listProviders } from "../src/openapi/find-document.js";
import { listOperations } from "../src/openapi/list-operations.js";
import { loadDocument } from "../src/openapi/load-document.js";

type Operations = Readonly<Record<string, () => Promise<unknown>>>;

const specs = fileURLToPath(new URL("../../../specs", import.meta.url));
const seeds = Array.from({ length: 50 }, (_, seed) => seed);

describe.each(listProviders(specs))("%s", (provider) => {
  const document = loadDocument(`${specs}/${provider}/openapi.yaml`);
  const fixtures = createFixtures<Operations>(document);
  const bodies = listOperations(document).flatMap(({ name }) => [
    ...fixtures.answers(name),
    ...[fixtures.body(name)].filter((body) => body !== undefined),
  ]);

  test("every example of the spec is a fixture, and valid", () => {
    for (const body of bodies) {
      expect(Object.keys(body.examples)).not.toEqual([]);
      for (const example of Object.values(body.examples)) expect(body.isValid(example)).toBe(true);
    }
  }, 60_000);

  test("minimal, maximal and random values are valid, and the same each time", () => {
    for (const body of bodies) {
      const made = [body.minimal(), body.maximal(), ...seeds.map(body.random)];
      expect(made.filter((value) => !body.isValid(value))).toEqual([]);
      expect([body.minimal(), body.maximal(), ...seeds.map(body.random)]).toEqual(made);
    }
  }, 60_000);
});

const none: OpenApiDocument = { openapi: "3.1.1", info: { title: "A", version: "1" } };
const rows: { name: string; schema: Schema; minimal: unknown; maximal: unknown }[] = [
  {
    name: "numbers between limits",
    schema: { type: "integer", exclusiveMinimum: 2, maximum: 9 },
    minimal: 3,
    maximal: 9,
  },
  { name: "multiples", schema: { type: "number", multipleOf: 5, minimum: 7, maximum: 21 }, minimal: 10, maximal: 20 },
  {
    name: "only what is required",
    schema: { properties: { a: { const: 1 }, b: { const: 2 } }, required: ["a"] },
    minimal: { a: 1 },
    maximal: { a: 1, b: 2 },
  },
  {
    name: "what nobody describes",
    schema: { required: ["a"], properties: {} },
    minimal: { a: "" },
    maximal: { a: expect.any(String) },
  },
  { name: "null where it may be", schema: { type: ["boolean", "null"] }, minimal: null, maximal: true },
  { name: "texts of a length", schema: { type: "string", minLength: 2, maxLength: 3 }, minimal: "aa", maximal: "Max" },
  {
    name: "texts of a pattern",
    schema: { type: "string", pattern: "^[A-C]{2}(x|y)?$" },
    minimal: expect.stringMatching(/^[A-C]{2}$/),
    maximal: expect.stringMatching(/^[A-C]{2}x$/),
  },
  {
    name: "lists",
    schema: { type: "array", items: { const: 1 }, minItems: 1, maxItems: 2 },
    minimal: [1],
    maximal: [1, 1],
  },
  {
    name: "lists without repetition",
    schema: { type: "array", items: { const: 1 }, uniqueItems: true },
    minimal: [],
    maximal: [1],
  },
  {
    name: "all parts together",
    schema: {
      allOf: [{ properties: { a: { type: "string" } } }, { properties: { a: { const: "x" } }, required: ["a"] }],
    },
    minimal: { a: "x" },
    maximal: { a: "x" },
  },
  {
    name: "another branch where the first cannot be",
    schema: { not: { const: 1 }, anyOf: [{ const: 1 }, { const: 2 }] },
    minimal: 2,
    maximal: 2,
  },
];

test.each(rows)("$name", ({ schema, minimal, maximal }) => {
  const maker = new ValueMaker(none, schema, "value");
  expect([maker.make("minimal"), maker.make("maximal")]).toEqual([minimal, maximal]);
});

test.each(Object.keys(fullFormats))("a text of the format %s is one", (format) => {
  const numeric = ["int32", "int64", "float", "double"].includes(format);
  const maker = new ValueMaker(none, { type: numeric ? "integer" : "string", format }, format);
  for (const seed of seeds) expect(maker.isValid(maker.make("random", seed))).toBe(true);
  expect([maker.make("minimal"), maker.make("maximal")].every((value) => maker.isValid(value))).toBe(true);
});

test("a recursive schema ends", () => {
  const document = {
    ...none,
    components: { schemas: { Node: { properties: { next: { $ref: "#/components/schemas/Node" } } } } },
  };
  const value = new ValueMaker(document, { $ref: "#/components/schemas/Node" }, "node").make("maximal");
  expect(JSON.stringify(value).length).toBeLessThan(200);
});

test("a schema that no value meets is reported by name", () => {
  const maker = new ValueMaker(none, { type: "string", not: {} }, "getPet 200");
  expect(() => maker.make("random", 1)).toThrow("getPet 200: no valid random value found in 100 attempts");
});

test.each([
  "^[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}$",
  "^([0-9]{8,15})?$",
  "^[a-zA-Z0-9\\s\\-]{1,10}$",
  "^(?:a|bc)+\\.\\d*[^a-z]$",
  "^\\u0041\\u{42}\\x43$",
  "^Bearer [a-zA-Z0-9\\-._~+/]*=*$",
])("texts of the pattern %s", (pattern) => {
  const random = createRandom(1);
  for (const length of ["shortest", "longest", "any", "any", "any"] as const) {
    expect(patternText(pattern, random, length)).toMatch(new RegExp(pattern, "u"));
  }
});
