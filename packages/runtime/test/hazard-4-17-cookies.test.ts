import { keys } from "@specwright/runtime/keys";
import { styles } from "@specwright/runtime/styles";
import { describe, expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const parameters = [
  { name: "session", in: "cookie" },
  { name: "raw", in: "cookie", style: "cookie" },
  { name: "list", in: "cookie", explode: false },
] as const;
const descriptor = { security: { key: { type: "apiKey", in: "cookie", name: "auth", option: "apiKey" } } } as const;
const making = { operations: { call: { parameters } }, features: [styles] };

describe("4.17 cookies", () => {
  test("are sent, encoded where their style says so, with the credential that is one", async () => {
    const server = await serve(json({}));
    const client = clientOf({
      descriptor,
      operations: { call: { parameters, security: [{ key: [] }] } },
      features: [styles, keys],
      options: { baseUrl: server.url, apiKey: "k=1;x" },
    });
    await client.call?.({ cookie: { session: "a b;c", raw: "x=y", list: ["1", "2"] } });
    expect(server.requests[0]?.headers.cookie).toBe("session=a%20b%3Bc; raw=x=y; list=1,2; auth=k%3D1%3Bx");
  });

  test.each([
    ["a&admin=1", "raw=a&admin=1"],
    [["a", "b&c"], "raw=a; raw=b&c"],
    [{ x: "1&2", y: 3 }, "x=1&2; y=3"],
  ])("%j in an unencoded cookie stays as it is", async (raw, cookie) => {
    const server = await serve(json({}));
    const client = clientOf({ ...making, options: { baseUrl: server.url } });
    await client.call?.({ cookie: { raw } });
    expect(server.requests[0]?.headers.cookie).toBe(cookie);
  });

  test.each([
    "a; admin=1",
    ["a", "b; admin=1"],
    { a: "1; b=2" },
    { "a; b": 1 },
    "a;b",
    "a\r\nb",
    "a b",
    "a,b",
    'a"b',
    "ü",
  ])("%j in an unencoded cookie is refused", async (raw) => {
    const client = clientOf({ ...making, options: { fetch: async () => Response.json({}) } });
    expect(await errorOf(client.call?.({ cookie: { raw } }) as PromiseLike<unknown>)).toMatchObject({
      code: "invalid-parameter",
    });
  });
});
