import { describe, expect, test } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const names = ["request", "response", "retry", "error"] as const;
type Seen = Record<string, unknown> & { readonly call: object };

describe("hooks and logger", () => {
  test("events of each attempt, in order, of one call", async () => {
    const server = await serve(json({}, 503, { "x-request-id": "r1" }), json({}, 404));
    const seen: [string, Seen][] = [];
    const hooks = Object.fromEntries(names.map((name) => [name, async (event: Seen) => void seen.push([name, event])]));
    const client = clientOf({ options: { baseUrl: server.url, hooks, retry: quick } });
    await errorOf(client.call?.() as PromiseLike<unknown>);
    expect(seen.map(([name, event]) => [name, event.attempt, event.status])).toEqual([
      ["request", 1, undefined],
      ["response", 1, 503],
      ["retry", 1, undefined],
      ["request", 2, undefined],
      ["response", 2, 404],
      ["error", 2, undefined],
    ]);
    expect(new Set(seen.map(([, event]) => event.call)).size).toBe(1);
    expect(seen[1]?.[1]).toMatchObject({
      operationName: "call",
      method: "GET",
      path: "/things",
      url: `${server.url}/things`,
      requestId: "r1",
    });
    expect(seen[1]?.[1].duration).toBeGreaterThanOrEqual(0);
    expect(seen[2]?.[1]).toMatchObject({ delay: 0, error: { name: "ResponseError", status: 503 } });
    expect(seen[5]?.[1]).toMatchObject({ error: { name: "ResponseError", status: 404 } });
  });

  test("a request hook may add headers, sees no credential, and is checked", async () => {
    const server = await serve(json({}));
    let seen: Record<string, string> = {};
    const hooks = {
      request: ({ headers }: { headers: Record<string, string> }) => {
        seen = { ...headers };
        headers.traceparent = "00-1-1-01";
      },
    };
    const client = clientOf({
      descriptor: { security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } } },
      operations: { call: { security: [{ bearer: [] }] } },
      options: { baseUrl: server.url, accessToken: "s3cret", hooks },
    });
    await client.call?.();
    expect(JSON.stringify(seen)).not.toContain("s3cret");
    expect(server.requests[0]?.headers.traceparent).toBe("00-1-1-01");
  });

  test("what a request hook writes replaces a header of another case", async () => {
    const server = await serve(json({}));
    const hooks = {
      request: ({ headers }: { headers: Record<string, string> }) => {
        headers.ACCEPT = "a/b";
      },
    };
    await clientOf({ options: { baseUrl: server.url, hooks } }).call?.();
    expect(server.requests[0]?.headers.accept).toBe("a/b");
  });

  test.each(names)("a %s hook that throws or rejects breaks nothing", async (name) => {
    for (const hook of [
      () => {
        throw new Error("own mistake");
      },
      async () => {
        throw new Error("own mistake");
      },
    ]) {
      const server = await serve(json({}, 503), json({ ok: 1 }), json({}, 404));
      const client = clientOf({ options: { baseUrl: server.url, hooks: { [name]: hook }, retry: quick } });
      expect(await client.call?.()).toEqual({ ok: 1 });
      expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({ status: 404 });
    }
  });

  test("hooks may be an instance of a class", async () => {
    class Counter {
      count = 0;
      response() {
        this.count += 1;
      }
    }
    const hooks = new Counter();
    await clientOf({ options: { hooks, fetch: async () => Response.json({}) } }).call?.();
    expect(hooks.count).toBe(1);
  });

  test.each([
    ["off", []],
    ["error", ["error"]],
    [undefined, ["error", "warn"]],
    ["info", ["error", "info", "warn"]],
    ["debug", ["debug", "error", "info", "warn"]],
  ] as const)("level %s writes %j", async (logLevel, written) => {
    const levels = new Set<string>();
    const lines: string[] = [];
    const write = (level: string) => (line: string) => {
      levels.add(level);
      lines.push(line);
    };
    const logger = { error: write("error"), warn: write("warn"), info: write("info"), debug: write("debug") };
    const server = await serve(json({ body: "hidden" }, 503), json({ body: "hidden" }, 404));
    const client = clientOf({ options: { baseUrl: server.url, logger, retry: quick, ...(logLevel && { logLevel }) } });
    await errorOf(client.call?.() as PromiseLike<unknown>);
    expect([...levels].sort()).toEqual(written);
    expect(lines.join("\n")).not.toContain("hidden");
    if (written.length > 0) expect(lines.join("\n")).toContain(`call GET ${server.url}/things`);
  });

  test("a logger that rejects breaks nothing", async () => {
    const fails = async (): Promise<void> => {
      throw new Error("disk is full");
    };
    const logger = { error: fails, warn: fails, info: fails, debug: fails };
    const server = await serve(json({}, 503), json({ ok: 1 }), json({}, 404));
    const client = clientOf({ options: { baseUrl: server.url, logger, logLevel: "debug", retry: quick } });
    expect(await client.call?.()).toEqual({ ok: 1 });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({ status: 404 });
  });

  test("a logger that throws breaks nothing, and the hooks still hear of the event", async () => {
    const logger = { error: null, warn: null, info: null, debug: null } as never;
    const heard: string[] = [];
    const hooks = { request: () => void heard.push("request"), response: () => void heard.push("response") };
    const fetch = async () => Response.json({ ok: 1 });
    const client = clientOf({ options: { logger, logLevel: "debug", hooks, fetch } });
    expect(await client.call?.()).toEqual({ ok: 1 });
    expect(heard).toEqual(["request", "response"]);
  });
});
