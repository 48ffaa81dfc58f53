/** A description with one of each object, to which each row of the tables adds one member. */
export const BASE = {
  openapi: "3.2.0",
  info: { title: "Audit", version: "1", contact: {}, license: { name: "MIT" } },
  servers: [{ url: "https://{region}.example.com", variables: { region: { default: "eu" } } }],
  tags: [{ name: "one" }],
  externalDocs: { url: "https://example.com" },
  paths: {
    "/a/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      post: {
        operationId: "make",
        parameters: [
          { name: "list", in: "query", schema: { type: "array", items: { type: "string" } } },
          { name: "coded", in: "query", content: { "application/json": { schema: { type: "object" } } } },
        ],
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { p: { type: "string" }, list: { type: "array", items: {} } } },
              encoding: { list: { contentType: "multipart/mixed" } },
            },
            "multipart/mixed": { schema: { type: "array", items: { type: "string" } } },
            "application/json": { schema: { $ref: "#/components/schemas/Thing" } },
            "application/x-ndjson": {},
          },
        },
        responses: {
          "200": {
            description: "done",
            headers: { "x-h": { schema: { type: "string" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
            links: { next: { operationId: "make" } },
          },
          "404": { description: "none" },
        },
        callbacks: { done: { "{$request.body#/url}": { post: { responses: { "204": { description: "taken" } } } } } },
        externalDocs: { url: "https://example.com" },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: "object",
        properties: { kind: { type: "string" }, list: { type: "array" }, xml: { type: "string", xml: {} } },
      },
      Cat: { type: "object", properties: { kind: { type: "string" } } },
      Dog: { type: "object", properties: { kind: { type: "string" } } },
      Either: {
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
        discriminator: { propertyName: "kind" },
      },
    },
    examples: { one: { value: { kind: "k" } } },
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "x-key" },
      web: { type: "http", scheme: "bearer" },
      open: { type: "openIdConnect", openIdConnectUrl: "https://example.com/.well-known/openid-configuration" },
      oauth: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "https://example.com/token", scopes: { a: "A" } } },
      },
    },
  },
} as const;
