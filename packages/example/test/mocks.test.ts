import { type Mock, startMock } from "@specwright/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readDesk } from "../src/desk.js";
import { deskWith } from "./desk.js";

let upstox: Mock;
let pocketful: Mock;
beforeAll(async () => {
  [upstox, pocketful] = await Promise.all([startMock("upstox"), startMock("pocketful")]);
});
beforeEach(() => {
  upstox.answerWith();
  upstox.clear();
  pocketful.clear();
});
afterAll(() => Promise.all([upstox.close(), pocketful.close()]));

const desk = () => deskWith({ upstox: upstox.url, pocketful: pocketful.url });

test("both brokers stand side by side, and no request was wrong", async () => {
  expect(await readDesk(desk())).toEqual([
    { broker: "Upstox", text: "NSE NFO BSE CDS BFO BCD | D CO I" },
    { broker: "Pocketful", text: "BSE MCX NFO NSE | NRML MIS CNC" },
  ]);
  expect([...upstox.violations(), ...pocketful.violations()]).toEqual([]);
});

test("a second look comes from the cache", async () => {
  const parts = desk();
  await readDesk(parts);
  await readDesk(parts);
  expect(upstox.requests.length).toBe(1);
});

test("a declared failure of one leaves the other standing", async () => {
  upstox.answerWith({ code: 403 });
  expect((await readDesk(desk())).map(({ text }) => text)).toEqual([
    "Upstox answered 403",
    "BSE MCX NFO NSE | NRML MIS CNC",
  ]);
});
