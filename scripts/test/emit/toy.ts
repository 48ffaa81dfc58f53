/** A small API with the shapes that most APIs have. */
const problem = {
  description: "A problem.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

export const toyDocument = {
  openapi: "3.1.1",
  info: { title: "Toy", version: "1.0.0", summary: "Pets in a shop." },
  servers: [
    { url: "https://sandbox.toy.test", name: "sandbox" },
    {
      url: "https://{region}.toy.test",
      name: "production",
      variables: { region: { enum: ["eu", "us"], default: "eu" } },
    },
  ],
  security: [{ bearer: [], apiKey: [] }],
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        summary: "Lists pets.",
        parameters: [
          { name: "limit", in: "query", description: "Pets on one page.", schema: { type: "integer" } },
          { name: "tag", in: "query", schema: { type: "array", items: { enum: ["cat", "dog"] } } },
        ],
        responses: {
          200: {
            description: "Pets.",
            content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } } } },
          },
          404: problem,
          "4XX": { description: "Refused.", content: { "text/plain": { schema: { type: "string" } } } },
        },
      },
      post: {
        operationId: "createPet",
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
        },
        responses: {
          201: {
            description: "The pet.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
          default: problem,
        },
      },
    },
    "/pets/{id}": {
      parameters: [
        { name: "id", in: "path", required: true, description: "Id of the pet.", schema: { type: "string" } },
      ],
      get: {
        operationId: "getPet",
        summary: "One pet.",
        responses: {
          200: {
            description: "The pet.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
          },
          400: problem,
          404: problem,
        },
      },
      delete: {
        operationId: "deletePet",
        deprecated: true,
        responses: { 204: { description: "Gone." }, 404: problem },
      },
    },
    "/pets/{id}/photo": {
      put: {
        operationId: "setPhoto",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["photo"],
                properties: { photo: { type: "string", format: "binary" }, caption: { type: "string" } },
              },
            },
          },
        },
        responses: { 200: { description: "The photo.", content: { "image/png": {} } } },
      },
    },
  },
  components: {
    securitySchemes: {
      bearer: { type: "http", scheme: "bearer" },
      apiKey: { type: "apiKey", in: "header", name: "x-api-key" },
    },
    schemas: {
      Pet: {
        type: "object",
        required: ["id", "name"],
        properties: {
          id: { type: "string", readOnly: true },
          name: { type: "string", description: "What it is called." },
          tag: { type: ["string", "null"], "x-extensible-enum": ["cat", "dog"] },
          secret: { type: "string", writeOnly: true },
        },
      },
      Problem: {
        type: "object",
        required: ["status"],
        properties: { status: { type: "integer" }, title: { type: "string" } },
      },
    },
  },
};
