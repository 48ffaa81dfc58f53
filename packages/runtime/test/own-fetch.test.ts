/** What a `fetch` of the app's own may give: tests often have one. */
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";

const clientWith = (answer: unknown) => clientOf({ options: { fetch: (async () => answer) as never } });

describe("a `fetch` of the app's own", () => {
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["the data", { id: "p1" }],
    ["a little of a Response", { ok: true, status: 200, json: async () => ({ id: "p1" }) }],
  ])("that gives %s is told of, once", async (_, answer) => {
    let calls = 0;
    const fetch = async () => {
      calls++;
      return answer as never;
    };
    const client = clientOf({ options: { fetch } });
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({
      name: "TypeError",
      code: "invalid-option",
      message: "invalid-option: fetch gave no Response",
    });
    expect(calls).toBe(1);
  });

  test("may give what is a Response in all but its class", async () => {
    const { status, headers, body } = Response.json({ id: "p1" });
    expect(await clientWith({ status, headers, body, redirected: false, type: "basic" }).call?.()).toEqual({
      id: "p1",
    });
  });

  test("may give a Response without waiting", async () => {
    const client = clientOf({ options: { fetch: (() => Response.json({ id: "p1" })) as never } });
    expect(await client.call?.()).toEqual({ id: "p1" });
  });
});
