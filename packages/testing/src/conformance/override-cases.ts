import { expect } from "vitest";
import { type ConformanceCase, errorOf } from "./case.js";

const levels = ["off", "error", "warn", "info", "debug"] as const;

/** What is set for a client holds until a call says otherwise. */
export const overrideCases: readonly ConformanceCase[] = [
  {
    name: "takes a call's own address, fetch and headers",
    operation: "read",
    async run({ faults, client, call }) {
      const one = client({ headers: { "x-one": "client", "x-two": "client" } });
      const urls: string[] = [];
      const own = async (url: string, init: RequestInit): Promise<Response> => {
        urls.push(url);
        return fetch(url, init);
      };
      await call({ client: one, options: { baseUrl: faults.otherUrl, fetch: own, headers: { "X-Two": "call" } } });
      await call({ client: one });
      expect(urls.map((url) => url.startsWith(faults.otherUrl))).toEqual([true]);
      expect(faults.requests.map(({ at }) => at)).toEqual(["other", "first"]);
      const seen = faults.requests.map(({ headers }) => [headers["x-one"], headers["x-two"]]);
      expect(seen).toEqual([
        ["client", "call"],
        ["client", "client"],
      ]);
    },
  },
  {
    name: "takes a call's own attempts, timeouts and limits",
    operation: "read",
    async run({ faults, client, call }) {
      const one = client({
        retry: { maxAttempts: 2, baseDelay: 1, maxDelay: 1 },
        timeout: 20_000,
        maxResponseBytes: 1,
      });
      const options = { retry: { maxAttempts: 4 }, maxResponseBytes: 1_000_000 };
      faults.answer("reset", "reset", "reset");
      await call({ client: one, options });
      expect(faults.requests).toHaveLength(4);
      expect(await errorOf(() => call({ client: one }))).toMatchObject({ name: "DecodeError", code: "too-large" });
      faults.answer("hang");
      expect(await errorOf(() => call({ client: one, options: { timeout: 50, retry: false } }))).toMatchObject({
        name: "TimeoutError",
        phase: "total",
      });
    },
  },
  {
    name: "takes a call's own hooks instead of the client's",
    operation: "read",
    async run({ client, call }) {
      const seen: string[] = [];
      const hooks = (name: string) => ({ request: () => void seen.push(name) });
      const one = client({ hooks: hooks("client") });
      await call({ client: one, options: { hooks: hooks("call") } });
      await call({ client: one });
      expect(seen).toEqual(["call", "client"]);
    },
  },
  ...levels.map(
    (logLevel, most): ConformanceCase => ({
      name: `logs at the level "${logLevel}" and above`,
      operation: "read",
      async run({ faults, call }) {
        const lines: string[] = [];
        const write = (level: string) => () => void lines.push(level);
        const logger = Object.fromEntries(levels.slice(1).map((level) => [level, write(level)]));
        faults.answer("status;code=503", "status;code=404");
        await errorOf(() => call({ options: { logger, logLevel } }));
        // Each attempt begins (debug) and is answered (info); one is repeated (warn), the last fails (error).
        expect(new Set(lines)).toEqual(new Set(levels.slice(1, most + 1)));
      },
    }),
  ),
  {
    name: "is not broken by a logger that throws",
    operation: "read",
    async run({ call, data }) {
      const boom = (): never => {
        throw new Error("a logger's own mistake");
      };
      const logger = { error: boom, warn: boom, info: boom, debug: boom };
      expect(await call({ options: { logger, logLevel: "debug" } })).toEqual(data);
    },
  },
];
