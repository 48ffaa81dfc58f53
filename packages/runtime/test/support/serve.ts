import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Received {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

export type Handler = (answer: ServerResponse, request: Received, count: number) => void;

/** A server on a free port of the loopback that notes what it gets; closed with its sockets when the test is over. */
export async function serve(...handlers: readonly [Handler, ...Handler[]]) {
  const requests: Received[] = [];
  let open = 0;
  const server = createServer(async (incoming, answer) => {
    open += 1;
    answer.once("close", () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    // A client that gives up in the middle of its body is part of some tests.
    await (async () => {
      for await (const chunk of incoming) chunks.push(chunk);
    })().catch(() => {});
    const { method = "", url = "", headers } = incoming;
    const request = { method, url, headers, body: Buffer.concat(chunks) };
    requests.push(request);
    const handler = handlers[Math.min(requests.length, handlers.length) - 1] ?? handlers[0];
    handler(answer, request, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, requests, server, open: () => open };
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Handler {
  return (answer) => {
    answer.writeHead(status, { "content-type": "application/json", ...headers });
    answer.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

export function plain(status: number, headers: Record<string, string> = {}, body?: string | Buffer): Handler {
  return (answer) => {
    answer.writeHead(status, headers);
    answer.end(body);
  };
}
