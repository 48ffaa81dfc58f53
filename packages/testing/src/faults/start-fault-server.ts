import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { readBody } from "../read-body.js";
import { readHeaders } from "../read-headers.js";
import type { Answer, FaultRequest, Reply } from "./exchange.js";
import { createAnswer } from "./fault-list.js";
import { json, sendReply } from "./reply.js";

/** A fault by its text form (`"status;code=503;times=2"`), a plain answer, or a function that does as it likes. */
export type Script = string | Reply | Answer;

export interface FaultServer {
  /** Origin of the first port: `http://127.0.0.1:…`. A fault may be named in front of a path: `${url}/~hang/users`. */
  readonly url: string;
  /** Origin of the second port, for what may not cross origins. Same faults, same counters. */
  readonly otherUrl: string;
  /** Requests to both ports since the start or the last {@link FaultServer.reset}, in the order of arrival. */
  readonly requests: readonly FaultRequest[];
  readonly counts: FaultCounts;
  /** Answers the next requests in this order; when all are used up, the right answer is given. */
  answer(...scripts: Script[]): void;
  /** Answers requests to `path` (without query), whatever their order; the last script stays. */
  answerAt(path: string, ...scripts: Script[]): void;
  /** What is right: faults mutilate it. Default: 200 and `{"ok":true}`. */
  setRight(right: Reply | ((request: FaultRequest) => Reply)): void;
  /** Forgets requests, scripts, effects and what faults remember; connections stay. */
  reset(): void;
  /** Ends all connections and timers; resolves when both ports are free. May be called again. */
  close(): Promise<void>;
}

export interface FaultCounts {
  readonly requests: number;
  /** Requests that are neither answered to the end nor given up by the client. */
  readonly pending: number;
  /** Connections that are open now. Node's `fetch` keeps some in store, and opens a spare one after an abort. */
  readonly openSockets: number;
  /** Connections that were ever opened. */
  readonly connections: number;
  /** What `apply…` faults have counted: one per request, or one per `idempotency-key` where there is one. */
  readonly effects: number;
}

const bodyLimit = 64 * 1024 * 1024;

/** Starts a server on two free ports of 127.0.0.1 that answers badly, on demand and always in the same way. */
export async function startFaultServer(): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  const requests: FaultRequest[] = [];
  const named = new Map<string, Answer>();
  const byPath = new Map<string, Answer[]>();
  const effectKeys = new Set<string>();
  let queue: Answer[] = [];
  let connections = 0;
  let pending = 0;
  let closed: Promise<void> | undefined;
  let right: Reply | ((request: FaultRequest) => Reply) = json({ ok: true });

  const first = createServer((request, response) => receive("first", request, response));
  const other = createServer((request, response) => receive("other", request, response));
  for (const server of [first, other]) {
    server.on("connection", (socket) => {
      connections += 1;
      sockets.add(socket);
      socket.once("close", () => sockets.delete(socket));
    });
  }
  const [url, otherUrl] = await Promise.all([listen(first), listen(other)]);

  function receive(at: FaultRequest["at"], request: IncomingMessage, response: ServerResponse): void {
    handle(at, request, response).catch((error: Error) => {
      // A mistake in a script is told in the answer: a reset would look like a fault. What cannot be decoded (URIError) and what
      // Node does not send (RangeError) are mistakes too.
      const isMistake = [TypeError, RangeError, URIError].some((kind) => error instanceof kind);
      if (isMistake && !response.headersSent) response.writeHead(500).end(error.message);
      else request.socket.destroy();
    });
  }

  async function handle(at: FaultRequest["at"], request: IncomingMessage, response: ServerResponse): Promise<void> {
    pending += 1;
    response.once("close", () => {
      pending -= 1;
    });
    const target = request.url ?? "/";
    const [, fault, path = target] = /^\/~([^/?]+)(.*)$/.exec(target) ?? [];
    const bytes = (await readBody(request, bodyLimit)) ?? Buffer.alloc(0);
    const recorded: FaultRequest = {
      at,
      method: request.method ?? "GET",
      url: target,
      path,
      headers: readHeaders(request.headers),
      body: bytes.toString("utf8"),
      bytes,
    };
    requests.push(recorded);
    const answer = choose(fault === undefined ? undefined : decodeURIComponent(fault), path);
    await answer({
      request,
      response,
      recorded,
      right: typeof right === "function" ? right(recorded) : right,
      origin: at === "first" ? url : otherUrl,
      otherOrigin: at === "first" ? otherUrl : url,
      apply: () => void effectKeys.add(recorded.headers["idempotency-key"] ?? `request ${effectKeys.size}`),
      every: (milliseconds, step) => repeat(response, milliseconds, step),
    });
  }

  function choose(fault: string | undefined, path: string): Answer {
    if (fault !== undefined) {
      const answer = named.get(fault) ?? createAnswer(fault);
      named.set(fault, answer);
      return answer;
    }
    const scripted = byPath.get(path.split("?")[0] ?? "");
    const answer = scripted ? (scripted.length > 1 ? scripted.shift() : scripted[0]) : queue.shift();
    return answer ?? ((exchange) => sendReply(exchange, exchange.right));
  }

  function repeat(response: ServerResponse, milliseconds: number, step: () => void): void {
    const timer = setInterval(step, milliseconds);
    timers.add(timer);
    response.once("close", () => {
      clearInterval(timer);
      timers.delete(timer);
    });
  }

  return {
    url,
    otherUrl,
    requests,
    get counts() {
      return { requests: requests.length, pending, openSockets: sockets.size, connections, effects: effectKeys.size };
    },
    answer(...scripts) {
      queue.push(...scripts.map(toAnswer));
    },
    answerAt(path, ...scripts) {
      byPath.set(path, scripts.map(toAnswer));
    },
    setRight(value) {
      right = value;
    },
    reset() {
      requests.length = 0;
      queue = [];
      named.clear();
      byPath.clear();
      effectKeys.clear();
    },
    close() {
      for (const timer of timers) clearInterval(timer);
      for (const socket of sockets) socket.destroy();
      closed ??= Promise.all([stop(first), stop(other)]).then(() => {});
      return closed;
    },
  };
}

function toAnswer(script: Script): Answer {
  if (typeof script === "string") return createAnswer(script);
  return typeof script === "function" ? script : (exchange) => sendReply(exchange, script);
}

function listen(server: Server): Promise<string> {
  return new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => listening(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((closed, failed) => {
    server.close((error) => (error ? failed(error) : closed()));
  });
}
