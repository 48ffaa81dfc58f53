import type { Fault } from "./exchange.js";
import { firstTimes, json, numberOf, sendReply, statusOf } from "./reply.js";
import { retryAfterKinds } from "./retry-after.js";

/** Answers that are well-formed and unwelcome. */
export const statusFaults: readonly Fault[] = [
  {
    name: "right",
    parameters: {},
    summary: "The right answer: no fault.",
    create: () => (exchange) => sendReply(exchange, exchange.right),
  },
  {
    name: "status",
    parameters: { code: "503", times: "0", "retry-after": "" },
    summary: "The status `code` with a JSON body for the first `times` requests (0: always), then the right answer.",
    create(parameters) {
      const code = statusOf(parameters);
      const retryAfter = parameters["retry-after"];
      return firstTimes(numberOf(parameters, "times"), (exchange) => {
        const reply = json({ status: code, title: `Fault ${code}` }, code);
        const headers = { ...reply.headers, ...(retryAfter && { "retry-after": retryAfter }) };
        sendReply(exchange, { ...reply, headers });
      });
    },
  },
  {
    name: "rate-limited",
    parameters: { kind: "seconds", code: "429", times: "1" },
    summary: "429 with a `Retry-After` of one of the kinds below, then the right answer.",
    create(parameters) {
      const kind = retryAfterKinds.find((each) => each.kind === parameters.kind);
      if (!kind) throw new TypeError(`There is no kind "${parameters.kind}" of Retry-After`);
      const code = statusOf(parameters);
      return firstTimes(numberOf(parameters, "times"), (exchange) => {
        const reply = json({ status: code, title: "Too many requests" }, code);
        sendReply(exchange, { ...reply, headers: { ...reply.headers, [kind.header]: kind.value(Date.now()) } });
      });
    },
  },
  {
    name: "redirect",
    parameters: { code: "302", to: "other" },
    summary:
      "A redirect to the right answer on the `other` port or the `same` one, a `bounce` there and back, a `loop`, or a location that is `none` or `garbage`.",
    create(parameters) {
      const { to = "" } = parameters;
      const code = statusOf(parameters);
      return (exchange) => {
        const { path } = exchange.recorded;
        const targets: Readonly<Record<string, string | undefined>> = {
          other: `${exchange.otherOrigin}/~right${path}`,
          same: `${exchange.origin}/~right${path}`,
          bounce: `${exchange.otherOrigin}/~redirect;code=${code};to=other${path}`,
          loop: `${exchange.origin}/~redirect;code=${code};to=loop${path}`,
          garbage: "http://[",
          none: undefined,
        };
        if (!Object.hasOwn(targets, to)) throw new TypeError(`A redirect leads to ${Object.keys(targets).join(", ")}`);
        const location = targets[to];
        sendReply(exchange, { status: code, headers: { ...(location && { location }) }, body: "" });
      };
    },
  },
];
