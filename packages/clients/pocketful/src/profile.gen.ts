// generated from specs/pocketful/openapi.yaml by `npm run generate pocketful`; do not edit
import type { ProfileMapping } from "@specwright/runtime";

/** Where the parts of a user's profile stand in the answer of `getProfile`: `@specwright/profile` reads it. */
export const profile = {
  contract: 1,
  provider: "pocketful",
  operation: "getProfile",
  rows: [
    { field: "timestamps.passwordChangedAt", pointer: "/data/last_password_change_date", notation: "epoch-seconds" },
    { field: "identity.birthDate", pointer: "/data/dob" },
    { field: "bankAccounts.region", pointer: "/data/bank_state" },
    { field: "bankAccounts.branch", pointer: "/data/bank_branch_name", absent: ["NA"] },
    { field: "bankAccounts.number", pointer: "/data/bank_account_number" },
    { field: "identity.taxId", pointer: "/data/pan_number" },
    { field: "bankAccounts.type", pointer: "/data/account_type", values: { SAVING: "savings" } },
    {
      field: "exchanges",
      pointer: "/data/exchanges_subscribed/*",
      values: {
        BSE: "bse-equity",
        MCX: "mcx-commodity",
        NFO: "nse-derivatives",
        NSE: "nse-equity",
        BFO: "bse-derivatives",
      },
    },
    { field: "bankAccounts.branchCode", pointer: "/data/ifsc_code" },
    { field: "status", pointer: "/data/status", values: { active: "active" } },
    { field: "address.office.lines", pointer: "/data/office_addr" },
    { field: "bankAccounts.bankName", pointer: "/data/bank_name" },
    { field: "identity.id", pointer: "/data/client_id" },
    { field: "identity.name", pointer: "/data/name" },
    { field: "depositoryAccounts.participantId", pointer: "/data/dp_id/*", element: "/data/dp_id/*" },
    { field: "address.residential.lines", pointer: "/data/permanent_addr" },
    { field: "address.residential.city", pointer: "/data/city" },
    { field: "identity.sex", pointer: "/data/sex", values: { MALE: "male" } },
    { field: "consents.answer", pointer: "/data/poa_status", consent: "power-of-attorney" },
    { field: "contact.phone", pointer: "/data/phone_number" },
    { field: "address.residential.region", pointer: "/data/state" },
    {
      field: "products",
      pointer: "/data/products_enabled/*",
      values: { NRML: "carry-forward", MIS: "intraday", CNC: "delivery", MTF: "margin-funded" },
    },
    { field: "bankAccounts.city", pointer: "/data/bank_city" },
    { field: "contact.email", pointer: "/data/email_id" },
    { field: "identity.kind", pointer: "/data/entity_type", values: { RETAIL: "individual", CORPORATE: "company" } },
  ],
} as const satisfies ProfileMapping;
