import { streaming } from "@specwright/runtime/streaming";
import { expect, test } from "vitest";
import { clientOf, errorOf } from "../support/client.js";
import { plain, serve } from "../support/serve.js";
import { printed } from "../support/sweep.js";

const secret = "Hidden-4711-and-more";

test.each([0, 150, 190, 195])(
  "a line of a stream that quotes the credential shows nothing of it: after %i",
  async (length) => {
    const type = "application/x-ndjson";
    const server = await serve(plain(200, { "content-type": type }, `{"a":1}\n{${" ".repeat(length)}${secret}\n`));
    const client = clientOf({
      descriptor: { security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } } },
      operations: { call: { security: [{ bearer: [] }], responses: { 200: { content: [type] } } } },
      features: [streaming],
      options: { baseUrl: server.url, accessToken: secret },
    });
    const items = (await client.call?.()) as AsyncIterable<unknown>;
    const error = await errorOf(
      (async () => {
        for await (const _ of items);
      })(),
    );
    expect(error).toMatchObject({ name: "DecodeError" });
    expect(error.excerpt).toBeDefined();
    expect(printed(error)).not.toContain("Hidden".slice(0, 3));
  },
);
