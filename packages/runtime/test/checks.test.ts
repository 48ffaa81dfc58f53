import { createClient } from "@specwright/runtime";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf, type LooseClient } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const descriptor = { security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } } } as const;
const operations = {
  call: { path: "/things/{id}", parameters: [{ name: "id", in: "path", required: true }] },
} as const;
const answering = async (): Promise<Response> => Response.json({});
const client = clientOf({ descriptor, operations, options: { fetch: answering } });
const input = { path: { id: "1" } };

const options: readonly [given: Record<string, unknown>, code: string, says: string][] = [
  [{ tiemout: 5 }, "unknown-option", "tiemout; there are allowInsecureHttp, baseUrl, fetch,"],
  [{ toString: 5 }, "unknown-option", "toString; there are"],
  [{ retry: 5 }, "invalid-option", "retry must be false or object"],
  [{ retry: true }, "invalid-option", "retry must be false or object"],
  [{ retry: { attempts: 5 } }, "unknown-option", "retry.attempts; there are maxAttempts,"],
  [{ retry: { maxAttempts: "5" } }, "invalid-option", "retry.maxAttempts must be number"],
  [{ timeout: "5 s" }, "invalid-option", "timeout must be number or object"],
  [{ timeout: { total: Number.NaN } }, "invalid-option", "timeout.total must be number, not below 0"],
  [{ maxResponseBytes: -1 }, "invalid-option", "maxResponseBytes must be number, not below 0"],
  [{ headers: "x: y" }, "invalid-option", "headers must be object"],
  [{ headers: new Headers({ a: "b" }) }, "invalid-option", "headers must be an object of names and values"],
  [{ headers: new Map([["a", "b"]]) }, "invalid-option", "headers must be an object of names and values"],
  [{ fetch: "x" }, "invalid-option", "fetch must be function"],
  [{ hooks: 5 }, "invalid-option", "hooks must be object or function"],
  [{ logger: "console" }, "invalid-option", "logger must be object or function"],
  [{ logLevel: "loud" }, "invalid-option", "logLevel must be off, error, warn, info or debug"],
  [{ allowInsecureHttp: "false" }, "invalid-option", "allowInsecureHttp must be boolean"],
  [{ baseUrl: 5 }, "invalid-option", "baseUrl must be string or object"],
  [{ server: 5 }, "invalid-option", "server must be string or object"],
  [{ server: Symbol("x") }, "invalid-option", "server must be string or object"],
];
const ofCall: typeof options = [
  [{ signal: 5 }, "invalid-option", "signal must be object"],
  [{ maxPages: "5" }, "invalid-option", "maxPages must be number"],
  [{ now: () => 0 }, "unknown-option", "now; there are"],
  [{ accessToken: "t" }, "unknown-option", "accessToken; there are"],
  [{ credentials: { accesToken: "t" } }, "unknown-option", "credentials.accesToken; there are accessToken"],
];
const inputs: readonly [given: unknown, code: string, says: string][] = [
  [5, "invalid-input", "the input is a number, not an object such as { query"],
  ["1", "invalid-input", "the input is a string"],
  [[1], "invalid-input", "the input is a list"],
  [{ ...input, query: 5 }, "invalid-input", "`query` is a number"],
  [{ ...input, query: { limit: 5 } }, "unknown-parameter", "query limit; this operation takes path id"],
  [{ id: { 0: 1 } }, "unknown-parameter", "id 0; this operation takes path id"],
  [{ ...input, body: {} }, "unexpected-body", "this GET takes none"],
];

describe("checks: a mistake of the caller is told, and nothing is sent", () => {
  test.each(options)("client option %j: %s", (given, code, says) => {
    const make = () => clientOf({ descriptor, options: given });
    expect(make).toThrow(expect.objectContaining({ name: "TypeError", code, message: expect.stringContaining(says) }));
  });

  test.each([...options, ...ofCall])("call option %j: %s", async (given, code, says) => {
    const error = await errorOf(client.call?.(input, given) as PromiseLike<unknown>);
    expect(error).toMatchObject({ name: "TypeError", code });
    expect(error.message).toContain(says);
    expect(error.message).toMatch(/^call: /);
  });

  test.each(inputs)("input %j: %s", async (given, code, says) => {
    const error = await errorOf(client.call?.(given) as PromiseLike<unknown>);
    expect(error).toMatchObject({ name: "TypeError", code });
    expect(error.message).toContain(says);
    expect(error.message).toMatch(/^call: /);
  });

  test.each([null, 5, "GET"])("call options %j are told of", async (given) => {
    const error = await errorOf(client.call?.(input, given as never) as PromiseLike<unknown>);
    expect(error).toMatchObject({ code: "invalid-option" });
    expect(error.message).toBe("call: invalid-option: the options must be an object");
  });

  test("what is none, and a logger that is a function with members, is no mistake", async () => {
    const silent = (): void => {};
    const AppLogger = Object.assign(() => {}, { error: silent, warn: silent, info: silent, debug: silent });
    const none = { signal: null, hooks: null, headers: null, credentials: null, retry: null, bogus: undefined };
    const made = clientOf({ descriptor, operations, options: { fetch: answering, logger: AppLogger } });
    expect(await made.call?.(input, none as never)).toEqual({});
    expect(await made.call?.(input, { baseUrl: new URL("https://b.test") as never })).toEqual({});
  });

  test("what is right passes: undefined options, credentials, options of features, null for a group", async () => {
    const right = { accessToken: "t", oauth: {}, session: {}, signing: {}, now: () => 0, timeout: undefined };
    const made = clientOf({ descriptor, operations, options: { ...right, fetch: answering } as never });
    const retry = Object.assign(Object.create(null), { maxAttempts: 2 });
    const call = {
      retry,
      headers: {},
      logLevel: "off",
      credentials: { accessToken: "u" },
      signal: new AbortController().signal,
      maxPages: 2,
    } as const;
    expect(await made.call?.({ ...input, query: null, header: undefined }, call)).toEqual({});
  });

  test("without it the core takes what it is given", async () => {
    const server = await serve(json({}));
    const bare = createClient<LooseClient>(
      {
        contract: 1,
        name: "bare",
        version: "1",
        servers: [{ url: server.url }],
        security: {},
        operations: { call: { method: "GET", path: "/x", responses: { 200: { content: ["application/json"] } } } },
      },
      { tiemout: 5 } as never,
    );
    expect(await bare.call?.({ query: { nope: 1 } })).toEqual({});
    expect(server.requests[0]?.url).toBe("/x");
  });
});
