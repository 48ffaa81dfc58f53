import type { Exchange, Reply } from "./exchange.js";

/** Sends an ordinary answer with an honest content-length. */
export function sendReply({ response }: Exchange, { status, headers, body }: Reply): void {
  const bytes = toBytes(body);
  const hasBody = status !== 204 && status !== 304;
  response.writeHead(status, { ...headers, ...(hasBody && { "content-length": bytes.length }) });
  response.end(hasBody ? bytes : undefined);
}

export function toBytes(body: string | Uint8Array): Buffer {
  return Buffer.from(body);
}

/** A JSON answer. */
export function json(body: unknown, status = 200): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** Sends headers that promise all of `bytes`, and the first half of them. Resolves when the half is on its way. */
export function sendHalf({ response, right }: Exchange, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const bytes = toBytes(right.body);
  response.writeHead(right.status, { ...right.headers, ...headers, "content-length": bytes.length });
  return new Promise((sent) => {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => sent());
  });
}

/**
 * A whole number among a fault's parameters.
 *
 * @throws TypeError for anything else, which would be a fault that nobody asked for
 */
export function numberOf(parameters: Readonly<Record<string, string>>, name: string): number {
  const text = parameters[name] ?? "";
  if (!/^\d+$/.test(text)) throw new TypeError(`"${name}" takes a whole number, not "${text}"`);
  return Number(text);
}

/**
 * The status `code` among a fault's parameters: one that HTTP can carry and that ends an exchange (RFC 9110 §15.2).
 *
 * @throws TypeError for any other
 */
export function statusOf(parameters: Readonly<Record<string, string>>): number {
  const code = numberOf(parameters, "code");
  if (code < 200 || code > 999) throw new TypeError(`"code" takes a status from 200 to 999, not "${code}"`);
  return code;
}

/** Answers with `fault` the first `times` times (0: always) and then with what is right. */
export function firstTimes(times: number, fault: (exchange: Exchange) => void | Promise<void>) {
  let answered = 0;
  return (exchange: Exchange): void | Promise<void> => {
    answered += 1;
    if (times !== 0 && answered > times) return sendReply(exchange, exchange.right);
    return fault(exchange);
  };
}
