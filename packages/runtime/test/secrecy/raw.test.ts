import type { RawClient } from "@specwright/runtime";
import { raw } from "@specwright/runtime/raw";
import { expect, test } from "vitest";
import { clientOf, errorOf } from "../support/client.js";
import { serve } from "../support/serve.js";
import { listener, printed } from "../support/sweep.js";

const hidden = "Hidden-4711 ü";
type Paths = Record<string, { get: { parameters: object; responses: Record<200, { content: object }> } }>;

const clientAt = (baseUrl: string, options: object) =>
  clientOf({
    operations: {
      call: {
        path: "/teams/{team}/people/{id}",
        parameters: [
          { name: "team", in: "path", required: true },
          { name: "id", in: "path", required: true, sensitive: "personal" },
          { name: "email", in: "query", sensitive: "personal" },
        ],
      },
    },
    features: [raw],
    options: { ...options, baseUrl },
  }).raw as unknown as RawClient<Paths>;

const rows: readonly (readonly [name: string, init: object, path: string])[] = [
  ["as it is", {}, "/v1/teams/a%20b/people/[redacted]"],
  [
    "with a serializer of the caller's own",
    { pathSerializer: (url: string) => url.replace("{team}", "t").replace("{id}", encodeURIComponent(hidden)) },
    "/teams/{team}/people/[redacted]",
  ],
  [
    "with a middleware that sends it elsewhere",
    {
      middleware: [
        { onRequest: ({ request }: { request: Request }) => new Request(request.url.replace("?", "/x?"), request) },
      ],
    },
    "/teams/a%20b/people/[redacted]",
  ],
];

test.each(rows)("raw shows no value that the spec marks, in no place: %s", async (_, init, path) => {
  const server = await serve((answer) => void answer.destroy());
  const { options, seen } = listener();
  const client = clientAt(`${server.url}/v1`, { ...options, retry: false });
  const params = {
    path: { team: "a b", id: hidden },
    query: { email: `${hidden}@x` },
  };
  const error = await errorOf(client.GET("/teams/{team}/people/{id}", { params, ...init } as never));
  expect(server.requests).toHaveLength(1);
  expect(error).toMatchObject({ name: "NetworkError", url: server.url + path });
  for (const [place, text] of Object.entries({ ...seen(), error: printed(error) })) {
    expect(text.includes("4711"), `seen in the ${place}`).toBe(false);
  }
});

test("raw shows no value that the spec marks, in words of somebody else's `fetch`", async () => {
  const fetch = (url: string) => Promise.reject(new Error(`cannot send ${decodeURIComponent(new URL(url).pathname)}`));
  const client = clientAt("https://api.test", { fetch, retry: false });
  const error = await errorOf(
    client.GET("/teams/{team}/people/{id}", { params: { path: { team: "t", id: hidden } } } as never),
  );
  expect((error.cause as Error).message).toBe("cannot send /teams/t/people/[redacted]");
  expect(printed(error)).not.toContain("4711");
});
