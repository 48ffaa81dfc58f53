import { expect, test } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, serve } from "./support/serve.js";

test("4.22 a server that closes after each answer: safe calls get through, others are sent once", async () => {
  const server = await serve((answer, request, count) => {
    json({ ok: 1 })(answer, request, count);
    answer.once("finish", () => answer.socket?.destroy());
  });
  const client = clientOf({
    operations: { get: {}, post: { method: "POST" } },
    options: { baseUrl: server.url, retry: { ...quick, maxAttempts: 5 } },
  });
  for (let call = 0; call < 20; call++) expect(await client.get?.()).toEqual({ ok: 1 });
  const before = server.requests.length;
  for (let call = 0; call < 20; call++) {
    const post = client.post?.() as PromiseLike<unknown>;
    await post.then(undefined, () => errorOf(post));
  }
  expect(server.requests.length - before).toBeLessThanOrEqual(20);
});
