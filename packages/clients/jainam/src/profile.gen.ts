// generated from specs/jainam/openapi.yaml by `npm run generate jainam`; do not edit
import type { ProfileMapping } from "@specwright/runtime";

/** Where the parts of a user's profile stand in the answer of `getProfile`: `@specwright/profile` reads it. */
export const profile = {
  contract: 1,
  provider: "jainam",
  operation: "getProfile",
  rows: [
    { field: "identity.id", pointer: "/result/0/userId" },
    { field: "identity.accountId", pointer: "/result/0/actId" },
    { field: "identity.name", pointer: "/result/0/clientName" },
    {
      field: "status",
      pointer: "/result/0/actStatus",
      values: { Activated: "active", Active: "active", Inactive: "inactive", Suspended: "suspended" },
    },
    { field: "timestamps.createdAt", pointer: "/result/0/createdDate", notation: "epoch-seconds", absent: ["0"] },
    { field: "contact.phone", pointer: "/result/0/mobNo" },
    { field: "contact.email", pointer: "/result/0/email" },
    { field: "identity.taxId", pointer: "/result/0/pan" },
    { field: "address.residential.lines", pointer: "/result/0/address" },
    { field: "address.residential.postalCode", pointer: "/result/0/pincode" },
    { field: "address.office.lines", pointer: "/result/0/officeAddress" },
    { field: "address.residential.city", pointer: "/result/0/city" },
    { field: "address.residential.region", pointer: "/result/0/state" },
    {
      field: "exchanges",
      pointer: "/result/0/exchange/*",
      values: {
        NSE: "nse-equity",
        BSE: "bse-equity",
        NFO: "nse-derivatives",
        BFO: "bse-derivatives",
        MCX: "mcx-commodity",
        CDS: "nse-currency",
        BCD: "bse-currency",
      },
    },
    { field: "bankAccounts.bankName", pointer: "/result/0/bankdetails/*/bankName", element: "/result/0/bankdetails/*" },
    { field: "bankAccounts.number", pointer: "/result/0/bankdetails/*/accNumber", element: "/result/0/bankdetails/*" },
    { field: "bankAccounts.default", pointer: "/result/0/bankdetails/*/isDefault", element: "/result/0/bankdetails/*" },
    {
      field: "depositoryAccounts.number",
      pointer: "/result/0/dpAccountNumber/*/dpAccountNumber",
      element: "/result/0/dpAccountNumber/*",
    },
    {
      field: "depositoryAccounts.participantId",
      pointer: "/result/0/dpAccountNumber/*/dpId",
      element: "/result/0/dpAccountNumber/*",
    },
    {
      field: "depositoryAccounts.ownerId",
      pointer: "/result/0/dpAccountNumber/*/boId",
      element: "/result/0/dpAccountNumber/*",
    },
    {
      field: "depositoryAccounts.depository",
      pointer: "/result/0/dpAccountNumber/*/repository",
      element: "/result/0/dpAccountNumber/*",
      values: { CDSL: "CDSL", NSDL: "NSDL" },
    },
    {
      field: "depositoryAccounts.holderName",
      pointer: "/result/0/dpAccountNumber/*/dpAccountName",
      element: "/result/0/dpAccountNumber/*",
    },
    {
      field: "products",
      pointer: "/result/0/productTypes/*",
      values: { CNC: "delivery", MIS: "intraday", NRML: "carry-forward", MTF: "margin-funded" },
    },
    {
      field: "orderTypes",
      pointer: "/result/0/priceTypes/*",
      values: { L: "limit", MKT: "market", SL: "stop-limit", "SL-M": "stop-market" },
    },
  ],
} as const satisfies ProfileMapping;
