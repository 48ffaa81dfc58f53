import { describe, expect, test, vi } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, serve } from "./support/serve.js";

describe("4.4 retry storms", () => {
  test("full jitter: between nothing and the exponential, which has a cap", async () => {
    const delays: number[] = [];
    const hooks = { retry: ({ delay }: { delay: number }) => void delays.push(delay) };
    const random = vi.spyOn(Math, "random").mockReturnValue(1);
    const fetch = async () => new Response(null, { status: 503 });
    const retry = { maxAttempts: 6, baseDelay: 1, maxDelay: 6 };
    await errorOf(clientOf({ options: { fetch, hooks, retry } }).call?.() as PromiseLike<unknown>);
    random.mockReturnValue(0);
    await errorOf(
      clientOf({ options: { fetch, hooks, retry: { ...retry, maxAttempts: 2 } } }).call?.() as PromiseLike<unknown>,
    );
    random.mockRestore();
    expect(delays).toEqual([1, 2, 4, 6, 6, 0]);
  });

  test("the defaults: three attempts", async () => {
    const fetch = vi.fn(async () => new Response(null, { status: 503 }));
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    await errorOf(clientOf({ options: { fetch } }).call?.() as PromiseLike<unknown>);
    random.mockRestore();
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test("the quota of a client ends repeating in an outage, and comes back with successes", async () => {
    let down = true;
    const fetch = vi.fn(async () => (down ? new Response(null, { status: 503 }) : Response.json({})));
    const client = clientOf({ options: { fetch, retry: { ...quick, maxAttempts: 10 } } });
    for (let call = 0; call < 50; call++) await errorOf(client.call?.() as PromiseLike<unknown>);
    // 50 first attempts, and 500 tokens at 5 each.
    expect(fetch).toHaveBeenCalledTimes(150);
    down = false;
    for (let call = 0; call < 10; call++) await client.call?.();
    down = true;
    fetch.mockClear();
    await errorOf(client.call?.() as PromiseLike<unknown>);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test("no wait that would outlast the total timeout", async () => {
    const server = await serve(json({ title: "busy" }, 503, { "retry-after": "5" }));
    const client = clientOf({ options: { baseUrl: server.url, timeout: 2_000 } });
    const error = await errorOf(client.call?.() as PromiseLike<unknown>);
    expect(error).toMatchObject({ name: "ResponseError", status: 503, attempts: 1, retryAfter: 5_000 });
  });
});
