import { expect } from "vitest";
import { type ConformanceCase, errorOf } from "./case.js";

const silent = ["hang", "stall-headers", "stall-mid-body", "drip;ms=1000", "endless"];

/** Every call ends: by its timeout, by the caller's abort, or by a limit. */
export const deadlineCases: readonly ConformanceCase[] = [
  ...silent.map(
    (fault): ConformanceCase => ({
      name: `ends an attempt in time: ${fault}`,
      operation: "read",
      async run({ faults, call }) {
        faults.answer(fault);
        const options = { timeout: { attempt: 100 }, retry: false, maxResponseBytes: Number.POSITIVE_INFINITY };
        const error = await errorOf(() => call({ options }));
        expect(error).toMatchObject({ name: "TimeoutError", phase: "attempt" });
        await expect.poll(() => faults.counts.pending).toBe(0);
      },
    }),
  ),
  ...silent.slice(0, 4).map(
    (fault): ConformanceCase => ({
      name: `ends when the caller aborts: ${fault}`,
      operation: "read",
      async run({ faults, call }) {
        faults.answer(fault);
        const controller = new AbortController();
        const pending = errorOf(() => call({ options: { signal: controller.signal } }));
        await expect.poll(() => faults.requests.length).toBe(1);
        controller.abort(new Error("enough"));
        expect(await pending).toMatchObject({ name: "AbortError" });
        await expect.poll(() => faults.counts.pending).toBe(0);
        expect(faults.requests).toHaveLength(1);
      },
    }),
  ),
  {
    name: "ends all attempts together in time",
    operation: "read",
    async run({ faults, call }) {
      faults.answer("hang", "hang", "hang", "hang", "hang");
      const options = { timeout: { attempt: 60, total: 150 }, retry: { maxAttempts: 5, baseDelay: 1, maxDelay: 1 } };
      expect(await errorOf(() => call({ options }))).toMatchObject({ name: "TimeoutError" });
      expect(faults.requests.length).toBeLessThan(5);
    },
  },
  {
    name: "sends nothing when the signal was aborted before",
    operation: "read",
    async run({ faults, call }) {
      expect(await errorOf(() => call({ options: { signal: AbortSignal.abort() } }))).toMatchObject({
        name: "AbortError",
      });
      expect(faults.requests).toEqual([]);
    },
  },
  ...["big;mb=8", "gzip-bomb;mb=64", "endless"].map(
    (fault): ConformanceCase => ({
      name: `stops reading a body that is too long: ${fault}`,
      operation: "read",
      async run({ faults, call }) {
        faults.answer(fault);
        const error = await errorOf(() => call({ options: { maxResponseBytes: 1_000_000, retry: false } }));
        expect(error.name).toBe("DecodeError");
        await expect.poll(() => faults.counts.pending).toBe(0);
      },
    }),
  ),
];
