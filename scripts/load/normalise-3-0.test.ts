import { expect, it } from "vitest";
import { load } from "../test/load.js";

const rows: [name: string, before: unknown, after: unknown][] = [
  ["nullable with a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
  ["nullable: false", { type: "string", nullable: false }, { type: "string" }],
  [
    "nullable with an enum",
    { type: "string", nullable: true, enum: ["a"] },
    { type: ["string", "null"], enum: ["a", null] },
  ],
  [
    "nullable around allOf",
    { allOf: [{ type: "object" }], nullable: true, description: "d" },
    { description: "d", anyOf: [{ allOf: [{ type: "object" }] }, { type: "null" }] },
  ],
  [
    "nullable beside a reference",
    { $ref: "#/components/schemas/B", nullable: true },
    { anyOf: [{ $ref: "#/components/schemas/B" }, { type: "null" }] },
  ],
  ["nullable without a type", { nullable: true, description: "any" }, { description: "any" }],
  [
    "exclusive bounds",
    { minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    { exclusiveMinimum: 1, maximum: 9 },
  ],
  ["bytes", { type: "string", format: "byte" }, { type: "string", format: "byte", contentEncoding: "base64" }],
  ["an example", { type: "string", example: "a" }, { type: "string", examples: ["a"] }],
  [
    "inside properties",
    { properties: { a: { type: "integer", nullable: true } } },
    { properties: { a: { type: ["integer", "null"] } } },
  ],
  [
    "not a property called nullable",
    { properties: { nullable: { type: "boolean" } } },
    { properties: { nullable: { type: "boolean" } } },
  ],
];

it.each(rows)("%s", async (_name, before, after) => {
  const document = {
    openapi: "3.0.3",
    info: { title: "T", version: "1" },
    paths: {},
    components: { schemas: { A: before, B: { type: "string" } } },
  };
  const spec = await load({ "openapi.yaml": JSON.stringify(document) });
  expect(spec.document.openapi).toBe("3.1.1");
  expect(spec.document.components).toEqual({ schemas: { A: after, B: { type: "string" } } });
});

it("converts Swagger 2.0, and says where its problems stand in it", async () => {
  const spec = await load({
    "openapi.yaml": `swagger: "2.0"
info: { title: T, version: "1" }
host: api.example.com
schemes: [https]
paths:
  /pets:
    get:
      produces: [application/json]
      responses: { "200": { description: d, schema: { $ref: "#/definitions/Pet" } } }
definitions:
  Pet: { type: string, x-nullable: true }
`,
  });
  expect(spec.document.servers).toEqual([{ url: "https://api.example.com" }]);
  expect(JSON.stringify(spec.document.paths)).toContain('"#/components/schemas/Pet"');
  const problem = { code: "c", severity: "error", message: "m", pointer: "/components/schemas/Pet" } as const;
  expect(spec.locate(problem).location).toEqual({ file: "openapi.yaml", line: 11, column: 3 });
});
