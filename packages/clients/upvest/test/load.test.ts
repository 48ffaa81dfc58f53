/** A thousand calls at once through one client, while tokens die and one answer in ten is a fault. */
import { getEventListeners, setMaxListeners } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createUpvestClient } from "@specwright/upvest";
import { afterAll, beforeAll, expect, test } from "vitest";

const CALLS = 1000;
const CALLS_PER_TOKEN = 1500;
const CLIENT = "ebabcf4d-61c3-4942-875c-e265a7c2d062";
const USER = "83d83ec2-d2ca-49ff-bbea-b92b5c3be202";

const state = { tokens: 0, exchanges: 0, mostExchanges: 0, served: 0, pending: 0, answered: 0 };

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

const FAULTS: readonly ((response: ServerResponse) => void)[] = [
  (response) => response.socket?.resetAndDestroy(),
  (response) => json(response, 503, { type: "unavailable", status: 503 }),
  (response) => response.writeHead(429, { "retry-after-ms": "1", "content-type": "application/json" }).end("{}"),
  (response) => response.writeHead(200, { "content-type": "application/json" }).end('{"id": "8'),
  (response) => response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sorry</h1>"),
];

const server = createServer((request, response) => {
  state.pending += 1;
  response.on("close", () => {
    state.pending -= 1;
  });
  if (request.url === "/auth/token") {
    state.exchanges += 1;
    state.mostExchanges = Math.max(state.mostExchanges, state.exchanges);
    request.resume().on("end", () => {
      state.tokens += 1;
      state.served = 0;
      state.exchanges -= 1;
      json(response, 200, {
        access_token: `token-${state.tokens}`,
        token_type: "bearer",
        expires_in: 3600,
        scope: "users:read",
      });
    });
    return;
  }
  const known = request.headers.authorization === `Bearer token-${state.tokens}` && state.served < CALLS_PER_TOKEN;
  if (!known) return json(response, 401, { type: "unauthorised", status: 401 });
  state.served += 1;
  state.answered += 1;
  if (state.answered % 10 === 0) FAULTS[(state.answered / 10) % FAULTS.length]?.(response);
  else json(response, 200, { id: USER, first_name: "Karl" });
});

const rejections: unknown[] = [];
const collect = (reason: unknown): void => {
  rejections.push(reason);
};

beforeAll(async () => {
  process.on("unhandledRejection", collect);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  process.off("unhandledRejection", collect);
  server.closeAllConnections();
  server.close();
});

function heapAfterCollection(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

test("every call settles, one exchange at a time, and nothing is left behind", { timeout: 120_000 }, async () => {
  const pair = (await crypto.subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"])) as CryptoKeyPair;
  const upvest = createUpvestClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    oauth: { clientId: CLIENT, clientSecret: "secret", scopes: ["users:read"] },
    signing: { keyId: "key", privateKey: pair.privateKey },
    retry: { baseDelay: 1, maxDelay: 20 },
  });
  const controller = new AbortController();
  setMaxListeners(CALLS, controller.signal);
  const before = timers();
  const heaps: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    const calls = Array.from({ length: CALLS }, () =>
      upvest.getUser({ path: { user_id: USER } }, { signal: controller.signal }),
    );
    const settled = await Promise.allSettled(calls);
    expect(settled).toHaveLength(CALLS);
    const errors = settled.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as Error] : []));
    // Truncated and wrong answers are no success and are not repeated; of the rest the quota lets most be mended.
    expect(errors.length).toBeLessThan(CALLS / 4);
    expect(errors.map(({ name }) => name).filter((name) => !/^(Decode|Response|Network)Error$/.test(name))).toEqual([]);
    heaps.push(heapAfterCollection());
  }
  expect(state.mostExchanges).toBe(1);
  expect(state.tokens).toBeGreaterThan(2);
  expect(rejections).toEqual([]);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  expect(timers()).toBeLessThanOrEqual(before + 2);
  await expect.poll(() => state.pending).toBe(0);
  const [, second = 0, , last = 0] = heaps;
  expect(last - second).toBeLessThan(8 * 1024 * 1024);
});
