import type { ClientDescriptor } from "@specwright/runtime";

const JSON_BODY = { content: ["application/json"] } as const;
const SIGNED = [{ bearer: [], signature: [] }] as const;

/** The client under test, as the generator would write it. */
export const descriptor = {
  contract: 1,
  name: "suite",
  version: "1.0.0",
  servers: [{ url: "http://127.0.0.1" }],
  security: {
    bearer: { type: "http", scheme: "bearer", option: "accessToken" },
    signature: {
      type: "apiKey",
      in: "header",
      name: "signature",
      option: "signature",
      signature: {
        profile: "draft-15",
        label: "sig1",
        components: ["@method", "@path", "@query", "content-type", "content-digest", "authorization"],
        digest: "sha-512",
        algorithms: ["ed25519", "ecdsa-p256-sha256"],
        ecdsaEncoding: "der",
        expiresAfter: 10,
      },
    },
    oauth: {
      type: "oauth2",
      option: "accessToken",
      tokenRequest: "basic",
      flows: { clientCredentials: { tokenUrl: "/token" } },
    },
  },
  operations: {
    echo: {
      method: "POST",
      path: "/echo/{id}",
      parameters: [
        { name: "id", in: "path", required: true },
        { name: "tags", in: "query" },
      ],
      body: { required: true, content: { "application/json": {} } },
      responses: { 200: JSON_BODY },
      security: SIGNED,
    },
    flaky: { method: "GET", path: "/flaky", responses: { 200: JSON_BODY } },
    missing: { method: "GET", path: "/missing", responses: { 200: JSON_BODY, 404: JSON_BODY } },
    stall: { method: "GET", path: "/stall", responses: { 200: JSON_BODY } },
    page: { method: "GET", path: "/page", responses: { 200: JSON_BODY } },
    nothing: { method: "DELETE", path: "/nothing", responses: { 204: {} } },
    redirect: { method: "GET", path: "/redirect", responses: { 200: JSON_BODY } },
    guarded: { method: "GET", path: "/guarded", responses: { 200: JSON_BODY }, security: [{ oauth: ["read"] }] },
    list: {
      method: "GET",
      path: "/list",
      parameters: [
        { name: "offset", in: "query" },
        { name: "limit", in: "query" },
      ],
      responses: { 200: JSON_BODY },
      pagination: {
        style: "offset",
        items: "/data",
        total: "/total",
        parameters: { offset: "offset", limit: "limit" },
      },
    },
  },
} as const satisfies ClientDescriptor;
