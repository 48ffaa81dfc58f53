/** Hazard 4.4: the quota of a client cannot be saved up, and a timeout costs twice as much of it. */
import { describe, expect, test, vi } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";

const outage = async (client: ReturnType<typeof clientOf>, calls: number) => {
  for (let call = 0; call < calls; call++) await errorOf(client.call?.() as PromiseLike<unknown>);
};

describe("4.4 the quota", () => {
  test("is never more than what a client starts with, however many calls succeeded", async () => {
    let down = false;
    const fetch = vi.fn(async () => (down ? new Response(null, { status: 503 }) : Response.json({})));
    const client = clientOf({ options: { fetch, retry: { ...quick, maxAttempts: 10 } } });
    for (let call = 0; call < 1_000; call++) await client.call?.();
    down = true;
    fetch.mockClear();
    await outage(client, 50);
    // 50 first attempts, and 500 tokens at 5 each.
    expect(fetch).toHaveBeenCalledTimes(150);
  });

  test("a timeout costs 10: an answer that does not come holds more than one that says no", async () => {
    const fetch = vi.fn(() => new Promise<Response>(() => {}));
    const client = clientOf({ options: { fetch, retry: { ...quick, maxAttempts: 80 }, timeout: { attempt: 1 } } });
    await outage(client, 1);
    expect(fetch).toHaveBeenCalledTimes(1 + 500 / 10);
  });
});
