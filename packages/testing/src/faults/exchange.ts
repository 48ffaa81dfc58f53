import type { IncomingMessage, ServerResponse } from "node:http";
import type { RecordedRequest } from "../recorded-request.js";

/** An ordinary answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** One request and all that an answer may do with it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly recorded: FaultRequest;
  /** The answer that would be right: faults mutilate it, or give it when they have been told to stop. */
  readonly right: Reply;
  /** Origin that the request came to, and the origin on the other port. */
  readonly origin: string;
  readonly otherOrigin: string;
  /** Counts an effect, unless one with the same `idempotency-key` was counted before. */
  apply(): void;
  /** Calls `step` every `milliseconds` until the connection or the server closes. */
  every(milliseconds: number, step: () => void): void;
}

/**
 * Answers one request, well or badly. What it throws resets the connection; but a TypeError, RangeError or URIError before the
 * headers is a mistake of the test and is told in the body of a 500.
 */
export type Answer = (exchange: Exchange) => void | Promise<void>;

/** A request as the fault server received it. */
export interface FaultRequest extends RecordedRequest {
  /** Which of the two ports it came to. */
  readonly at: "first" | "other";
  /** Path and query without the name of a fault in front. */
  readonly path: string;
}

/** A named way of answering badly. */
export interface Fault {
  readonly name: string;
  /** Names and defaults; all are text on a request line. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What a client meets, in one sentence. */
  readonly summary: string;
  /** A fresh answer with a memory of its own. */
  create(parameters: Readonly<Record<string, string>>): Answer;
}
