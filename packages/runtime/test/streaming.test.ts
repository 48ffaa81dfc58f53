import { getEventListeners } from "node:events";
import { streaming } from "@specwright/runtime/streaming";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { type Handler, serve } from "./support/serve.js";

const pieces =
  (type: string, ...texts: (string | Buffer)[]): Handler =>
  (answer) => {
    answer.writeHead(200, { "content-type": type });
    const next = () => {
      const text = texts.shift();
      if (text === undefined) answer.end();
      else answer.write(text, () => setImmediate(next));
    };
    next();
  };

async function read(handler: Handler, { content = "application/x-ndjson", options = {}, call = {} } = {}) {
  const server = await serve(handler);
  const client = clientOf({
    operations: { call: { responses: { 200: { content: [content] } } } },
    features: [streaming],
    options: { baseUrl: server.url, ...options },
  });
  return { server, items: (await client.call?.({}, call)) as AsyncIterable<unknown> };
}

async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("streams", () => {
  test("lines of JSON, whatever the pieces they come in", async () => {
    const euro = Buffer.from('{"c":"€"}');
    const { items } = await read(
      pieces("application/x-ndjson", '{"a":', "1}\n\n[2]\r", "\n", euro.subarray(0, 7), euro.subarray(7), '\n"last"'),
    );
    expect(await all(items)).toEqual([{ a: 1 }, [2], { c: "€" }, "last"]);
  });

  test("a text of a sequence may have several lines (RFC 7464)", async () => {
    const content = "application/json-seq";
    const { items } = await read(pieces(content, '\x1e{\n  "a": 1\n}\n\x1e[', "2,\n3]\n", "\x1e4\n"), { content });
    expect(await all(items)).toEqual([{ a: 1 }, [2, 3], 4]);
  });

  test("server-sent events as HTML defines them", async () => {
    const text =
      ": comment\nretry: 10\nid: 7\nevent: tick\ndata: a\ndata:  b\n\ndata\n\nid:\r\ndata: {}\r\n\r\ndata: unfinished";
    const { items } = await read(pieces("text/event-stream", "\ufeff", text.slice(0, 30), text.slice(30)), {
      content: "text/event-stream",
    });
    expect(await all(items)).toEqual([
      { event: "tick", data: "a\n b", id: "7", retry: 10 },
      { event: "message", data: "", id: "7", retry: 10 },
      { event: "message", data: "{}", id: "", retry: 10 },
    ]);
  });

  test("a line that is no JSON is a DecodeError, one that is too long ends the stream", async () => {
    const broken = await read(pieces("application/x-ndjson", '{"a":1}\n{"b"'));
    expect(await errorOf(all(broken.items))).toMatchObject({ name: "DecodeError", code: "syntax", excerpt: '{"b"' });
    const long = await read(pieces("application/x-ndjson", "[", ...Array(50).fill("1,".repeat(1_000))), {
      options: { maxResponseBytes: 5_000 },
    });
    expect(await errorOf(all(long.items))).toMatchObject({ name: "DecodeError", code: "too-large", status: 200 });
    await expect.poll(long.server.open).toBe(0);
  });

  test("what is too long is one line or event, however it comes; a comment keeps nothing", async () => {
    const options = { maxResponseBytes: 100 };
    const lines = await read(pieces("application/x-ndjson", `${"1\n".repeat(500)}"${"a".repeat(100)}"\n1`), {
      options,
    });
    const found: unknown[] = [];
    const failed = errorOf(
      (async () => {
        for await (const item of lines.items) found.push(item);
      })(),
    );
    expect(await failed).toMatchObject({ name: "DecodeError", code: "too-large" });
    expect(found).toHaveLength(500);
    const content = "text/event-stream";
    const kept = await read(pieces(content, ": a comment\n".repeat(50), "data: 1\n\n".repeat(50)), {
      content,
      options,
    });
    expect(await all(kept.items)).toHaveLength(50);
    const event = await read(pieces(content, "data: 1\n".repeat(60)), { content, options });
    expect(await errorOf(all(event.items))).toMatchObject({ name: "DecodeError", code: "too-large" });
  });

  test("each byte is looked at once: a line of forty thousand pieces comes to an end", async () => {
    const piece = new TextEncoder().encode("a".repeat(100));
    const parts = ['"', ...Array<Uint8Array>(40_000).fill(piece), '"\n1\r', "\n2\r", "3"];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = parts.shift();
        if (part === undefined) controller.close();
        else controller.enqueue(typeof part === "string" ? new TextEncoder().encode(part) : part);
      },
    });
    const fetch = async () => new Response(body, { headers: { "content-type": "application/x-ndjson" } });
    const { items } = await read(pieces(""), { options: { fetch } });
    const [line, ...rest] = await all(items);
    expect([(line as string).length, ...rest]).toEqual([4_000_000, 1, 2, 3]);
  });

  test.each(["return", "throw"] as const)(
    "%s before the first piece was asked for gives the connection up",
    async (how) => {
      const silent: Handler = (answer) => {
        answer.writeHead(200, { "content-type": "application/x-ndjson" }).write("1\n");
      };
      const controller = new AbortController();
      const { items, server } = await read(silent, { call: { signal: controller.signal } });
      const stream = items as AsyncGenerator<unknown>;
      if (how === "return") expect(await stream.return(7)).toEqual({ done: true, value: 7 });
      else expect((await errorOf(stream.throw(new Error("enough")))).message).toBe("enough");
      await expect.poll(server.open).toBe(0);
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
      expect(await stream.next()).toEqual({ done: true, value: undefined });
    },
  );

  test("an answer of another type is read whole", async () => {
    const { items } = await read(pieces("application/json", '{"a":', "1}"), { content: "application/json" });
    expect(items).toEqual({ a: 1 });
  });

  test("a connection that breaks off is a NetworkError", async () => {
    const { items } = await read((answer) => {
      answer.writeHead(200, { "content-type": "application/x-ndjson" });
      answer.write("1\n", () => setTimeout(() => answer.destroy(), 20));
    });
    expect(await errorOf(all(items))).toMatchObject({ name: "NetworkError" });
  });

  test("silence is a TimeoutError, however long the stream has run", async () => {
    const silent: Handler = (answer) =>
      void answer.writeHead(200, { "content-type": "application/x-ndjson" }).write("1\n");
    const { items, server } = await read(silent, { options: { timeout: { attempt: 300 } } });
    expect(await errorOf(all(items))).toMatchObject({ name: "TimeoutError", phase: "attempt" });
    await expect.poll(server.open).toBe(0);
  });

  test("the caller's signal ends it, leaving the loop lets it go, and no listener stays", async () => {
    const endless: Handler = (answer) => {
      answer.writeHead(200, { "content-type": "application/x-ndjson" });
      const timer = setInterval(() => answer.write("1\n"), 5);
      answer.once("close", () => clearInterval(timer));
    };
    const controller = new AbortController();
    const call = { signal: controller.signal };
    const left = await read(endless, { call });
    for await (const item of left.items) {
      expect(item).toBe(1);
      break;
    }
    await expect.poll(left.server.open).toBe(0);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    const aborted = await read(endless, { call });
    const failed = errorOf(
      (async () => {
        for await (const _ of aborted.items) controller.abort();
      })(),
    );
    expect(await failed).toMatchObject({ name: "AbortError" });
    await expect.poll(aborted.server.open).toBe(0);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});
