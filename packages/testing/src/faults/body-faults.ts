import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Exchange, Fault } from "./exchange.js";
import { numberOf, sendReply, statusOf, toBytes } from "./reply.js";

/** Bodies that are not what the headers, or the spec, say. */
export const bodyFaults: readonly Fault[] = [
  {
    name: "html",
    parameters: { code: "200" },
    summary: "An HTML page, as proxies and login walls send it, with the status `code`.",
    create(parameters) {
      const status = statusOf(parameters);
      const headers = { "content-type": "text/html; charset=utf-8" };
      return (exchange) => sendReply(exchange, { status, headers, body: "<!doctype html><h1>Welcome</h1>" });
    },
  },
  {
    name: "wrong-type",
    parameters: { type: "text/plain" },
    summary: "The right body under the content type `type`.",
    create:
      ({ type = "" }) =>
      (exchange) => {
        const { right } = exchange;
        sendReply(exchange, { ...right, headers: { ...right.headers, "content-type": type } });
      },
  },
  {
    name: "empty",
    parameters: {},
    summary: "No byte of a body, under a content type that promises JSON.",
    create: () => (exchange) => sendReply(exchange, { ...exchange.right, body: "" }),
  },
  {
    name: "truncated-json",
    parameters: { length: "honest" },
    summary:
      "Half of the body: with a content-length of the half (`honest`), of the whole (`dishonest`), or `chunked`.",
    create: ({ length }) => truncate(length ?? "honest"),
  },
  {
    name: "malformed-json",
    parameters: { body: '{"a":1' },
    summary: "The text `body` as JSON.",
    create:
      ({ body = "" }) =>
      (exchange) =>
        sendReply(exchange, { ...exchange.right, body }),
  },
  {
    name: "bom",
    parameters: {},
    summary: "The right body after a byte order mark.",
    create: () => (exchange) => sendReply(exchange, { ...exchange.right, body: `\ufeff${exchange.right.body}` }),
  },
  {
    name: "duplicate-keys",
    parameters: {},
    summary: "JSON with one key twice.",
    create: () => (exchange) => sendReply(exchange, { ...exchange.right, body: '{"a":1,"a":2}' }),
  },
  {
    name: "proto",
    parameters: {},
    summary: "The members of the right body, and `__proto__` and `constructor` beside them.",
    create: () => (exchange) => {
      const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
      const body = String(exchange.right.body).replace(/^\s*\{\s*(?=(\})?)/, (_, end) => `{${poison}${end ? "" : ","}`);
      sendReply(exchange, { ...exchange.right, body });
    },
  },
  {
    name: "deep",
    parameters: { levels: "100000" },
    summary: "JSON of `levels` nested lists.",
    create(parameters) {
      const levels = numberOf(parameters, "levels");
      return (exchange) => sendReply(exchange, { ...exchange.right, body: "[".repeat(levels) + "]".repeat(levels) });
    },
  },
  {
    name: "big",
    parameters: { mb: "100" },
    summary: "A right body padded to `mb` megabytes.",
    create(parameters) {
      const megabytes = numberOf(parameters, "mb");
      return (exchange) => {
        const body = toBytes(exchange.right.body);
        exchange.response.writeHead(exchange.right.status, {
          ...exchange.right.headers,
          "content-length": megabytes * megabyte + body.length,
        });
        return repeat(exchange, { chunk: Buffer.alloc(megabyte, " "), times: megabytes, last: body });
      };
    },
  },
  {
    name: "truncated-gzip",
    parameters: {},
    summary: "Half of a gzip stream under an honest content-length: `fetch` reports success.",
    create: () => (exchange) => {
      const { right } = exchange;
      const zipped = gzipSync(right.body);
      const headers = { ...right.headers, "content-encoding": "gzip" };
      sendReply(exchange, { ...right, headers, body: zipped.subarray(0, Math.floor(zipped.length / 2)) });
    },
  },
  {
    name: "gzip-bomb",
    parameters: { mb: "1024" },
    summary: "A right body that is padded to `mb` megabytes and travels as a thousandth of that.",
    create(parameters) {
      const times = numberOf(parameters, "mb");
      return (exchange) => {
        const { response, right } = exchange;
        response.writeHead(right.status, { ...right.headers, "content-encoding": "gzip" });
        // A gzip stream may have many members (RFC 1952 §2.2): one is compressed once and sent many times.
        const chunk = gzipSync(Buffer.alloc(megabyte, " "));
        return repeat(exchange, { chunk, times, last: gzipSync(right.body) });
      };
    },
  },
];

const megabyte = 1024 * 1024;

function truncate(length: string) {
  return (exchange: Exchange): void => {
    const { right, response, request } = exchange;
    const bytes = toBytes(right.body);
    const half = bytes.subarray(0, Math.floor(bytes.length / 2));
    if (length === "honest") {
      sendReply(exchange, { ...right, body: half });
      return;
    }
    if (length === "dishonest") {
      response.writeHead(right.status, { ...right.headers, "content-length": bytes.length });
      response.write(half, () => request.socket.end());
      return;
    }
    if (length !== "chunked") throw new TypeError(`"length" takes honest, dishonest or chunked, not "${length}"`);
    response.writeHead(right.status, { ...right.headers });
    response.end(half);
  };
}

/** Writes a chunk many times, no faster than it is read. */
async function repeat(
  { response }: Exchange,
  { chunk, times, last }: { chunk: Uint8Array; times: number; last: Uint8Array },
): Promise<void> {
  for (let sent = 0; sent < times; sent += 1) {
    if (response.destroyed) return;
    if (!response.write(chunk)) await drained(response);
  }
  response.end(last);
}

/** Resolves when more may be written, or when nobody reads any longer. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}
