import type { ClientContext } from "@specwright/runtime";
import { expect, test } from "vitest";
import { clientOf, errorOf } from "./support/client.js";
import { json, serve } from "./support/serve.js";

test("4.19 the clock that features see is corrected by what a refusing server says, and left alone when it is right", async () => {
  const date = "Sat, 01 Aug 2026 12:00:00 GMT";
  const old = "Thu, 01 Jan 2026 12:00:00 GMT";
  const server = await serve(json({}, 404, { date: old, age: "60" }), json({}, 401, { date, age: "0" }));
  let context: ClientContext | undefined;
  const features = [
    {
      name: "watch",
      install: (client: ClientContext) => {
        context = client;
        return {};
      },
    },
  ];
  let local = Date.parse(date) + 3_600_000;
  const client = clientOf({ features, options: { baseUrl: server.url, now: () => local } });
  expect(context?.now()).toBe(local);
  await errorOf(client.call?.() as PromiseLike<unknown>);
  expect(context?.now(), "what a cache kept tells no time").toBe(local);
  await errorOf(client.call?.() as PromiseLike<unknown>);
  expect(context?.now()).toBe(Date.parse(date));
  local = Date.parse(date) + 2_000;
  await errorOf(client.call?.() as PromiseLike<unknown>);
  expect(context?.now()).toBe(local);
});
