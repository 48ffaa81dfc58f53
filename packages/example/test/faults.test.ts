import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type FaultServer, json, startFaultServer } from "@specwright/testing/faults";
import { createFixtures } from "@specwright/testing/fixtures";
import type { UpstoxClient } from "@specwright/upstox";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readDesk } from "../src/desk.js";
import { deskWith } from "./desk.js";

const document = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@specwright/upstox/openapi.json"), "utf8"),
);
const answer = createFixtures<UpstoxClient>(document).answer("getProfile");
const { exchanges, products } = answer.maximal().data;
const right = `${exchanges.join(" ")} | ${products.join(" ")}`;

let faults: FaultServer;
beforeAll(async () => {
  faults = await startFaultServer();
});
beforeEach(() => {
  faults.reset();
  faults.setRight(json(answer.maximal()));
});
afterAll(() => faults.close());

/** What the desk says of Upstox; nobody listens at the other broker's address. */
async function upstoxLine(): Promise<string | undefined> {
  const lines = await readDesk(deskWith({ upstox: faults.url, pocketful: "http://127.0.0.1:9" }));
  return lines.find(({ broker }) => broker === "Upstox")?.text;
}

test.each(["status;code=503", "reset", "hang"])("%s once is overcome by the client", async (fault) => {
  faults.answer(fault);
  expect(await upstoxLine()).toBe(right);
  expect(faults.requests.length).toBe(2);
});

test("a broker that stays down says so", async () => {
  faults.answer("status;code=503", "status;code=503", "status;code=503");
  expect(await upstoxLine()).toBe("Upstox answered 503");
});

test.each([1, 2, 3, 4, 5])("any valid answer can be shown (seed %i)", async (seed) => {
  const value = answer.random(seed);
  faults.setRight(json(value));
  expect(await upstoxLine()).toBe(`${value.data.exchanges.join(" ")} | ${value.data.products.join(" ")}`);
});
