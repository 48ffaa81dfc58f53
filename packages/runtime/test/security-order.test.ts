/** Alternatives of `security`: the first that can be filled is sent, whole and alone (OpenAPI 3.1, Security Requirement Object). */
import { keys } from "@specwright/runtime/keys";
import { expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

const key = (name: string) => ({ type: "apiKey", in: "header", name, option: name }) as const;
const descriptor = { security: { a: key("a"), b: key("b"), c: key("c") } };
const all = { a: "1", b: "2", c: "3" };

test.each([
  [[{ a: [] }, { b: [] }], all, "a"],
  [[{ b: [] }, { a: [] }], all, "b"],
  [[{ a: [], b: [] }, { c: [] }], all, "ab"],
  [[{ a: [], b: [] }, { c: [] }], { a: "1", c: "3" }, "c"],
  [[{ a: [], b: [] }, { c: [] }], { b: "2" }, "refused"],
  [[{}, { b: [] }], all, "b"],
  [[{ b: [] }, {}], { a: "1" }, ""],
  [[{}], all, ""],
  [[], all, ""],
] as const)("%j with %j sends %j", async (security, options, wanted) => {
  const server = await serve(json({}));
  const client = clientOf({
    descriptor,
    operations: { call: { security: security as never } },
    features: [keys],
    options: { baseUrl: server.url, ...options },
  });
  if (wanted === "refused") {
    expect(await errorOf(client.call?.() as PromiseLike<unknown>)).toMatchObject({ code: "missing-credential" });
    expect(server.requests).toEqual([]);
    return;
  }
  await client.call?.();
  const { headers } = server.requests[0] ?? {};
  expect(["a", "b", "c"].filter((name) => headers?.[name] !== undefined).join("")).toBe(wanted);
});
