import { describe, expect, test } from "vitest";
import { clientOf } from "./support/client.js";

describe("4.23 thenables and names", () => {
  test("a client has no prototype, and is no promise", async () => {
    const client = clientOf({
      operations: { constructor: {}, toString: {} },
      options: { fetch: async () => Response.json({ a: 1 }) },
    });
    expect(await Promise.resolve(client)).toBe(client);
    expect(Object.keys(client)).toEqual(["constructor", "toString"]);
    expect(await client.constructor?.()).toEqual({ a: 1 });
  });

  test("an operation from the prototype does not exist", () => {
    expect(clientOf({}).hasOwnProperty).toBeUndefined();
  });
});
