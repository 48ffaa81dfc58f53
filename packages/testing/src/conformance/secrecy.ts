import { inspect } from "node:util";
import { expect } from "vitest";
import type { Exchange } from "../faults/exchange.js";
import { json, sendReply } from "../faults/reply.js";
import type { Script } from "../faults/start-fault-server.js";
import { createRecorder } from "../recorder/create-recorder.js";
import type { CallError, World } from "./case.js";

/** Where something may be seen, with what is seen there. */
export type Seen = Readonly<Record<"error" | "log" | "hook events" | "recording", string>>;

/** Everything that somebody could print of an error. */
function shownBy(error: CallError): string {
  const seen: unknown[] = [];
  for (let current: unknown = error; current instanceof Error && !seen.includes(current); current = current.cause) {
    seen.push(current);
  }
  return seen
    .flatMap((each) => {
      const { message, stack } = each as Error;
      const options = { depth: 10, showHidden: true, getters: false };
      return [
        message,
        stack,
        String(each),
        inspect(each, options),
        JSON.stringify(each),
        JSON.stringify({ ...(each as object) }),
      ];
    })
    .join("\n");
}

/** Listens in every place at once: the options are those of a call or of a client. */
export function listen({ document }: World) {
  const lines: unknown[][] = [];
  const write = (...line: unknown[]): void => void lines.push(line);
  // Kept until the call is over: an event must not turn into something else behind the hook's back.
  const events: unknown[] = [];
  const record = (event: unknown): void => void events.push(event);
  const recorder = createRecorder({ document });
  return {
    options: {
      logger: { error: write, warn: write, info: write, debug: write },
      logLevel: "debug",
      hooks: { request: record, response: record, retry: record, error: record },
      fetch: recorder.fetch,
    },
    seen: (error?: CallError): Seen => ({
      error: error ? shownBy(error) : "",
      log: inspect(lines, { depth: 10 }),
      "hook events": `${inspect(events, { depth: 10 })}${JSON.stringify(events)}`,
      recording: JSON.stringify([recorder.exchanges, recorder.toHar()]),
    }),
  };
}

export function expectUnseen(texts: readonly string[], seen: Readonly<Record<string, string>>): void {
  for (const [place, shown] of Object.entries(seen)) {
    const found = texts.filter((text) => shown.includes(text) || shown.includes(encodeURIComponent(text)));
    expect(found, `seen in the ${place}`).toEqual([]);
  }
}

/** All that a server was sent, as it may say it in its answer: the worst that can happen to a log. */
function quote({ recorded }: Exchange): string {
  const { method, url, headers, body } = recorded;
  return [method, url, ...Object.values(headers), body, ...new URLSearchParams(body).values()].join(" ");
}

/** Answers that nobody can use. Those that have a body say in it what was sent. */
export const quoting: readonly { readonly name: string; readonly script: Script }[] = [
  { name: "a reset", script: "reset" },
  { name: "a timeout", script: "hang" },
  ...[400, 401, 500].map((code) => ({
    name: `a ${code} that quotes the request`,
    script: (exchange: Exchange) => sendReply(exchange, json({ title: "Refused", detail: quote(exchange) }, code)),
  })),
  {
    name: "a page that quotes the request",
    script: (exchange) =>
      sendReply(exchange, { status: 200, headers: { "content-type": "text/html" }, body: `<p>${quote(exchange)}` }),
  },
  {
    name: "malformed JSON that quotes the request",
    script: (exchange) => sendReply(exchange, { ...exchange.right, body: `{"detail": "${quote(exchange)}` }),
  },
  { name: "a redirect to another origin", script: "redirect" },
];
