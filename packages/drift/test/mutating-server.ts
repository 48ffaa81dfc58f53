import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  readonly status?: number;
  readonly contentType?: string;
  readonly body: string;
}

export interface MutatingServer {
  readonly url: string;
  /** What is answered from now on. */
  answer: Answer;
  close(): Promise<void>;
}

/** Answers every request with what it was last told. */
export async function startMutatingServer(first: Answer): Promise<MutatingServer> {
  const server = createServer((request, response) => {
    request.resume();
    const { status = 200, contentType = "application/json", body } = started.answer;
    response.writeHead(status, { "content-type": contentType }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const started: MutatingServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: first,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return started;
}
