import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, serve } from "./support/serve.js";

describe("4.7 listeners on a signal that outlives its calls", () => {
  test("ten thousand calls leave none, and one at most while one runs", async () => {
    const { signal } = new AbortController();
    let most = 0;
    const fetch = async () => {
      most = Math.max(most, getEventListeners(signal, "abort").length);
      return Response.json({});
    };
    const client = clientOf({ options: { fetch } });
    for (let call = 0; call < 10_000; call++) await client.call?.({}, { signal });
    expect(most).toBe(1);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("none after failures, retries and refused arguments either", async () => {
    const { signal } = new AbortController();
    const server = await serve(json({}, 503), json({}, 404));
    const client = clientOf({ options: { baseUrl: server.url, retry: quick } });
    await errorOf(client.call?.({}, { signal }) as PromiseLike<unknown>);
    await errorOf(client.call?.({ query: { nope: 1 } }, { signal }) as PromiseLike<unknown>);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  test("no timer is left behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      await clientOf({ options: { fetch: async () => Response.json({}) } }).call?.();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
