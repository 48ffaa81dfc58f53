import { profile } from "@specwright/jainam/profile";
import { expect, test } from "vitest";
import { profileOf } from "../example-of.js";

const depositoryAccount = (index: number): object => ({
  pointer: `/result/0/dpAccountNumber/${index}`,
  depository: { value: "CDSL", code: "CDSL", pointer: `/result/0/dpAccountNumber/${index}/repository` },
  number: { value: "1204150002705831", pointer: `/result/0/dpAccountNumber/${index}/dpAccountNumber` },
  participantId: { value: "12041500", pointer: `/result/0/dpAccountNumber/${index}/dpId` },
});

test("the printed answer, partly masked in the documentation", () => {
  expect(profileOf(profile, "documented")).toEqual({
    provider: "jainam",
    identity: {
      id: { value: "<USER_ID>", pointer: "/result/0/userId" },
      accountId: { value: "<ACT_ID>", pointer: "/result/0/actId" },
      name: { value: "***ABC", pointer: "/result/0/clientName", masked: true },
      taxId: { value: "******123N", pointer: "/result/0/pan", masked: true },
    },
    contact: {
      email: { value: "*****@gmail.com", pointer: "/result/0/email", masked: true },
      // The digits are all there, but not the country's code: no E.164.
      phone: { value: "1234567890", pointer: "/result/0/mobNo" },
    },
    status: { value: "active", code: "Activated", pointer: "/result/0/actStatus" },
    // City, state and office address are empty texts and the postal code is null: all absent.
    addresses: { residential: { lines: [{ value: "AA", pointer: "/result/0/address" }] } },
    // The one entry holds an empty name and nulls, so there is a list, and no account in it.
    bankAccounts: [],
    // The answer prints the same account three times; it stays three entries, since only the provider knows whether they are one.
    depositoryAccounts: [depositoryAccount(0), depositoryAccount(1), depositoryAccount(2)],
    exchanges: [
      { value: "nse-equity", code: "NSE", pointer: "/result/0/exchange/0" },
      { value: "bse-equity", code: "BSE", pointer: "/result/0/exchange/1" },
    ],
    products: [
      { value: "delivery", code: "CNC", pointer: "/result/0/productTypes/0" },
      { value: "intraday", code: "MIS", pointer: "/result/0/productTypes/1" },
    ],
    // priceTypes is null: no list of order types. createdTime "0" is no time of day, and no field for one exists.
    timestamps: { createdAt: { value: "2022-03-26T06:13:11Z", pointer: "/result/0/createdDate" } },
    settings: {},
    unmapped: [],
  });
});

test("values where the printed answer has none", () => {
  const filled = profileOf(profile, "filled");
  expect(filled.bankAccounts).toEqual([
    {
      pointer: "/result/0/bankdetails/0",
      bankName: { value: "EXAMPLE BANK", pointer: "/result/0/bankdetails/0/bankName" },
      number: { value: "*********1234", pointer: "/result/0/bankdetails/0/accNumber", masked: true },
      // "Y" in a text is a yes.
      default: { value: true, pointer: "/result/0/bankdetails/0/isDefault" },
    },
  ]);
  expect(filled.addresses.residential?.postalCode).toEqual({ value: "395002", pointer: "/result/0/pincode" });
  expect(filled.contact.phone).toEqual({ value: "******7890", pointer: "/result/0/mobNo", masked: true });
  expect(filled.timestamps).toEqual({});
  // Cover and Bracket are codes that the spec does not know: kept as codes, without a name.
  expect(filled.products?.slice(2)).toEqual([
    { value: "intraday", code: "MIS", pointer: "/result/0/productTypes/2" },
    { code: "Cover", pointer: "/result/0/productTypes/3" },
    { code: "Bracket", pointer: "/result/0/productTypes/4" },
  ]);
  expect(filled.orderTypes?.map(({ value }) => value)).toEqual(["market", "limit", "stop-limit", "stop-market"]);
});

test("numbers and booleans where the documentation's table promises them", () => {
  const typed = profileOf(profile, "asDocumented");
  expect(typed.status).toEqual({ value: "suspended", code: "Suspended", pointer: "/result/0/actStatus" });
  expect(typed.addresses.residential?.postalCode).toEqual({ value: "395002", pointer: "/result/0/pincode" });
  expect(typed.bankAccounts?.[0]?.number).toEqual({
    value: "1234567890",
    pointer: "/result/0/bankdetails/0/accNumber",
  });
  expect(typed.bankAccounts?.[0]?.default).toEqual({ value: true, pointer: "/result/0/bankdetails/0/isDefault" });
  expect(typed.depositoryAccounts).toEqual([]);
});
