import { profile } from "@specwright/upstox/profile";
import { expect, test } from "vitest";
import { profileOf } from "../example-of.js";

test("the printed answer, masked in the documentation", () => {
  expect(profileOf(profile, "documented")).toEqual({
    provider: "upstox",
    identity: {
      // Six asterisks stand where the value was: kept as they are, and known as masked.
      id: { value: "******", pointer: "/data/user_id", masked: true },
      // One text with the whole name; nothing tells where the family name begins, so it is not taken apart.
      name: { value: "******", pointer: "/data/user_name", masked: true },
      // "A retail customer", which is a person.
      kind: { value: "individual", code: "individual", pointer: "/data/user_type" },
    },
    contact: { email: { value: "******", pointer: "/data/email", masked: true } },
    // is_active is a boolean; its text is the code.
    status: { value: "active", code: "true", pointer: "/data/is_active" },
    // No address, nationality, bank or depository account, time or setting is part of the answer.
    addresses: {},
    timestamps: {},
    settings: {},
    exchanges: [
      { value: "nse-equity", code: "NSE", pointer: "/data/exchanges/0" },
      { value: "nse-derivatives", code: "NFO", pointer: "/data/exchanges/1" },
      { value: "bse-equity", code: "BSE", pointer: "/data/exchanges/2" },
      { value: "nse-currency", code: "CDS", pointer: "/data/exchanges/3" },
      { value: "bse-derivatives", code: "BFO", pointer: "/data/exchanges/4" },
      { value: "bse-currency", code: "BCD", pointer: "/data/exchanges/5" },
    ],
    products: [
      { value: "delivery", code: "D", pointer: "/data/products/0" },
      { value: "cover", code: "CO", pointer: "/data/products/1" },
      { value: "intraday", code: "I", pointer: "/data/products/2" },
    ],
    orderTypes: [
      { value: "market", code: "MARKET", pointer: "/data/order_types/0" },
      { value: "limit", code: "LIMIT", pointer: "/data/order_types/1" },
      // SL becomes a limit order at its trigger, SL-M a market order.
      { value: "stop-limit", code: "SL", pointer: "/data/order_types/2" },
      { value: "stop-market", code: "SL-M", pointer: "/data/order_types/3" },
    ],
    // Both are given, and both as "no": that is an answer, not an absence.
    consents: [
      { kind: "power-of-attorney", answer: { value: false, pointer: "/data/poa" } },
      { kind: "debit-and-pledge-instruction", answer: { value: false, pointer: "/data/ddpi" } },
    ],
    unmapped: [],
  });
});

test("an earlier answer without ddpi has one consent less", () => {
  expect(profileOf(profile, "withoutDdpi").consents).toEqual([
    { kind: "power-of-attorney", answer: { value: true, pointer: "/data/poa" } },
  ]);
});
