import type { Fault } from "./exchange.js";
import { json, numberOf, sendReply } from "./reply.js";

/** Credentials that run out. */
export const credentialFaults: readonly Fault[] = [
  {
    name: "unauthorized-until-renewed",
    parameters: { header: "authorization" },
    summary: "401 for the value of `header` that came first, the right answer for any other.",
    create({ header = "" }) {
      let dead: string | undefined;
      return (exchange) => {
        const value = exchange.recorded.headers[header] ?? "";
        dead ??= value;
        sendReply(exchange, value === dead ? json({ title: "The token has expired" }, 401) : exchange.right);
      };
    },
  },
  {
    name: "token",
    parameters: { "expires-in": "3600" },
    summary: "A token endpoint (RFC 6749 §5.1): `token-1`, `token-2`, …, each living `expires-in` seconds.",
    create(parameters) {
      const expiresIn = numberOf(parameters, "expires-in");
      let issued = 0;
      return (exchange) => {
        issued += 1;
        sendReply(exchange, json({ access_token: `token-${issued}`, token_type: "Bearer", expires_in: expiresIn }));
      };
    },
  },
];
