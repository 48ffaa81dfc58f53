import { expect } from "vitest";
import { retryAfterKinds } from "../faults/retry-after.js";
import { type ConformanceCase, errorOf } from "./case.js";

const repeatable = ["408", "429", "500", "502", "503", "504"].map((code) => `status;code=${code};times=1`);
const unrepeatable = [400, 403, 404, 409, 422, 501];

/** What is sent again, how often and when. */
export const retryCases: readonly ConformanceCase[] = [
  ...[...repeatable, "reset", "close", "reset-mid-body"].map(
    (fault): ConformanceCase => ({
      name: `sends a safe call again after ${fault.replace(";times=1", "")}`,
      operation: "read",
      async run({ faults, call, data }) {
        faults.answer(fault);
        expect(await call()).toEqual(data);
        expect(faults.requests).toHaveLength(2);
      },
    }),
  ),
  ...unrepeatable.map(
    (code): ConformanceCase => ({
      name: `does not send a call again after ${code}`,
      operation: "read",
      async run({ faults, call }) {
        faults.answer(`status;code=${code}`);
        expect(await errorOf(call)).toMatchObject({ name: "ResponseError", status: code, attempts: 1 });
        expect(faults.requests).toHaveLength(1);
      },
    }),
  ),
  {
    name: "gives up after the attempts that are allowed and says how many they were",
    operation: "read",
    async run({ faults, call }) {
      faults.answer("reset", "status;code=503", "status;code=503", "status;code=503");
      const options = { retry: { maxAttempts: 3, baseDelay: 1, maxDelay: 1 } };
      expect(await errorOf(() => call({ options }))).toMatchObject({ status: 503, attempts: 3 });
      expect(faults.requests).toHaveLength(3);
    },
  },
  {
    name: "sends once when retries are off",
    operation: "read",
    async run({ faults, call }) {
      faults.answer("status;code=503");
      expect(await errorOf(() => call({ options: { retry: false } }))).toMatchObject({ status: 503, attempts: 1 });
      expect(faults.requests).toHaveLength(1);
    },
  },
  ...["apply-then-reset", "apply-then-status;code=503", "apply-then-status;code=429"].map(
    (fault): ConformanceCase => ({
      name: `takes effect once at most: ${fault}`,
      operation: "write",
      async run({ faults, call }) {
        faults.answer(fault, "apply");
        await errorOf(call);
        expect(faults.requests).toHaveLength(1);
        expect(faults.counts.effects).toBe(1);
      },
    }),
  ),
  {
    name: "sends one idempotency key on every attempt of a call, and another with the next call",
    operation: "keyed",
    async run({ faults, call, operation }) {
      const header = operation.idempotencyKey?.toLowerCase() ?? "";
      faults.answer("apply-then-reset", "apply-then-status;code=503", "apply");
      await call();
      await call();
      const keys = faults.requests.map((request) => request.headers[header]);
      expect(keys).toHaveLength(4);
      expect(keys[0]).toMatch(/.{16,}/);
      expect(keys.slice(1, 3)).toEqual([keys[0], keys[0]]);
      expect(keys[3]).not.toBe(keys[0]);
      if (header === "idempotency-key") expect(faults.counts.effects).toBe(1);
    },
  },
  {
    name: "sends the idempotency key that the caller chose",
    operation: "keyed",
    async run({ faults, call, operation, input }) {
      const header = operation.idempotencyKey ?? "";
      const key = "2f5c0c6e-6c39-4a55-9f4f-6c1d6f5f3a10";
      faults.answer("status;code=503");
      await call({ input: { ...input, header: { ...(input.header as object), [header]: key } } });
      expect(faults.requests.map((request) => request.headers[header.toLowerCase()])).toEqual([key, key]);
    },
  },
  ...retryAfterKinds.map(
    ({ kind, seconds }): ConformanceCase => ({
      name: `is safe with a Retry-After of the kind "${kind}"`,
      operation: "read",
      async run({ faults, call, data }) {
        faults.answer(`rate-limited;kind=${kind}`);
        // Whatever is longer than 100 ms is not waited for, so that the test need not wait either.
        const options = { retry: { maxAttempts: 3, baseDelay: 1, maxDelay: 1, maxRetryAfter: 100 } };
        if (seconds === undefined || seconds === 0) {
          expect(await call({ options })).toEqual(data);
          expect(faults.requests).toHaveLength(2);
          return;
        }
        const error = await errorOf(() => call({ options }));
        expect(error).toMatchObject({ name: "ResponseError", status: 429, attempts: 1 });
        // A date has whole seconds: up to one is lost on the way.
        expect(error.retryAfter).toBeGreaterThanOrEqual(
          Math.min((seconds - (kind.startsWith("date") ? 1 : 0)) * 1000, 1e9),
        );
        expect(faults.requests).toHaveLength(1);
      },
    }),
  ),
  {
    name: "waits as long as Retry-After says, and stops waiting when the caller aborts",
    operation: "read",
    async run({ faults, call }) {
      faults.answer("rate-limited;kind=minute");
      const controller = new AbortController();
      const delays: number[] = [];
      const hooks = {
        retry({ delay }: { delay: number }): void {
          delays.push(delay);
          controller.abort();
        },
      };
      const options = { signal: controller.signal, hooks, retry: { maxAttempts: 3, maxRetryAfter: 60_000 } };
      expect(await errorOf(() => call({ options }))).toMatchObject({ name: "AbortError" });
      expect(delays).toEqual([expect.closeTo(60_000, -1)]);
      expect(faults.requests).toHaveLength(1);
    },
  },
];
