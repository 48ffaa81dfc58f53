import type { Fault } from "./exchange.js";
import { firstTimes, numberOf, sendHalf, sendReply, toBytes } from "./reply.js";

/** What goes wrong below HTTP: resets, silence, slowness. */
export const connectionFaults: readonly Fault[] = [
  {
    name: "reset",
    parameters: { times: "0" },
    summary: "The connection is reset (RST) before any byte of an answer.",
    create: (parameters) =>
      firstTimes(numberOf(parameters, "times"), ({ request }) => void request.socket.resetAndDestroy()),
  },
  {
    name: "close",
    parameters: { times: "0" },
    summary: "The connection is closed in order, without an answer.",
    create: (parameters) => firstTimes(numberOf(parameters, "times"), ({ request }) => void request.socket.end()),
  },
  {
    name: "reset-mid-body",
    parameters: { times: "0" },
    summary: "Headers and half of the body, then a reset.",
    create: (parameters) =>
      firstTimes(numberOf(parameters, "times"), async (exchange) => {
        await sendHalf(exchange);
        exchange.request.socket.resetAndDestroy();
      }),
  },
  {
    name: "hang",
    parameters: { times: "0" },
    summary: "The request is read and never answered.",
    create: (parameters) => firstTimes(numberOf(parameters, "times"), () => {}),
  },
  {
    name: "stall-headers",
    parameters: {},
    summary: "Half of the headers, then silence.",
    create: () => (exchange) => {
      exchange.request.socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-never-en");
    },
  },
  {
    name: "stall-mid-body",
    parameters: { times: "0" },
    summary: "Headers and half of the body, then silence.",
    create: (parameters) => firstTimes(numberOf(parameters, "times"), (exchange) => sendHalf(exchange)),
  },
  {
    name: "drip",
    parameters: { ms: "10" },
    summary: "The right body, one byte every `ms` milliseconds.",
    create: (parameters) => {
      const milliseconds = numberOf(parameters, "ms");
      return ({ response, right, every }) => {
        const bytes = toBytes(right.body);
        response.writeHead(right.status, { ...right.headers, "content-length": bytes.length });
        response.flushHeaders();
        let sent = 0;
        every(milliseconds, () => {
          if (sent >= bytes.length) return;
          response.write(bytes.subarray(sent, sent + 1));
          sent += 1;
          if (sent === bytes.length) response.end();
        });
      };
    },
  },
  {
    name: "endless",
    parameters: {},
    summary: "A body of white space that never ends, as fast as it is read.",
    create:
      () =>
      ({ response, right }) => {
        response.writeHead(right.status, { ...right.headers });
        const chunk = Buffer.alloc(64 * 1024, " ");
        const fill = (): void => {
          if (response.destroyed) return;
          while (response.write(chunk));
        };
        response.on("drain", fill);
        fill();
      },
  },
  {
    name: "close-after-answer",
    parameters: {},
    summary: "A right answer on a connection that looks reusable and is closed right after it.",
    create: () => (exchange) => {
      const { socket } = exchange.request;
      exchange.response.once("finish", () => socket.end());
      sendReply(exchange, exchange.right);
    },
  },
];
