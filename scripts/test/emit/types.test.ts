import { describe, expect, test } from "vitest";
import { emitTypes } from "../../emit/types.js";
import { modelOf } from "./model-of.js";
import { packageFolder } from "./package-folder.js";

type Schemas = Record<string, unknown>;

function typesOf(schemas: Schemas, paths: Record<string, unknown> = {}) {
  const document = { openapi: "3.1.1", info: { title: "T", version: "1" }, paths, components: { schemas } };
  return emitTypes({ model: modelOf(document), document });
}

/** What stands for a component, without comments, on one line. */
function typeOf(name: string, schemas: Schemas): string {
  const { text } = typesOf(schemas).file;
  const start = text.indexOf(`\n        ${name}: `);
  const rest = text.slice(start + name.length + 11);
  const end = rest.search(/;\n {8}(?![ }])|;\n {4}\};/);
  const body = rest.slice(0, end).replace(/\/\*[\s\S]*?\*\//g, "");
  return body.replace(/\s+/g, " ").trim();
}

const cat = { type: "object", required: ["kind"], properties: { kind: { type: "string" }, meow: { type: "string" } } };
const dog = { type: "object", required: ["kind"], properties: { kind: { type: "string", const: "woof" } } };

describe("what openapi-typescript gets wrong alone", () => {
  test.each<[string, unknown, string, Schemas?]>([
    ["an extensible enum is open", { type: "string", "x-extensible-enum": ["a", "b"] }, '"a" | "b" | (string & {})'],
    [
      "an extensible enum may be nullable",
      { type: ["string", "null"], "x-extensible-enum": ["a"] },
      '"a" | null | (string & {})',
    ],
    ["const null is null", { const: null }, "null"],
    ["a constant object", { const: { a: [1, -2], b: true } }, "{ a: [ 1, -2 ]; b: true; }"],
    ["an enum that only names null once", { type: ["string", "null"], enum: ["a", null] }, '"a" | null'],
    ["a number that is no safe integer is a number", { enum: [2 ** 53] }, "number"],
    ["binary is a Blob", { type: "string", format: "binary" }, "Blob"],
    [
      "`$defs` is no property",
      { type: "object", properties: { a: { type: "string" } }, $defs: { B: { type: "string" } } },
      "{ a?: string; }",
    ],
    ["an object without properties", { type: "object" }, "Record<string, unknown>"],
    ["an object that has none", { type: "object", additionalProperties: false }, "Record<string, never>"],
    [
      "properties that are not evaluated are further ones",
      { type: "object", properties: { a: { type: "string" } }, unevaluatedProperties: { type: "number" } },
      "{ a?: string; [key: string]: number | string | undefined; }",
    ],
    [
      "those of a composition may be anything beside what the others declare",
      { allOf: [{ $ref: "#/components/schemas/Dog" }], unevaluatedProperties: { type: "number" } },
      '{ [key: string]: unknown; } & components["schemas"]["Dog"]',
      { Dog: dog },
    ],
    [
      "the schema for values that are not mapped has no literal of its own",
      {
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat" }, defaultMapping: "Dog" },
      },
      '(components["schemas"]["Cat"] & { kind: "cat"; }) | components["schemas"]["Dog"]',
      { Cat: cat, Dog: { type: "object", properties: { bark: { type: "string" } } } },
    ],
    [
      "an array of tuples",
      { type: "array", items: { type: "array", prefixItems: [{ type: "string" }] } },
      "[ string, ...unknown[] ][]",
    ],
    [
      "a closed tuple",
      { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], items: false },
      "[ string, number ]",
    ],
    [
      "a tuple with fewer required items",
      { type: "array", minItems: 1, prefixItems: [{ type: "string" }, { type: "number" }], items: { type: "boolean" } },
      "[ string, number?, ...boolean[] ]",
    ],
    [
      "properties beside an index",
      {
        type: "object",
        required: ["a"],
        properties: { a: { type: "string" } },
        additionalProperties: { type: "number" },
      },
      "{ a: string; [key: string]: number | string; }",
    ],
    [
      "an optional property beside an index",
      { type: "object", properties: { a: { type: "string" } }, additionalProperties: { type: "number" } },
      "{ a?: string; [key: string]: number | string | undefined; }",
    ],
    [
      "a branch that only requires",
      { allOf: [{ $ref: "#/components/schemas/Cat" }, { required: ["meow"] }] },
      'components["schemas"]["Cat"] & { meow: {} | null; }',
      { Cat: cat },
    ],
    [
      "required beside a reference",
      { $ref: "#/components/schemas/Cat", required: ["meow"] },
      'components["schemas"]["Cat"] & { meow: {} | null; }',
      { Cat: cat },
    ],
    [
      "alternatives that only require",
      { type: "object", properties: { a: { type: "string" } }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      "{ a?: string; } & ({ a: {} | null; } | { b: {} | null; })",
    ],
    [
      "nullable composition",
      { type: ["object", "null"], allOf: [{ $ref: "#/components/schemas/Cat" }] },
      'components["schemas"]["Cat"] | null',
      { Cat: cat },
    ],
    [
      "a discriminator without mapping keeps a member's own constant",
      {
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
        discriminator: { propertyName: "kind" },
      },
      '(components["schemas"]["Cat"] & { kind: "Cat"; }) | components["schemas"]["Dog"]',
      { Cat: cat, Dog: dog },
    ],
    [
      "a discriminator's mapping",
      {
        oneOf: [{ $ref: "#/components/schemas/Cat" }],
        discriminator: { propertyName: "kind", mapping: { c: "#/components/schemas/Cat", k: "Cat" } },
      },
      'components["schemas"]["Cat"] & { kind: "c" | "k"; }',
      { Cat: cat },
    ],
    [
      "a schema that extends a discriminated base",
      { allOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", properties: { a: { type: "string" } } }] },
      '(components["schemas"]["Base"] & { a?: string; }) & { kind: "x"; }',
      {
        Base: {
          type: "object",
          properties: { kind: { type: "string" } },
          discriminator: { propertyName: "kind", mapping: { x: "#/components/schemas/X" } },
        },
      },
    ],
    [
      "a default does not make a property required",
      { type: "object", properties: { a: { type: "string", default: "x" } } },
      "{ a?: string; }",
    ],
    ["a boolean schema", { type: "object", properties: { a: true, b: false } }, "{ a?: unknown; b?: never; }"],
    [
      "unions that multiply beyond what TypeScript can hold are left out",
      {
        allOf: [
          cat,
          ...["a", "b"].map((letter) => ({
            oneOf: Array.from({ length: 150 }, (_, index) => ({ const: `${letter}${index}` })),
          })),
          ...Array.from({ length: 2 }, () => ({ anyOf: [{ const: 1 }, { const: 2 }] })),
        ],
      },
      `{ kind: string; meow?: string; } & (${Array.from({ length: 150 }, (_, index) => `"a${index}"`).join(" | ")}) & (1 | 2) & (1 | 2)`,
    ],
    [
      "what is required and not declared is what `additionalProperties` says",
      { type: "object", required: ["a"], additionalProperties: { type: "integer" } },
      "{ a: number; [key: string]: number; }",
    ],
    [
      "a name that a pattern may match is what one of them says",
      {
        type: "object",
        required: ["x-a"],
        patternProperties: { "^x-": { type: "string" } },
        additionalProperties: { type: "integer" },
      },
      '{ "x-a": string | number; [key: string]: string | number | (string | number); }',
    ],
    [
      "a union inside a union is told from others by its own members",
      {
        oneOf: [{ $ref: "#/components/schemas/Inner" }, { $ref: "#/components/schemas/Bird" }],
        discriminator: { propertyName: "kind" },
      },
      'components["schemas"]["Inner"] | (components["schemas"]["Bird"] & { kind: "Bird"; })',
      {
        Inner: {
          oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Fish" }],
          discriminator: { propertyName: "kind" },
        },
        Cat: cat,
        Fish: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
        Bird: { type: "object", required: ["kind"], properties: { kind: { type: "string" } } },
      },
    ],
  ])("%s", (_title, schema, wanted, others = {}) => {
    expect(typeOf("X", { X: schema, ...others })).toBe(wanted);
  });
});

describe("property names of every object", () => {
  test.each(["constructor", "hasOwnProperty", "valueOf", "isPrototypeOf", "__defineGetter__", "__proto__", "toString"])(
    "%s",
    async (name) => {
      const schemas = JSON.parse(
        `{"X": {"type": "object", "required": ["${name}"], "properties": {"${name}": {"type": "string"}}}}`,
      );
      expect(typeOf("X", schemas)).toBe(`{ ${name}: string; }`);
      const asSchema = JSON.parse(`{"${name}": {"type": "string"}}`);
      expect(typeOf(name, asSchema)).toBe("string");
    },
  );
});

test("a name that looks like an encoded pointer", () => {
  const text = { type: "string" };
  const schemas = { X: { type: "object", properties: { "#/%zz": { type: "object", properties: { "100%": text } } } } };
  expect(typeOf("X", schemas)).toBe('{ "#/%zz"?: { "100%"?: string; }; }');
});

describe("directions", () => {
  const media = (schema: unknown) => ({ content: { "application/json": { schema } } });
  const user = {
    type: "object",
    required: ["id", "name"],
    properties: {
      id: { type: "string", readOnly: true },
      name: { type: "string" },
      pin: { type: "string", writeOnly: true },
    },
  };
  const reference = { $ref: "#/components/schemas/User" };
  const paths = {
    "/u": {
      post: {
        operationId: "u",
        requestBody: media({ type: "array", items: reference }),
        responses: { 200: { description: "", ...media(reference) } },
      },
    },
  };

  test("a schema that is sent and received has a type for each", () => {
    const { file, requestNames } = typesOf({ User: user, UserRequest: { type: "string" } }, paths);
    expect([...requestNames]).toEqual([["User", "UserRequest2"]]);
    expect(file.text).toContain(`        User: {
            readonly id: string;
            name: string;
        };
        UserRequest2: {
            name: string;
            pin?: string;
        };`);
    expect(file.text).toContain('"application/json": components["schemas"]["UserRequest2"][]');
  });

  test.each<[string, Schemas]>([
    ["itself", { readOnly: true }],
    ["the schema that it refers to", { $ref: "#/components/schemas/Stamp" }],
    ["one that this refers to", { $ref: "#/components/schemas/Alias" }],
    ["one that it is composed of", { allOf: [{ type: "string" }, { $ref: "#/components/schemas/Alias" }] }],
  ])("a property is read only by %s", (_title, property) => {
    const schemas = {
      User: { type: "object", required: ["at"], properties: { at: property, name: { type: "string" } } },
      Stamp: { type: "string", readOnly: true },
      Alias: { allOf: [{ $ref: "#/components/schemas/Stamp" }, { $ref: "#/components/schemas/Alias" }] },
    };
    const { file } = typesOf(schemas, paths);
    expect(file.text).toContain("        UserRequest: {\n            name?: string;\n        };");
    expect(file.text).toMatch(/ User: \{\n {12}(readonly )?at: /);
  });

  test("a schema that is only sent keeps its name", () => {
    const sent = { "/u": { post: { operationId: "u", requestBody: media(reference), responses: {} } } };
    const { file, requestNames } = typesOf({ User: user }, sent);
    expect(requestNames.size).toBe(0);
    expect(file.text).toContain("pin?: string");
    expect(file.text).not.toContain("id: string");
  });
});

describe("a whole file", () => {
  const text = { type: "string" };

  test.each<[string, Schemas]>([
    [
      "JSON values",
      {
        Json: {
          oneOf: [
            text,
            { type: "array", items: { $ref: "#/components/schemas/Json" } },
            { type: "object", additionalProperties: { $ref: "#/components/schemas/Json" } },
          ],
        },
      },
    ],
    [
      "a schema that is itself",
      {
        A: { $ref: "#/components/schemas/A" },
        B: { oneOf: [{ $ref: "#/components/schemas/B" }, text] },
        C: { allOf: [{ $ref: "#/components/schemas/D" }] },
        D: { allOf: [{ $ref: "#/components/schemas/C" }] },
      },
    ],
    [
      "a base that lists what extends it",
      {
        Base: {
          type: "object",
          properties: { kind: text },
          oneOf: [{ $ref: "#/components/schemas/Sub" }],
          discriminator: { propertyName: "kind" },
        },
        Sub: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: "object", properties: { a: text } }] },
      },
    ],
    ["tuples of themselves", { T: { type: "array", prefixItems: [{ $ref: "#/components/schemas/T" }], minItems: 0 } }],
    [
      "references into other schemas",
      {
        A: { type: "object", properties: { b: { type: "object", properties: { c: text } } } },
        X: { $ref: "#/components/schemas/A/properties/b/properties/c" },
      },
    ],
    [
      "names with every kind of character",
      {
        "a/b~c d%20": text,
        'q"]; pwned(); ["': text,
        "é\u202e": text,
        X: { type: "array", items: { $ref: "#/components/schemas/a~1b~0c%20d%2520" } },
      },
    ],
  ])(
    "type-checks: %s",
    async (_title, schemas) => {
      const { file } = typesOf(schemas);
      const folder = await packageFolder([file]);
      expect(await folder.typeCheck()).toBe("");
      await folder.remove();
    },
    30_000,
  );

  test("a reference is never code", () => {
    const document = {
      openapi: "3.1.1",
      info: { title: "T", version: "1" },
      paths: {},
      "x-a;pwned();type Q=x": { Foo: { Bar: text } },
      components: { schemas: { X: { $ref: "#/x-a;pwned();type Q=x/Foo/Bar" }, Y: { $ref: "#/x-none/pwned" } } },
    };
    const { text: types } = emitTypes({ model: modelOf(document), document }).file;
    expect(types).toContain('X: components["schemas"]["Foo.Bar"];');
    expect(types).toContain("Y: unknown;");
    expect(types).not.toContain("pwned");
  });

  test("webhooks and callbacks are types", () => {
    const answer = { responses: { 204: { description: "" } } };
    const hook = { post: { requestBody: { content: { "application/json": { schema: text } } }, ...answer } };
    const document = {
      openapi: "3.1.1",
      info: { title: "T", version: "1" },
      paths: { "/a": { post: { operationId: "a", callbacks: { done: { "{$request.body#/url}": hook } }, ...answer } } },
      webhooks: { created: hook },
    };
    const emitted = emitTypes({ model: modelOf(document), document });
    expect(emitted.hasCallbacks).toBe(true);
    expect(emitted.file.text).toMatch(/export interface webhooks \{\s+created: \{/);
    expect(emitted.file.text).toMatch(
      /export interface callbacks \{\s+a: \{\s+done: \{\s+"\{\$request\.body#\/url\}": \{/,
    );
  });
});
