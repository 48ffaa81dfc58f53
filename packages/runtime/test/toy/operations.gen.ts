import type { ClientDescriptor } from "@specwright/runtime";

export const descriptor: ClientDescriptor = {
  contract: 1,
  name: "toy",
  version: "1.0.0",
  servers: [
    { url: "https://sandbox.toy.test", name: "sandbox" },
    { url: "https://api.toy.test", name: "production" },
  ],
  security: {
    bearer: { type: "http", scheme: "bearer", option: "accessToken" },
    apiKey: { type: "apiKey", in: "header", name: "x-api-key", option: "apiKey" },
  },
  operations: {
    listPets: {
      method: "GET",
      path: "/pets",
      parameters: [
        { name: "limit", in: "query" },
        { name: "offset", in: "query" },
      ],
      responses: { 200: { content: ["application/json"] }, "4XX": { content: ["application/problem+json"] } },
      security: [{ bearer: [], apiKey: [] }],
      pagination: {
        style: "offset",
        items: "/data",
        total: "/meta/total_count",
        parameters: { offset: "offset", limit: "limit" },
      },
    },
    createPet: {
      method: "POST",
      path: "/pets",
      parameters: [{ name: "idempotency-key", in: "header", required: true, idempotencyKey: true }],
      body: { required: true, content: { "application/json": {} } },
      responses: { 201: { content: ["application/json"] }, 400: { content: ["application/problem+json"] } },
      security: [{ bearer: [], apiKey: [] }],
    },
    getPet: {
      method: "GET",
      path: "/pets/{id}",
      parameters: [{ name: "id", in: "path", required: true }],
      responses: { 200: { content: ["application/json"] }, 404: { content: ["application/problem+json"] } },
      security: [{ bearer: [], apiKey: [] }],
    },
    deletePet: {
      method: "DELETE",
      path: "/pets/{id}",
      parameters: [{ name: "id", in: "path", required: true }],
      responses: { 204: {}, 404: { content: ["application/problem+json"] } },
      security: [{ bearer: [], apiKey: [] }],
    },
  },
};
