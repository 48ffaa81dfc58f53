/** Hazard 4.9, promise 8 of section 8: what a process grows by, in a process of its own. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Handler, serve } from "./support/serve.js";

const megabyte = 2 ** 20;
const program = fileURLToPath(new URL("support/read-bomb.mjs", import.meta.url));

interface Reading {
  readonly outcome: string;
  /** Bytes of resident memory at its highest, above what the process had before. */
  readonly grown: number;
}

/** Sends a chunk many times, no faster than it is read. What it sent is in `sent`. */
function repeating(chunk: Buffer, times: number, headers: Record<string, string>) {
  const sent = { bytes: 0 };
  const handler: Handler = async (answer, { url }) => {
    answer.writeHead(200, { "content-type": "application/json", ...(url.startsWith("/small") ? {} : headers) });
    if (url.startsWith("/small")) return void answer.end("{}");
    const closed = once(answer, "close");
    for (let count = 0; count < times && !answer.destroyed; count++) {
      sent.bytes += chunk.length;
      if (!answer.write(chunk)) await Promise.race([once(answer, "drain"), closed]);
    }
    answer.end();
  };
  return { handler, sent };
}

// A gzip stream may have many members (RFC 1952 §2.2): one is compressed once and sent many times.
const member = gzipSync(Buffer.alloc(megabyte, " "));
const rows = [
  { name: "a gzip bomb of 1024 MiB", chunk: member, times: 1024, headers: { "content-encoding": "gzip" } },
  { name: "a plain body of 100 MiB", chunk: Buffer.alloc(megabyte, " "), times: 100, headers: {} },
];

async function read(url: string, limit: number | "raw"): Promise<Reading> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, url, String(limit)]);
  return JSON.parse(stdout);
}

describe("4.9 memory", () => {
  for (const { name, chunk, times, headers } of rows) {
    test.each([50_000_000, 30_000_000])(
      `${name} ends at the limit of %i bytes, at less than four times of it`,
      async (limit) => {
        const { handler, sent } = repeating(chunk, times, headers);
        const server = await serve(handler);
        const { outcome, grown } = await read(server.url, limit);
        const figure = `${name}, limit ${limit / 1e6} MB: memory grows by ${(grown / 1e6).toFixed(0)} MB`;
        process.stdout.write(`${figure}, ${(sent.bytes / 1e6).toFixed(1)} MB sent\n`);
        expect(outcome).toBe("too-large");
        expect(grown).toBeLessThan(4 * limit);
        expect(sent.bytes).toBeLessThan((times * chunk.length) / 2 + 8 * megabyte);
        await expect.poll(server.open).toBe(0);
      },
    );
  }

  test("what is measured is memory: plain fetch grows by all of it", async () => {
    const server = await serve(repeating(member, 256, { "content-encoding": "gzip" }).handler);
    const { outcome, grown } = await read(server.url, "raw");
    process.stdout.write(`plain fetch, 256 MiB: memory grows by ${(grown / 1e6).toFixed(0)} MB\n`);
    expect(outcome).toBe("data");
    expect(grown).toBeGreaterThan(256 * megabyte);
  });
});
