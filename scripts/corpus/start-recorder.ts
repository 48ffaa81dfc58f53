import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Recorded {
  readonly method: string;
  /** As it stood on the request line. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Recorder {
  readonly url: string;
  readonly requests: readonly Recorded[];
  clear(): void;
  close(): Promise<void>;
}

export interface RecordedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const NOT_FOUND: RecordedAnswer = { status: 404, headers: { "content-type": "application/json" }, body: "{}" };

/** A server on a loopback port that keeps what it receives. `answer` makes the answers; without it each is a 404. */
export async function startRecorder(
  answer: (request: Recorded) => RecordedAnswer = () => NOT_FOUND,
): Promise<Recorder> {
  const requests: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "", url = "", headers } = request;
    const recorded = { method, url, headers, body: Buffer.concat(chunks) };
    requests.push(recorded);
    const { status, headers: answered = {}, body } = answer(recorded);
    response.writeHead(status, answered).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    clear: () => requests.splice(0),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
