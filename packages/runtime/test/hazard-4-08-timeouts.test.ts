import { describe, expect, onTestFinished, test, vi } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const stalls = [
  ["before the headers", () => {}],
  [
    "in the middle of the body",
    (answer: { writeHead: CallableFunction; write: CallableFunction }) => {
      answer.writeHead(200, { "content-type": "application/json" });
      answer.write('{"a":');
    },
  ],
] as const;

describe("4.8 timeouts", () => {
  test.each(stalls)("an attempt that stalls %s ends, and is made again", async (_, stall) => {
    const server = await serve(stall as never, json({ ok: 1 }));
    const client = clientOf({ options: { baseUrl: server.url, retry: quick, timeout: { attempt: 1_500 } } });
    expect(await client.call?.().withResponse()).toMatchObject({ data: { ok: 1 }, attempts: 2 });
  });

  test.each(stalls)("a call that stalls %s ends by its total", async (_, stall) => {
    const server = await serve(stall as never);
    const client = clientOf({ options: { baseUrl: server.url, retry: quick, timeout: 150 } });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({
      name: "TimeoutError",
      phase: "total",
      code: "timeout-total",
      attempts: 1,
    });
  });

  test("all attempts together end by the total", async () => {
    const server = await serve(() => {});
    const timeout = { attempt: 60, total: 150 };
    const client = clientOf({ options: { baseUrl: server.url, retry: { ...quick, maxAttempts: 9 }, timeout } });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({
      name: "TimeoutError",
      phase: "total",
    });
  });

  test.each([
    ["a `fetch` that does not heed its signal", { fetch: () => new Promise<Response>(() => {}) }],
    ["a credential function that never answers", { accessToken: () => new Promise<string>(() => {}) }],
    ["a hook that never ends", { hooks: { request: () => new Promise<void>(() => {}) } }],
  ])("%s cannot hold a call", async (_, more) => {
    const client = clientOf({
      descriptor: { security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } } },
      operations: { call: { security: [{ bearer: [] }] } },
      options: { accessToken: "t", fetch: async () => Response.json({}), timeout: 50, ...more },
    });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({
      name: "TimeoutError",
      phase: "total",
    });
  });

  test("nothing is sent any more once a credential came too late", async () => {
    let give: (token: string) => void = () => {};
    const sent: string[] = [];
    const client = clientOf({
      descriptor: { security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } } },
      operations: { call: { security: [{ bearer: [] }] } },
      options: {
        accessToken: () => new Promise<string>((resolve) => (give = resolve)),
        fetch: async (url: string) => {
          sent.push(url);
          return Response.json({});
        },
        timeout: 30,
      },
    });
    await errorOf(client.call?.() as PromiseLike<unknown>);
    give("late");
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toEqual([]);
  });

  test.each(stalls)("the caller's abort %s is an AbortError with its reason", async (_, stall) => {
    const server = await serve(stall as never);
    const controller = new AbortController();
    const client = clientOf({ options: { baseUrl: server.url } });
    const failed = errorOf(client.call?.({}, { signal: controller.signal }) as PromiseLike<unknown>);
    await expect.poll(() => server.requests.length).toBe(1);
    const reason = new Error("enough");
    controller.abort(reason);
    expect(await failed).toMatchObject({ name: "AbortError", cause: reason });
  });

  test("a signal that was aborted before sends nothing", async () => {
    const server = await serve(json({}));
    const client = clientOf({ options: { baseUrl: server.url } });
    const signal = AbortSignal.abort();
    expect(await errorOf(client.call?.({}, { signal }) as PromiseLike<unknown>)).toMatchObject({ name: "AbortError" });
    expect(server.requests).toEqual([]);
  });

  test.each([
    ["defaults", undefined, 60_000],
    ["a number above the usual attempt", 120_000, 120_000],
    ["a number below it", 5_000, 5_000],
    ["an attempt's own limit", { attempt: 7_000 }, 7_000],
    ["no limit", Number.POSITIVE_INFINITY, undefined],
  ])("one number bounds the call and no attempt sooner: %s", async (_, timeout, expected) => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    onTestFinished(() => timers.mockRestore());
    const client = clientOf({ options: { fetch: async () => Response.json({}), ...(timeout && { timeout }) } });
    await client.call?.();
    const delay = timers.mock.calls[0]?.[1];
    // Some of the total may be gone when the timer is set.
    expect(delay && Math.round(delay / 1_000) * 1_000).toBe(expected);
  });

  test("no limit is `Infinity`; what is no number is refused", async () => {
    const client = clientOf({ options: { fetch: async () => Response.json({}), timeout: Number.POSITIVE_INFINITY } });
    expect(await client.call?.({}, { timeout: { attempt: Number.POSITIVE_INFINITY } })).toEqual({});
    for (const timeout of [Number.NaN, -1, "5", { attempt: -5 }]) {
      expect(await errorOf(client.call?.({}, { timeout } as never) as PromiseLike<unknown>)).toMatchObject({
        code: "invalid-option",
      });
    }
  });
});
