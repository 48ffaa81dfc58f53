/** Spans of a real client's calls. */
import { expect, test } from "vitest";
import type { ClientDescriptor } from "../../src/contract.js";
import { createClient } from "../../src/create-client.js";
import { credentials } from "../../src/credentials.js";
import { openTelemetryHooks } from "../../src/telemetry.js";
import { loopback } from "../oauth/loopback.js";

const json = { content: ["application/json"] } as const;
const descriptor: ClientDescriptor = {
  contract: 1,
  name: "test",
  version: "1",
  servers: [{ url: "https://api.test" }],
  security: { key: { type: "apiKey", in: "query", name: "api_key", option: "apiKey" } },
  operations: {
    getUser: {
      method: "GET",
      path: "/users/{id}",
      parameters: [{ name: "id", in: "path", required: true }],
      responses: { 200: json, "4XX": json },
      security: [{ key: [] }],
    },
  },
};

test("one span for each attempt, none with a secret, headers only from `inject`", async () => {
  const spans: Record<string, unknown>[] = [];
  const tracer = {
    startSpan(name: string, { attributes }: { attributes: Record<string, string | number> }) {
      const span: Record<string, unknown> = { name, ...attributes };
      spans.push(span);
      return {
        setAttribute: (key: string, value: string | number) => {
          span[key] = value;
        },
        setStatus: (status: { code: number }) => {
          span.status = status.code;
        },
        end: () => {
          span.ended = true;
        },
      };
    },
  };
  let answered = 0;
  await using server = await loopback(() => ({ status: ++answered < 2 ? 503 : 404 }));
  const client = createClient<{ getUser(input: object): Promise<unknown> }>(
    descriptor,
    {
      baseUrl: server.url,
      apiKey: "SECRET",
      retry: { baseDelay: 0 },
      hooks: openTelemetryHooks(tracer, { inject: (_span, headers) => Object.assign(headers, { traceparent: "00" }) }),
    } as object,
    [credentials],
  );
  await expect(client.getUser({ path: { id: "7" } })).rejects.toMatchObject({ status: 404 });
  const { hostname, port } = new URL(server.url);
  const common = {
    name: "GET /users/{id}",
    "http.request.method": "GET",
    "server.address": hostname,
    "server.port": Number(port),
    "url.full": `${server.url}/users/7`,
    "url.template": "/users/{id}",
    status: 2,
    ended: true,
  };
  expect(spans).toEqual([
    { ...common, "http.response.status_code": 503, "error.type": "503" },
    { ...common, "http.response.status_code": 404, "error.type": "404", "http.request.resend_count": 1 },
  ]);
  expect(server.received.map(({ headers }) => headers.traceparent)).toEqual(["00", "00"]);
});
