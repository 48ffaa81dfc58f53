import { profile } from "@specwright/pocketful/profile";
import { expect, test } from "vitest";
import { profileOf } from "../example-of.js";

test("the printed answer", () => {
  expect(profileOf(profile, "documented")).toEqual({
    provider: "pocketful",
    identity: {
      id: { value: "YG0008", pointer: "/data/client_id" },
      // "Name" and "Pan Number" are placeholders of the page; a placeholder is a text like any other.
      name: { value: "Name", pointer: "/data/name" },
      taxId: { value: "Pan Number", pointer: "/data/pan_number" },
      birthDate: { value: "2000-01-01", pointer: "/data/dob" },
      sex: { value: "male", code: "MALE", pointer: "/data/sex" },
      // RETAIL is a private person; user_type (CLIENT) says who uses the API and is left in raw.
      kind: { value: "individual", code: "RETAIL", pointer: "/data/entity_type" },
    },
    contact: {
      email: { value: "Email", pointer: "/data/email_id" },
      // Ten digits without a calling code: that they are Indian is likely and not said, so there is no E.164.
      phone: { value: "2234345467", pointer: "/data/phone_number" },
    },
    status: { value: "active", code: "active", pointer: "/data/status" },
    addresses: {
      residential: {
        // The comma at the end is the page's own.
        lines: [{ value: "address,", pointer: "/data/permanent_addr" }],
        city: { value: "NEW DELHI", pointer: "/data/city" },
        region: { value: "DELHI", pointer: "/data/state" },
      },
      office: { lines: [{ value: "Address", pointer: "/data/office_addr" }] },
    },
    bankAccounts: [
      {
        // No object of its own holds these, so the account has no pointer. NA as a branch means that there is none.
        bankName: { value: "ICICI BANK LTD", pointer: "/data/bank_name" },
        number: { value: "11233435545", pointer: "/data/bank_account_number" },
        type: { value: "savings", code: "SAVING", pointer: "/data/account_type" },
        branchCode: { value: "IFSC-code", pointer: "/data/ifsc_code" },
        city: { value: "NEW DELHI", pointer: "/data/bank_city" },
        region: { value: "DELHI", pointer: "/data/bank_state" },
      },
    ],
    // One account for each participant. bo_id is described as an id of the back office and is not taken for an owner's id.
    depositoryAccounts: [{ pointer: "/data/dp_id/0", participantId: { value: "12049845", pointer: "/data/dp_id/0" } }],
    exchanges: [
      { value: "bse-equity", code: "BSE", pointer: "/data/exchanges_subscribed/0" },
      { value: "mcx-commodity", code: "MCX", pointer: "/data/exchanges_subscribed/1" },
      { value: "nse-derivatives", code: "NFO", pointer: "/data/exchanges_subscribed/2" },
      { value: "nse-equity", code: "NSE", pointer: "/data/exchanges_subscribed/3" },
    ],
    products: [
      { value: "carry-forward", code: "NRML", pointer: "/data/products_enabled/0" },
      { value: "intraday", code: "MIS", pointer: "/data/products_enabled/1" },
      { value: "delivery", code: "CNC", pointer: "/data/products_enabled/2" },
    ],
    // No order types are given. user_conscents is an empty list of unknown shape; poa_enabled repeats poa_status.
    consents: [{ kind: "power-of-attorney", answer: { value: false, pointer: "/data/poa_status" } }],
    // 1700543471 seconds after 1970-01-01T00:00:00Z.
    timestamps: { passwordChangedAt: { value: "2023-11-21T05:11:11Z", pointer: "/data/last_password_change_date" } },
    settings: {},
    unmapped: [],
  });
});
