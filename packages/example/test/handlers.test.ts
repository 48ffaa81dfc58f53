import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PocketfulClient } from "@specwright/pocketful";
import { createHandlers } from "@specwright/testing/msw";
import type { UpstoxClient } from "@specwright/upstox";
import { HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readDesk } from "../src/desk.js";
import { deskWith } from "./desk.js";

const require = createRequire(import.meta.url);
const documentOf = (provider: string) =>
  JSON.parse(readFileSync(require.resolve(`@specwright/${provider}/openapi.json`), "utf8"));

const upstox = "https://upstox.test";
const pocketful = "https://pocketful.test";
const server = setupServer(
  ...createHandlers<UpstoxClient>(documentOf("upstox"), { baseUrl: upstox }),
  ...createHandlers<PocketfulClient>(documentOf("pocketful"), { baseUrl: pocketful }),
);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test("without a server: handlers answer with the examples of the specs", async () => {
  expect((await readDesk(deskWith({ upstox, pocketful }))).map(({ text }) => text)).toEqual([
    "NSE NFO BSE CDS BFO BCD | D CO I",
    "BSE MCX NFO NSE | NRML MIS CNC",
  ]);
});

test("one test has it another way, checked by the client's types", async () => {
  const overrides = { getProfile: () => HttpResponse.json({ status: "error", errors: [] }, { status: 401 }) };
  server.use(...createHandlers<UpstoxClient>(documentOf("upstox"), { baseUrl: upstox, overrides }));
  const [line] = await readDesk(deskWith({ upstox, pocketful }));
  expect(line).toEqual({ broker: "Upstox", text: "Upstox answered 401" });
});
