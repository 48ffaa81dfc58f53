import { expect, test } from "vitest";
import { clientOf } from "./support/client.js";
import { serve } from "./support/serve.js";

test("4.8 no limit is none: a timer beyond 31 bits would fire at once", async () => {
  const server = await serve((answer) => {
    setTimeout(() => answer.writeHead(200, { "content-type": "application/json" }).end('{"late":true}'), 50);
  });
  for (const limit of [Number.POSITIVE_INFINITY, 2 ** 31, 1e15]) {
    const client = clientOf({ options: { baseUrl: server.url, timeout: { attempt: limit, total: limit } } });
    expect(await client.call?.()).toEqual({ late: true });
  }
});
