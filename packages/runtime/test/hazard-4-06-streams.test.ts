/** Hazard 4.6: what can be read only once is sent only once. */
import { bodies } from "@specwright/runtime/bodies";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, plain, serve } from "./support/serve.js";

const part = { method: "PUT", body: { content: { "application/octet-stream": {} } } } as const;

describe("4.6 a stream is sent once", () => {
  test.each([
    ["a 503", json({}, 503)],
    ["a 429", plain(429, { "retry-after": "0" })],
    ["a reset", (answer: { destroy(): void }) => answer.destroy()],
    ["a 401 for a credential that could be renewed", json({}, 401)],
  ])("after %s", async (_, handler) => {
    const server = await serve(handler as never, json({}));
    const client = clientOf({
      descriptor: { security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } } },
      operations: { call: { ...part, security: [{ bearer: [] }] } },
      features: [
        bodies,
        { name: "tokens", install: () => ({ provides: () => true, credential: () => "t", renew: () => true }) },
      ],
      options: { baseUrl: server.url, retry: quick },
    });
    const error = await errorOf(client.call?.({ body: new Blob(["whole"]).stream() }) as PromiseLike<unknown>);
    expect(error).toMatchObject({ attempts: 1, name: expect.stringMatching(/^(Response|Network)Error$/) });
    expect(server.requests.map(({ body }) => body.toString())).toEqual(["whole"]);
  });

  test("what gives a body piece by piece and is no stream is refused: it could not be told from one that is used up", async () => {
    const server = await serve(json({}));
    const client = clientOf({ operations: { call: part }, features: [bodies], options: { baseUrl: server.url } });
    async function* pieces() {
      yield new Uint8Array([1]);
    }
    const error = await errorOf(client.call?.({ body: pieces() }) as PromiseLike<unknown>);
    expect(error).toMatchObject({ code: "invalid-body", message: expect.stringContaining("ReadableStream.from") });
    expect(server.requests).toEqual([]);
  });
});
