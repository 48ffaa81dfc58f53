import type { Fault } from "./exchange.js";
import { firstTimes, numberOf, sendReply, statusOf } from "./reply.js";

/** The server did what it was asked for, and the client cannot know. */
export const effectFaults: readonly Fault[] = [
  {
    name: "apply",
    parameters: {},
    summary: "Counts an effect (once per `idempotency-key`) and answers rightly.",
    create: () => (exchange) => {
      exchange.apply();
      sendReply(exchange, exchange.right);
    },
  },
  {
    name: "apply-then-reset",
    parameters: { times: "1" },
    summary:
      "Counts an effect (once per `idempotency-key`), then resets the connection; after `times` requests answers rightly.",
    create: (parameters) => afterwards(parameters, ({ request }) => void request.socket.resetAndDestroy()),
  },
  {
    name: "apply-then-hang",
    parameters: { times: "1" },
    summary: "Counts an effect, then never answers; after `times` requests answers rightly.",
    create: (parameters) => afterwards(parameters, () => {}),
  },
  {
    name: "apply-then-status",
    parameters: { code: "503", times: "1" },
    summary: "Counts an effect, then answers with `code`; after `times` requests answers rightly.",
    create: (parameters) => {
      const status = statusOf(parameters);
      return afterwards(parameters, (exchange) => sendReply(exchange, { status, headers: {}, body: "" }));
    },
  },
];

function afterwards(
  parameters: Readonly<Record<string, string>>,
  fault: ReturnType<Fault["create"]>,
): ReturnType<Fault["create"]> {
  const answer = firstTimes(numberOf(parameters, "times"), fault);
  return (exchange) => {
    exchange.apply();
    return answer(exchange);
  };
}
