import { describe, expect, it } from "vitest";
import { modelOf, operationOf } from "../test/model.js";

const schema = { type: "string" };

describe("descriptors: what equals the default of the place is left out", () => {
  const rows: [parameter: Record<string, unknown>, descriptor: unknown][] = [
    [
      { name: "q", in: "query", schema },
      { name: "q", in: "query" },
    ],
    [
      { name: "q", in: "query", style: "form", explode: true, schema },
      { name: "q", in: "query" },
    ],
    [
      { name: "q", in: "query", explode: false, schema },
      { name: "q", in: "query", explode: false },
    ],
    [
      { name: "q", in: "query", style: "deepObject", explode: true, schema },
      { name: "q", in: "query", style: "deepObject", explode: true },
    ],
    [
      { name: "q", in: "query", style: "pipeDelimited", schema },
      { name: "q", in: "query", style: "pipeDelimited" },
    ],
    [
      { name: "q", in: "query", allowReserved: true, required: true, schema },
      { name: "q", in: "query", required: true, allowReserved: true },
    ],
    [
      { name: "id", in: "path", required: true, style: "simple", schema },
      { name: "id", in: "path", required: true },
    ],
    [
      { name: "id", in: "path", required: true, style: "matrix", explode: true, schema },
      { name: "id", in: "path", required: true, style: "matrix", explode: true },
    ],
    [
      { name: "h", in: "header", schema, explode: true },
      { name: "h", in: "header", explode: true },
    ],
    [
      { name: "c", in: "cookie", schema, style: "form" },
      { name: "c", in: "cookie" },
    ],
    [
      { name: "c", in: "cookie", schema, style: "cookie" },
      { name: "c", in: "cookie", style: "cookie" },
    ],
    [
      { name: "f", in: "query", content: { "application/json": { schema } } },
      { name: "f", in: "query", content: "application/json" },
    ],
    [
      { name: "p", in: "query", schema: { type: "string", format: "password" } },
      { name: "p", in: "query", sensitive: "secret" },
    ],
    [
      { name: "p", in: "query", schema, "x-sensitive": "personal" },
      { name: "p", in: "query", sensitive: "personal" },
    ],
  ];
  it.each(rows)("%j", (parameter, descriptor) => {
    const { operation, problems } = operationOf(
      { parameters: [parameter] },
      { path: parameter.in === "path" ? "/a/{id}" : "/a" },
    );
    expect(problems).toEqual([]);
    expect(operation?.parameters.map((found) => found.descriptor)).toEqual([descriptor]);
  });
});

describe("problems", () => {
  const at = "/paths/~1a/get/parameters/0";
  const rows: [parameter: Record<string, unknown>, problem: string][] = [
    [{ name: "id", in: "path", required: true, schema }, "unused-path-parameter /paths/~1a/get"],
    [{ name: "h\r\nx: y", in: "header", schema }, `invalid-header-name ${at}/name`],
    [{ name: "a b", in: "cookie", schema }, `invalid-header-name ${at}/name`],
    [{ name: "Host", in: "header", required: true, schema }, `header-not-sent ${at}/name`],
    [{ name: "q", in: "querystring", content: {} }, `unsupported-parameter ${at}`],
    [
      { name: "q", in: "query", content: { "text/plain": {}, "application/json": {} } },
      `ambiguous-parameter ${at}/content`,
    ],
    [{ name: "q", in: "query", schema, content: { "text/plain": {} } }, `ambiguous-parameter ${at}/schema`],
    [
      { name: "q", in: "query", allowEmptyValue: true, schema: { type: "integer" } },
      `empty-value ${at}/allowEmptyValue`,
    ],
    [{ name: "q", in: "query", style: "matrix", schema }, `invalid-style ${at}/style`],
    [{ name: "q", in: "query", required: true, schema: { type: ["string", "null"] } }, `null-value ${at}/schema/type`],
    [
      { name: "q", in: "query", schema: { type: "array", items: { type: "array", items: schema } } },
      `nested-value ${at}/schema/items`,
    ],
    [
      {
        name: "h",
        in: "header",
        schema: { type: ["object", "null"], properties: { a: schema, b: { items: schema } } },
      },
      `nested-value ${at}/schema/properties/b`,
    ],
    [{ name: "f", in: "query", content: { "a\nb": {} } }, `invalid-media-type ${at}/content/a\nb`],
  ];
  it.each(rows)("%j", (parameter, problem) => {
    expect(operationOf({ parameters: [parameter] }).problems).toEqual([problem]);
  });

  it.each<[Record<string, unknown>]>([
    [{ style: "deepObject", schema: { type: "object", properties: { a: { type: "object" } } } }],
    [{ content: { "application/json": { schema: { type: "array", items: { type: "object" } } } } }],
    [{ schema: { type: ["string", "null"] } }],
    [{ schema: { type: "array", items: { oneOf: [schema, { type: "object" }] } } }],
    [{ schema: { type: "array", items: { type: ["string", "object"] } } }],
  ])("none for what can be written: %j", (described) => {
    expect(operationOf({ parameters: [{ name: "q", in: "query", ...described }] }).problems).toEqual([]);
  });

  it("a parameter that the path has and the operation has not", () => {
    expect(operationOf({}, { path: "/a/{id}" }).problems).toEqual(["undeclared-path-parameter /paths/~1a~1{id}/get"]);
  });

  it("a parameter that stands twice", () => {
    const parameter = { name: "q", in: "query", schema };
    expect(operationOf({ parameters: [parameter, parameter] }).problems).toEqual([
      `duplicate-parameter /paths/~1a/get/parameters/1`,
    ]);
  });
});

it("merges the parameters of the path, overridden by name and place", () => {
  const { model } = modelOf({
    paths: {
      "/a/{id}": {
        parameters: [
          { name: "id", in: "path", required: true, schema },
          { name: "q", in: "query", schema },
          { $ref: "#/components/parameters/H" },
        ],
        get: {
          operationId: "x",
          parameters: [
            { name: "q", in: "query", required: true, schema },
            { name: "id", in: "query", schema },
          ],
          responses: {},
        },
      },
    },
    components: { parameters: { H: { name: "X-H", in: "header", schema } } },
  });
  expect(model.operations[0]?.parameters.map(({ descriptor }) => descriptor)).toEqual([
    { name: "id", in: "path", required: true },
    { name: "q", in: "query", required: true },
    { name: "X-H", in: "header" },
    { name: "id", in: "query" },
  ]);
});

it("does not ask for what the runtime makes", () => {
  const header = (name: string, more = {}) => ({ name, in: "header", required: true, schema, ...more });
  const parameters = [
    ...["Authorization", "Content-Type", "x-key", "signature-input", "sig-version", "x-other"].map((name) =>
      header(name),
    ),
    header("idempotency-key", { "x-idempotency-key": true }),
    { name: "key", in: "query", required: true, schema },
    { name: "Key", in: "query", schema },
    { name: "sid", in: "cookie", schema },
  ];
  const apiKey = (place: string, name: string, more = {}) => ({ type: "apiKey", in: place, name, ...more });
  const signature = {
    profile: "rfc9421",
    label: "sig1",
    components: ["@method"],
    algorithms: ["ed25519"],
    headers: { "Sig-Version": "1" },
  };
  const securitySchemes = {
    key: apiKey("header", "X-Key"),
    query: apiKey("query", "key"),
    cookie: apiKey("cookie", "sid"),
    other: apiKey("header", "x-other"),
    signature: apiKey("header", "signature", { "x-signature": signature }),
  };
  const security = [{ key: [], query: [], signature: [] }, { cookie: [] }];
  const { operation } = operationOf({ parameters, security }, { components: { securitySchemes } });
  expect(operation?.parameters.map(({ descriptor, supplied }) => [descriptor.name, supplied])).toEqual([
    ["Authorization", "never"],
    ["Content-Type", "never"],
    ["x-key", "never"],
    ["signature-input", "never"],
    ["sig-version", "never"],
    ["x-other", undefined],
    ["idempotency-key", "optional"],
    ["key", "never"],
    ["Key", undefined],
    ["sid", "never"],
  ]);
});

it("asks for a header of a scheme where the operation does not have it", () => {
  const securitySchemes = { key: { type: "apiKey", in: "header", name: "X-Key" } };
  const parameters = [{ name: "X-Key", in: "header", required: true, schema }];
  const { operation } = operationOf({ parameters, security: [] }, { components: { securitySchemes } });
  expect(operation?.parameters.map(({ supplied }) => supplied)).toEqual([undefined]);
});
