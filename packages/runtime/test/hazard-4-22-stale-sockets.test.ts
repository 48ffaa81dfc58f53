import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { clientOf, quick } from "./support/client.js";
import { json, serve } from "./support/serve.js";

test("4.22 a connection that dies with its second request: safe calls are made again, others are sent once", async () => {
  const used = new WeakSet<Socket>();
  const server = await serve((answer, request, count) => {
    const { socket } = answer;
    if (!socket || used.has(socket)) return void socket?.resetAndDestroy();
    used.add(socket);
    json({ ok: 1 })(answer, request, count);
  });
  const client = clientOf({
    operations: { get: {}, post: { method: "POST" } },
    options: { baseUrl: server.url, retry: { ...quick, maxAttempts: 6 } },
  });
  const attempts: number[] = [];
  for (let call = 0; call < 20; call++) attempts.push((await client.get?.().withResponse())?.attempts ?? 0);
  // Node takes a connection that it has in store: some calls meet its end, and one may meet several.
  expect(Math.max(...attempts)).toBeGreaterThan(1);
  const before = server.requests.length;
  const failed: unknown[] = [];
  for (let call = 0; call < 20; call++) {
    await client.post?.().then(undefined, (error: unknown) => void failed.push(error));
  }
  expect(failed.length).toBeGreaterThan(5);
  for (const error of failed) expect(error).toMatchObject({ name: "NetworkError", attempts: 1 });
  expect(server.requests.length - before).toBe(20);
});
