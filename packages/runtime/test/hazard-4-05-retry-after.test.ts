import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { retryAfter } from "../src/retry-after.js";
import { clientOf, errorOf } from "./support/client.js";

const now = Date.UTC(2026, 7, 1, 12, 0, 0);
const rows: readonly [string, Record<string, string>, number | undefined][] = [
  ["seconds", { "retry-after": "2" }, 2_000],
  ["nothing", {}, undefined],
  ["zero", { "retry-after": "0" }, 0],
  ["empty", { "retry-after": "" }, undefined],
  ["negative", { "retry-after": "-5" }, undefined],
  ["a fraction", { "retry-after": "1.5" }, undefined],
  ["hexadecimal", { "retry-after": "0x10" }, undefined],
  ["an exponent", { "retry-after": "1e3" }, undefined],
  ["a list", { "retry-after": "1, 2" }, undefined],
  ["words", { "retry-after": "soon" }, undefined],
  ["a date without a time", { "retry-after": "Sat, 01 Aug 2026" }, undefined],
  ["huge", { "retry-after": "3000000" }, 3_000_000_000],
  ["beyond all numbers", { "retry-after": "9".repeat(400) }, Number.POSITIVE_INFINITY],
  ["IMF-fixdate", { "retry-after": "Sat, 01 Aug 2026 12:00:03 GMT" }, 3_000],
  ["RFC 850", { "retry-after": "Saturday, 01-Aug-26 12:00:03 GMT" }, 3_000],
  ["asctime", { "retry-after": "Sat Aug  1 12:00:03 2026" }, 3_000],
  ["a leap second", { "retry-after": "Sat, 01 Aug 2026 12:00:60 GMT" }, 59_000],
  ["a date that has passed", { "retry-after": "Sat, 01 Aug 2020 12:00:00 GMT" }, 0],
  [
    "the server's own clock",
    { date: "Sat, 01 Aug 2026 13:00:00 GMT", "retry-after": "Sat, 01 Aug 2026 13:00:04 GMT" },
    4_000,
  ],
  ["milliseconds", { "retry-after-ms": "250.5", "retry-after": "9" }, 250.5],
  ["milliseconds that are none", { "retry-after-ms": "-1", "retry-after": "9" }, 9_000],
];

describe("4.5 Retry-After", () => {
  test.each(rows)("reads %s", (_, headers, wanted) => {
    expect(retryAfter(new Headers(headers), () => now)).toBe(wanted);
  });

  describe("with the clock in hand", () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] }));
    afterEach(() => void vi.useRealTimers());

    test("waits what the server asks, never less than its own backoff", async () => {
      vi.spyOn(Math, "random").mockReturnValue(1);
      const delays: number[] = [];
      const hooks = { retry: ({ delay }: { delay: number }) => void delays.push(delay) };
      const answers = ["30", "0", undefined];
      const fetch = vi.fn(async () => {
        const wait = answers.shift();
        return wait ? new Response(null, { status: 429, headers: { "retry-after": wait } }) : Response.json({});
      });
      const call = clientOf({ options: { fetch, hooks } }).call?.();
      await vi.advanceTimersByTimeAsync(29_999);
      expect(fetch).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(1 + 200);
      expect(await call).toEqual({});
      expect(delays).toEqual([30_000, 200]);
      vi.restoreAllMocks();
    });

    test.each(["61", "3000000", "99999999", "9".repeat(400)])(
      "does not wait %s seconds, and says so",
      async (seconds) => {
        const fetch = vi.fn(async () => new Response(null, { status: 429, headers: { "retry-after": seconds } }));
        const error = await errorOf(clientOf({ options: { fetch } }).call?.() as PromiseLike<unknown>);
        expect(error).toMatchObject({
          name: "ResponseError",
          status: 429,
          attempts: 1,
          retryAfter: Number(seconds) * 1000,
        });
        expect(vi.getTimerCount()).toBe(0);
      },
    );

    test("an abort ends the wait at once and leaves no timer", async () => {
      const controller = new AbortController();
      const fetch = vi.fn(async () => new Response(null, { status: 429, headers: { "retry-after": "30" } }));
      const call = errorOf(
        clientOf({ options: { fetch } }).call?.({}, { signal: controller.signal }) as PromiseLike<unknown>,
      );
      await vi.advanceTimersByTimeAsync(100);
      controller.abort("enough");
      expect(await call).toMatchObject({ name: "AbortError", cause: "enough", attempts: 1 });
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});
