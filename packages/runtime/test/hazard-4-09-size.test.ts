import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, plain, serve } from "./support/serve.js";

const bomb = gzipSync(Buffer.alloc(32 * 2 ** 20, " "));

describe("4.9 bodies that are too long", () => {
  test.each([
    ["plain", plain(200, { "content-type": "application/json" }, " ".repeat(3_000_000))],
    ["compressed", plain(200, { "content-type": "application/json", "content-encoding": "gzip" }, bomb)],
    [
      "endless",
      (answer: import("node:http").ServerResponse) => {
        answer.writeHead(200, { "content-type": "application/json" });
        const more = () => void (answer.write(" ".repeat(65_536)) ? setImmediate(more) : answer.once("drain", more));
        more();
      },
    ],
  ])("%s: given up at the limit", async (_, handler) => {
    const server = await serve(handler as never);
    const client = clientOf({ options: { baseUrl: server.url, maxResponseBytes: 1_000_000 } });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({
      name: "DecodeError",
      code: "too-large",
    });
    await expect.poll(server.open).toBe(0);
  });

  test("a failure keeps its status when its body is too long", async () => {
    const server = await serve(json({ text: "x".repeat(70_000) }, 400));
    const client = clientOf({ options: { baseUrl: server.url } });
    const error = await errorOf(client.call?.() as PromiseLike<unknown>);
    expect(error).toMatchObject({
      name: "ResponseError",
      status: 400,
      cause: { name: "DecodeError", code: "too-large" },
    });
    expect(error.body).toBeUndefined();
  });

  test("the limit counts decoded bytes and is one per call", async () => {
    const server = await serve(json({ text: "x".repeat(2_000) }));
    const client = clientOf({ options: { baseUrl: server.url, maxResponseBytes: 1_000 } });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({ code: "too-large" });
    expect(await client.call?.({}, { maxResponseBytes: 3_000 })).toMatchObject({});
  });
});
