import { getEventListeners } from "node:events";
import { expect } from "vitest";
import { type ConformanceCase, errorOf } from "./case.js";

const hooks = ["request", "response", "retry", "error"] as const;

/** What must not break, leak or pile up. */
export const steadinessCases: readonly ConformanceCase[] = [
  ...hooks.flatMap((name) =>
    ["throws", "rejects"].map(
      (manner): ConformanceCase => ({
        name: `is not broken by a ${name} hook that ${manner}`,
        operation: "read",
        async run({ faults, call, data }) {
          const hook = (): unknown => {
            if (manner === "throws") throw new Error("a hook's own mistake");
            return Promise.reject(new Error("a hook's own mistake"));
          };
          faults.answer("status;code=503");
          expect(await call({ options: { hooks: { [name]: hook } } })).toEqual(data);
          faults.answer("status;code=404");
          expect(await errorOf(() => call({ options: { hooks: { [name]: hook } } }))).toMatchObject({ status: 404 });
        },
      }),
    ),
  ),
  {
    name: "tells its hooks of each attempt",
    operation: "read",
    async run({ faults, call }) {
      faults.answer("status;code=503");
      const events: string[] = [];
      const record = (name: string) => (event: { attempt: number }) => void events.push(`${name} ${event.attempt}`);
      await call({ options: { hooks: Object.fromEntries(hooks.map((name) => [name, record(name)])) } });
      expect(events).toEqual(["request 1", "response 1", "retry 1", "request 2", "response 2"]);
    },
  },
  {
    name: "leaves no listener on a signal that outlives its calls",
    operation: "read",
    async run({ client, call }) {
      const { signal } = new AbortController();
      const one = client();
      for (let count = 0; count < 50; count += 1) await call({ client: one, options: { signal } });
      expect(getEventListeners(signal, "abort")).toEqual([]);
    },
  },
  {
    name: "lets go of the bodies that it does not read",
    operation: "read",
    async run({ faults, client, call }) {
      const one = client({ retry: { maxAttempts: 2, baseDelay: 1, maxDelay: 1 } });
      for (let count = 0; count < 20; count += 1) {
        faults.answer("status;code=503");
        await call({ client: one });
      }
      await expect.poll(() => faults.counts.pending).toBe(0);
    },
  },
  {
    name: "gets through connections that are closed after each answer",
    operation: "read",
    async run({ faults, client, call, data }) {
      const one = client();
      for (let count = 0; count < 20; count += 1) {
        faults.answer("close-after-answer");
        expect(await call({ client: one })).toEqual(data);
      }
    },
  },
  {
    name: "settles a hundred calls at once, some of which fail",
    operation: "read",
    async run({ faults, client, call }) {
      // More attempts than there are faults: chance may give all of them to one call.
      const one = client({ retry: { maxAttempts: 11, baseDelay: 1, maxDelay: 1 } });
      for (let count = 0; count < 100; count += 1) faults.answer(count % 10 === 0 ? "reset" : "right");
      const settled = await Promise.allSettled(Array.from({ length: 100 }, () => call({ client: one })));
      expect(settled.filter(({ status }) => status === "rejected")).toEqual([]);
      expect(faults.counts.pending).toBe(0);
    },
  },
  {
    name: "does not multiply an outage",
    operation: "read",
    async run({ faults, client, call }) {
      const one = client({ retry: { maxAttempts: 10, baseDelay: 1, maxDelay: 1 } });
      faults.answer(...Array.from({ length: 3000 }, () => "status;code=503"));
      await Promise.allSettled(Array.from({ length: 200 }, () => call({ client: one })));
      expect(faults.requests.length).toBeLessThan(400);
    },
  },
  {
    name: "is no promise itself",
    operation: "read",
    async run({ client }) {
      const one = client();
      expect(await Promise.resolve(one)).toBe(one);
    },
  },
];
