import { describe, expect, it } from "vitest";
import { modelOf, operationOf } from "../test/model.js";
import { buildModel } from "./build-model.js";

const body = { "application/json": { schema: { $ref: "#/components/schemas/A" } } };

describe("problems with a place", () => {
  const none = { responses: { "204": { description: "d" } } };
  const rows: [name: string, members: Record<string, unknown>, problem: string][] = [
    [
      "an operationId that stands twice",
      { paths: { "/a": { get: { operationId: "x", ...none }, put: { operationId: "x", ...none } } } },
      "duplicate-operation-id /paths/~1a/put/operationId",
    ],
    [
      "a status that is none",
      { paths: { "/a": { get: { responses: { "200;x": {} } } } } },
      "invalid-status /paths/~1a/get/responses/200;x",
    ],
    ["a path without a slash", { paths: { a: { get: none } } }, "invalid-path /paths/a"],
    ["a path with an open brace", { paths: { "/a/{b": { get: none } } }, "invalid-path /paths/~1a~1{b"],
    [
      "a scheme that is not defined",
      { paths: { "/a": { get: { security: [{ none: [] }], ...none } } } },
      "undefined-security-scheme /paths/~1a/get/security/0/none",
    ],
    [
      "two credentials in the authorization header at once",
      {
        paths: { "/a": { get: { security: [{ bearer: [], basic: [] }], ...none } } },
        components: {
          securitySchemes: { bearer: { type: "http", scheme: "bearer" }, basic: { type: "http", scheme: "basic" } },
        },
      },
      "conflicting-credentials /paths/~1a/get/security/0/basic",
    ],
    [
      "two keys in one header, whose case differs, for every operation",
      {
        security: [{ a: [] }, { a: [], b: [] }],
        paths: { "/a": { get: none } },
        components: {
          securitySchemes: {
            a: { type: "apiKey", in: "header", name: "X-Key" },
            b: { type: "apiKey", in: "header", name: "x-key" },
          },
        },
      },
      "conflicting-credentials /security/1/b",
    ],
    [
      "a header that is none",
      { components: { securitySchemes: { k: { type: "apiKey", in: "header", name: "a: b" } } } },
      "invalid-header-name /components/securitySchemes/k/name",
    ],
    [
      "a scheme of an unknown type",
      { components: { securitySchemes: { k: { type: "magic" } } } },
      "unsupported-security-scheme /components/securitySchemes/k/type",
    ],
    [
      "a script as a token URL",
      {
        components: {
          securitySchemes: { k: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "javascript:alert(1)" } } } },
        },
      },
      "invalid-url /components/securitySchemes/k/flows/clientCredentials/tokenUrl",
    ],
    ["a server on the disk", { servers: [{ url: "file:///etc" }] }, "invalid-server /servers/0/url"],
    ["a server with a password", { servers: [{ url: "https://a:b@example.com" }] }, "invalid-server /servers/0/url"],
    ["a server with a query", { servers: [{ url: "https://example.com/?a=b" }] }, "invalid-server /servers/0/url"],
    [
      "two servers of one name",
      {
        servers: [
          { url: "/a", name: "n" },
          { url: "/b", "x-server-name": "n" },
        ],
      },
      "duplicate-server-name /servers/1",
    ],
    [
      "a server variable whose default is none of its values",
      { servers: [{ url: "https://a.test/{v}", variables: { v: { default: "c", enum: ["b"] } } }] },
      "server-variable-default /servers/0/variables/v/default",
    ],
    [
      "two servers of one address, which nothing tells apart",
      { servers: [{ url: "https://a.test" }, { url: "https://a.test", description: "d" }] },
      "duplicate-server /servers/1",
    ],
    ["a method that fetch refuses", { paths: { "/a": { trace: none } } }, "unsupported-method /paths/~1a/trace"],
    [
      "a further method that fetch refuses",
      { paths: { "/a": { additionalOperations: { CONNECT: none } } } },
      "unsupported-method /paths/~1a/additionalOperations/CONNECT",
    ],
    [
      "a further method with a member of its own",
      { paths: { "/a": { get: none, additionalOperations: { GET: none } } } },
      "unsupported-method /paths/~1a/additionalOperations/GET",
    ],
    [
      "two methods that differ by case",
      { paths: { "/a": { additionalOperations: { Copy: none, COPY: none } } } },
      "unsupported-method /paths/~1a/additionalOperations/COPY",
    ],
  ];
  it.each(rows)("%s", (_name, members, problem) => {
    expect(modelOf(members).problems.map(({ code, pointer }) => `${code} ${pointer}`)).toContain(problem);
  });
});

it("two credentials in places of their own, or as alternatives, are no problem", () => {
  const { problems } = modelOf({
    security: [{ q: [], Q: [], h: [], tls: [] }, { h: [], bearer: [] }, { bearer: [] }],
    paths: { "/a": { get: { responses: { "204": { description: "d" } } } } },
    components: {
      securitySchemes: {
        q: { type: "apiKey", in: "query", name: "key" },
        Q: { type: "apiKey", in: "query", name: "KEY" },
        h: { type: "apiKey", in: "header", name: "key" },
        tls: { type: "mutualTLS" },
        bearer: { type: "http", scheme: "bearer" },
      },
    },
  });
  expect(problems).toEqual([]);
});

it("of two credentials for one place in a description of others the first is asked for, the other named", () => {
  const document = {
    openapi: "3.1.1",
    info: { title: "T", version: "1" },
    security: [{ key: [], bearer: ["read"], basic: [] }, { basic: [] }],
    paths: { "/a": { get: { responses: { "204": { description: "d" } } } } },
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "x-key" },
        bearer: { type: "http", scheme: "bearer" },
        basic: { type: "http", scheme: "basic" },
      },
    },
  };
  const { model, problems } = buildModel(document, "test", { keptByOthers: true });
  expect(problems).toMatchObject([
    { code: "conflicting-credentials", severity: "warning", pointer: "/security/0/basic" },
  ]);
  expect(problems[0]?.message).toContain("only `bearer` is asked for and sent");
  expect(model.operations[0]?.security).toEqual([{ key: [], bearer: ["read"] }, { basic: [] }]);
});

describe("types of bodies and answers", () => {
  const path = ["/a", "get", "responses", 200, "content"];
  const rows: [mediaType: string, schema: unknown, type: unknown][] = [
    ["application/json", { $ref: "#/components/schemas/A" }, { kind: "component", name: "A" }],
    [
      "application/json",
      { $ref: "#/components/schemas/A", description: "d" },
      { kind: "path", keys: [...path, "application/json"] },
    ],
    ["application/problem+json", { type: "object" }, { kind: "path", keys: [...path, "application/problem+json"] }],
    ["application/json", undefined, { kind: "text", text: "unknown" }],
    ["text/plain", { type: "string" }, { kind: "text", text: "string" }],
    ["application/xml", { $ref: "#/components/schemas/A" }, { kind: "text", text: "string" }],
    ["image/png", { type: "string", format: "binary" }, { kind: "text", text: "Blob" }],
    ["application/octet-stream", undefined, { kind: "text", text: "Blob" }],
    [
      "text/event-stream",
      { $ref: "#/components/schemas/A" },
      { kind: "stream", item: { kind: "text", text: "ServerSentEvent" } },
    ],
    ["application/x-ndjson", undefined, { kind: "stream", item: { kind: "text", text: "unknown" } }],
    ["*/*", { $ref: "#/components/schemas/A" }, { kind: "component", name: "A" }],
  ];
  it.each(rows)("%s %j", (mediaType, schema, type) => {
    const { operation } = operationOf({ responses: { "200": { content: { [mediaType]: { schema } } } } });
    expect(operation?.responses[0]?.content[0]?.type).toEqual(type);
  });

  const ready = { kind: "text", text: "ReadyBody" };
  const bytes = { type: "string", format: "binary" };
  const sentPath = ["/a", "post", "requestBody", "content"];
  const list = { kind: "listOf", item: { kind: "text", text: "unknown" } };
  const sentRows: [mediaType: string, schema: unknown, type: unknown][] = [
    ["application/octet-stream", undefined, ready],
    ["image/*", bytes, ready],
    ["text/csv", { type: "string" }, ready],
    ["text/plain", { type: "string", enum: ["on"] }, { kind: "path", keys: [...sentPath, "text/plain"] }],
    ["application/xml", { $ref: "#/components/schemas/A" }, ready],
    ["application/x-ndjson", undefined, { kind: "union", members: [ready, list] }],
    ["multipart/mixed", bytes, ready],
    ["multipart/mixed", undefined, { kind: "text", text: "unknown" }],
    ["*/*", bytes, ready],
    ["*/*", { type: "string" }, { kind: "path", keys: [...sentPath, "*/*"] }],
  ];
  it.each(sentRows)("sent: %s %j", (mediaType, schema, type) => {
    const operation = { operationId: "x", requestBody: { content: { [mediaType]: { schema } } }, responses: {} };
    const { model } = modelOf({ paths: { "/a": { post: operation } }, components: { schemas: { A: {} } } });
    expect(model.operations[0]?.body?.content[0]?.type).toEqual(type);
  });

  it("names the body of a request that cannot have one, and leaves it out", () => {
    const { model, problems } = modelOf({
      paths: {
        "/a": { get: { operationId: "x", requestBody: { content: { "text/plain": {} } }, responses: { "204": {} } } },
      },
    });
    expect(model.operations[0]?.body).toBeUndefined();
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "body-not-sent /paths/~1a/get/requestBody",
    ]);
  });

  it("keeps statuses, ranges, headers, examples and the encoding of parts", () => {
    const { operation } = operationOf(
      {
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: { type: "object" },
              encoding: { file: { contentType: "image/png" }, a: { style: "form", explode: false } },
            },
          },
        },
        responses: {
          "200": {
            description: "ok",
            headers: { "X-Rate": { required: true, schema: {} } },
            content: {
              "application/json": {
                ...body["application/json"],
                examples: { one: { value: 1 }, two: { $ref: "#/components/examples/E" } },
              },
            },
          },
          "4XX": { $ref: "#/components/responses/R" },
          default: { content: { "application/json": { example: "e" } } },
        },
      },
      { components: { schemas: { A: {} }, examples: { E: { value: 2 } }, responses: { R: { description: "r" } } } },
    );
    expect(operation?.body?.content[0]?.parts?.encoding).toEqual({
      file: { contentType: "image/png" },
      a: { style: "form", explode: false },
    });
    expect(
      operation?.responses.map(({ status, description, content }) => [
        status,
        description,
        content.map(({ examples }) => examples),
      ]),
    ).toEqual([
      [
        "200",
        "ok",
        [
          [
            { name: "one", value: 1 },
            { name: "two", value: 2 },
          ],
        ],
      ],
      ["4XX", "r", []],
      ["default", undefined, [[{ name: "default", value: "e" }]]],
    ]);
    expect(operation?.responses[0]?.headers).toEqual([
      {
        name: "X-Rate",
        required: true,
        type: { kind: "path", keys: ["/a", "post", "responses", 200, "headers", "X-Rate"] },
      },
    ]);
  });
});

describe("our own keys", () => {
  it("x-failure: the branch that fails, and what is left for a success", () => {
    const schemas = {
      A: {},
      B: {},
      Failure: {},
      Answer: { anyOf: ["A", "B", "Failure"].map((name) => ({ $ref: `#/components/schemas/${name}` })) },
    };
    const failure = { pointer: "/status", success: ["Ok"], schema: "#/components/schemas/Failure", code: "/code" };
    const { operation, problems } = operationOf(
      {
        responses: {
          "200": {
            "x-failure": failure,
            content: { "application/json": { schema: { $ref: "#/components/schemas/Answer" } } },
          },
        },
      },
      { components: { schemas } },
    );
    expect(problems).toEqual([]);
    expect(operation?.responses[0]?.failure).toEqual({
      pointer: "/status",
      success: ["Ok"],
      code: "/code",
      type: { kind: "component", name: "Failure" },
      successType: {
        kind: "union",
        members: [
          { kind: "component", name: "A" },
          { kind: "component", name: "B" },
        ],
      },
    });
  });

  it("x-pagination: the type of an item, and no name that the operation does not have", () => {
    const written = {
      style: "cursor",
      items: "/data/list",
      parameters: { cursor: "after", limit: "n" },
      next: "/next",
    };
    const { operation, problems } = operationOf({
      "x-pagination": written,
      parameters: [{ name: "after", in: "query", schema: {} }],
      responses: { "200": { content: body } },
    });
    expect(problems).toEqual(["invalid-extension /paths/~1a/get/x-pagination/parameters/limit"]);
    expect(operation?.pagination).toEqual({
      ...written,
      optional: true,
      itemType: { kind: "itemOf", list: { kind: "component", name: "A" }, keys: ["data", "list"] },
    });
  });

  const list = { type: "array", items: {} };
  const holding = (data: object, more: object = {}) => ({
    type: "object",
    required: ["data"],
    properties: { data },
    ...more,
  });
  it.each<[boolean, string, object, string]>([
    [true, "a required list", holding(list), "/data"],
    [true, "the answer itself", list, ""],
    [true, "of which nothing is said", holding({}), "/data"],
    [true, "required, and not described", { required: ["data"] }, "/data"],
    [true, "a list in a required object", holding(holding(list)), "/data/data"],
    [true, "required by another part", { allOf: [{ properties: { data: list } }, { required: ["data"] }] }, "/data"],
    [true, "in each branch", { anyOf: [holding(list), holding(list, { title: "B" })] }, "/data"],
    [
      true,
      "in each branch but the failure",
      { oneOf: [{ $ref: "#/components/schemas/Failure" }, holding(list)] },
      "/data",
    ],
    [true, "lists of several kinds", holding({ anyOf: [list, { type: "array" }] }), "/data"],
    [false, "a property that nothing requires", holding(list, { required: [] }), "/data"],
    [false, "a list that may be null", holding({ type: ["array", "null"] }), "/data"],
    [false, "a branch that is null", holding({ oneOf: [list, { type: "null" }] }), "/data"],
    [false, "a list in an object that nothing requires", holding(holding(list), { required: [] }), "/data/data"],
    [false, "a list in an object that may be null", holding(holding(list, { type: ["object", "null"] })), "/data/data"],
    [false, "in one branch of two", { oneOf: [{ type: "object" }, holding(list)] }, "/data"],
    [false, "nowhere", { $ref: "#/components/schemas/A" }, "/data"],
    [false, "in a schema that leads to itself", { $ref: "#/components/schemas/Loop" }, "/data"],
  ])("x-pagination: promised is %s for %s", (isPromised, _, schema, items) => {
    const failure = { pointer: "/status", success: ["Ok"], schema: "#/components/schemas/Failure" };
    const isFailing = "oneOf" in schema && JSON.stringify(schema).includes("Failure");
    const loop = { $ref: "#/components/schemas/Loop" };
    const schemas = { A: {}, Failure: {}, Loop: { allOf: [loop, loop], anyOf: [loop, loop], ...holding(loop) } };
    const { operation } = operationOf(
      {
        "x-pagination": { style: "link", items, parameters: {} },
        responses: {
          "200": { content: { "application/json": { schema } }, ...(isFailing ? { "x-failure": failure } : {}) },
        },
      },
      { components: { schemas } },
    );
    expect(operation?.pagination?.optional).toBe(isPromised ? undefined : true);
  });

  it("x-session and the token operation name methods, not operation ids", () => {
    const none = { responses: { "204": { description: "d" } } };
    const { model, problems } = modelOf({
      servers: [{ url: "https://{host}/v1", variables: { host: { default: "api.example.com" } } }],
      paths: {
        "/login": { post: { operationId: "log-in", ...none } },
        "/token": { post: { operationId: "get_token", ...none } },
      },
      components: {
        securitySchemes: {
          bearer: {
            type: "http",
            scheme: "Bearer",
            "x-session": { operation: "log-in", token: ["/t"] },
            "x-token-lifetime": { expiresAt: "03:30", timeZone: "Asia/Kolkata" },
          },
          oauth: {
            type: "oauth2",
            "x-token-request": "body",
            flows: { clientCredentials: { tokenUrl: "https://api.example.com/v1/token", scopes: { a: "A" } } },
          },
        },
      },
    });
    expect(problems).toEqual([]);
    expect(model.security.map(({ descriptor, scopes }) => ({ ...descriptor, scopes }))).toEqual([
      {
        type: "http",
        scheme: "bearer",
        option: "accessToken",
        session: { operation: "logIn", token: ["/t"] },
        tokenLifetime: { expiresAt: "03:30", timeZone: "Asia/Kolkata" },
        scopes: [],
      },
      {
        type: "oauth2",
        option: "accessToken2",
        flows: { clientCredentials: { tokenUrl: "https://api.example.com/v1/token", tokenOperation: "getToken" } },
        tokenRequest: "body",
        scopes: [{ name: "a", description: "A" }],
      },
    ]);
  });
});

it("options of schemes hide none of the client's own", () => {
  const key = (name: string) => ({ type: "apiKey", in: "header", name });
  const { model } = modelOf({
    components: {
      securitySchemes: {
        server: key("a"),
        "Client-Id": key("b"),
        clientId: key("c"),
        "🔑": key("d"),
        accessToken: key("e"),
        digest: { type: "http", scheme: "Digest" },
      },
    },
  });
  expect(model.security.map(({ descriptor }) => ("option" in descriptor ? descriptor.option : ""))).toEqual([
    "serverKey",
    "clientId",
    "clientId2",
    "apiKey",
    "accessTokenKey",
    "digest",
  ]);
});

it("security: the operation's own over the document's, and none for an empty list", () => {
  const none = { responses: { "204": { description: "d" } } };
  const { model } = modelOf({
    security: [{ a: [] }],
    paths: {
      "/a": {
        get: none,
        put: { ...none, security: [] },
        post: { ...none, security: [{ a: ["s"], b: [] }, {}] },
        patch: { ...none, security: [{}] },
      },
    },
    components: { securitySchemes: { a: { type: "http", scheme: "bearer" }, b: { type: "http", scheme: "basic" } } },
  });
  expect(model.operations.map(({ method, security }) => [method, security])).toEqual([
    ["GET", [{ a: [] }]],
    ["PUT", undefined],
    ["POST", [{ a: ["s"], b: [] }, {}]],
    ["PATCH", undefined],
  ]);
});

it("finds what must not be shown, through references, lists, branches and circles", () => {
  const secret = { type: "string", "x-sensitive": "secret" };
  const schemas = {
    A: {
      properties: {
        plain: { type: "string" },
        pin: { format: "password" },
        list: { items: { properties: { "a/b": secret } } },
        map: { additionalProperties: { $ref: "#/components/schemas/S" } },
        either: { oneOf: [{ properties: { x: secret } }, { properties: { y: {} } }] },
        again: { $ref: "#/components/schemas/A" },
      },
    },
    S: secret,
    Free: { properties: { a: { $ref: "#/components/schemas/Free" } } },
  };
  const { operation } = operationOf({ responses: { "200": { content: body } } }, { components: { schemas } });
  expect(operation?.responses[0]?.content[0]?.sensitive).toEqual([
    "/again",
    "/either/x",
    "/list/*/a~1b",
    "/map/*",
    "/pin",
  ]);
});
