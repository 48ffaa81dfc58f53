/** What a `fetch` of the app's own may give: tests often have one. */
import { describe, expect, test, vi } from "vitest";
import { clientOf, errorOf } from "./support/client.js";

const callWith = (fetch: () => unknown) =>
  clientOf({ options: { fetch: fetch as never } }).call?.() as PromiseLike<unknown>;

describe("a `fetch` of the app's own", () => {
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["the data", { id: "p1" }],
    ["a little of a Response", { ok: true, status: 200, json: async () => ({ id: "p1" }) }],
  ])("that gives %s is told of, once", async (_, answer) => {
    const fetch = vi.fn(async () => answer);
    expect(await errorOf(callWith(fetch))).toMatchObject({
      name: "TypeError",
      code: "invalid-option",
      message: "invalid-option: fetch gave no Response",
    });
    expect(fetch).toHaveBeenCalledOnce();
  });

  const { status, headers, body } = Response.json({ id: "p1" });
  test.each([
    ["what is a Response in all but its class", async () => ({ status, headers, body, type: "basic" })],
    ["a Response without waiting", () => Response.json({ id: "p1" })],
  ])("may give %s", async (_, fetch) => {
    expect(await callWith(fetch)).toEqual({ id: "p1" });
  });
});
