import { oauth } from "@specwright/runtime/oauth";
import { describe, expect, test, vi } from "vitest";
import { clientOf, errorOf, quick } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** The unhandled rejections of what runs meanwhile. */
async function unhandledDuring(work: () => Promise<unknown>): Promise<unknown[]> {
  const unhandled: unknown[] = [];
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (reason) => unhandled.push(reason));
  await work();
  await turn();
  await turn();
  process.removeAllListeners("unhandledRejection");
  for (const listener of listeners) process.on("unhandledRejection", listener);
  return unhandled;
}

describe("a call", () => {
  test("starts by itself, in the next microtask, once", async () => {
    const fetch = vi.fn(async () => Response.json({ a: 1 }));
    const call = clientOf({ options: { fetch } }).call?.();
    expect(fetch).not.toHaveBeenCalled();
    await turn();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(
      await Promise.all([call, call?.withResponse(), call?.result(), call?.then((data) => data.a), call?.finally()]),
    ).toMatchObject([
      { a: 1 },
      { data: { a: 1 }, attempts: 1 },
      { ok: true, status: 200, data: { a: 1 } },
      1,
      { a: 1 },
    ]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(call).toBeInstanceOf(Promise);
  });

  test.each([
    ["nobody asks", () => undefined, 1],
    ["result() is asked", (call: { result(): Promise<unknown> }) => call.result(), 0],
    ["withResponse() is asked", (call: { withResponse(): Promise<unknown> }) => call.withResponse().catch(() => {}), 0],
    ["it is caught", (call: Promise<unknown>) => call.catch(() => {}), 0],
  ])("a failure is unhandled once at most: %s", async (_, ask, count) => {
    const fetch = async () => Response.json({}, { status: 404 });
    const unhandled = await unhandledDuring(async () => ask(clientOf({ options: { fetch } }).call?.() as never));
    expect(unhandled).toHaveLength(count);
  });

  test.each([
    [{ "x-request-id": "a", "other-request-id": "b" }, "a"],
    [{ "upvest-request-id": "b" }, "b"],
    [{}, undefined],
  ])("the request id of %j is %s", async (headers, requestId) => {
    const server = await serve(json({}, 200, headers as never), json({}, 404, headers as never));
    const client = clientOf({ options: { baseUrl: server.url } });
    expect((await client.call?.().withResponse())?.requestId).toBe(requestId);
    expect((await errorOf(client.call?.() as PromiseLike<unknown>)).requestId).toBe(requestId);
    expect((await client.call?.().result())?.requestId).toBe(requestId);
  });

  test("result() still rejects where there is no answer, and for a caller's mistake", async () => {
    const fetch = async () => {
      throw new TypeError("fetch failed");
    };
    const client = clientOf({ options: { fetch, retry: quick } });
    expect(await errorOf(client.call?.().result() as PromiseLike<unknown>)).toMatchObject({
      name: "NetworkError",
      attempts: 3,
    });
    const mistaken = client.call?.({ query: { nope: 1 } }).result();
    expect(await errorOf(mistaken as PromiseLike<unknown>)).toMatchObject({ code: "unknown-parameter" });
  });

  test("options: unknown ones are refused, all others of the client can be given for a call", async () => {
    const fetch = vi.fn(async (_: string, init: RequestInit) => Response.json(init.headers));
    const client = clientOf({ options: { headers: { "X-A": "1", "x-b": "1" }, fetch: async () => Response.json({}) } });
    expect(await errorOf(client.call?.({}, { retries: 3 }) as PromiseLike<unknown>)).toMatchObject({
      name: "TypeError",
      code: "unknown-option",
    });
    expect(await client.call?.({}, { fetch: fetch as never, headers: { "X-B": "2" } })).toMatchObject({
      "x-a": "1",
      "x-b": "2",
    });
  });

  test("an empty base URL is refused every time", async () => {
    const client = clientOf({ options: { fetch: async () => Response.json({}) } });
    await client.call?.();
    for (const baseUrl of ["", ""]) {
      expect(await errorOf(client.call?.({}, { baseUrl }) as PromiseLike<unknown>)).toMatchObject({
        code: "invalid-server",
      });
    }
  });

  test("the answer of a token endpoint is not the result of the operation", async () => {
    const server = await serve(json({ error: "invalid_client" }, 401), json({ n: 1 }, 404), json({ t: 1 }, 401));
    const scheme = {
      type: "oauth2",
      option: "accessToken",
      flows: { clientCredentials: { tokenUrl: `${server.url}/t` } },
    };
    const client = clientOf({
      descriptor: { security: { oauth: scheme } as never },
      operations: { call: { security: [{ oauth: [] }] } },
      features: [oauth],
      options: { baseUrl: server.url, oauth: { clientId: "a", clientSecret: "b" } },
    });
    const refused = await errorOf(client.call?.().result() as PromiseLike<unknown>);
    expect(refused).toMatchObject({ name: "ResponseError", status: 401 });
    expect(server.requests.map(({ url }) => url)).toEqual(["/t"]);
  });

  test("the runtime sends no header of its own but accept", async () => {
    const fetch = async (_: string, init: RequestInit) => Response.json(init.headers);
    expect(await clientOf({ options: { fetch } }).call?.()).toEqual({ accept: "application/json" });
  });
});
