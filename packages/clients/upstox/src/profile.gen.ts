// generated from specs/upstox/openapi.yaml by `npm run generate upstox`; do not edit
import type { ProfileMapping } from "@specwright/runtime";

/** Where the parts of a user's profile stand in the answer of `getProfile`: `@specwright/profile` reads it. */
export const profile = {
  contract: 1,
  provider: "upstox",
  operation: "getProfile",
  rows: [
    { field: "contact.email", pointer: "/data/email" },
    {
      field: "exchanges",
      pointer: "/data/exchanges/*",
      values: {
        NSE: "nse-equity",
        NFO: "nse-derivatives",
        CDS: "nse-currency",
        BSE: "bse-equity",
        BFO: "bse-derivatives",
        BCD: "bse-currency",
        MCX: "mcx-commodity",
        NSCOM: "nse-commodity",
      },
    },
    {
      field: "products",
      pointer: "/data/products/*",
      values: { I: "intraday", D: "delivery", CO: "cover", MTF: "margin-funded", OCO: "one-cancels-other" },
    },
    { field: "identity.id", pointer: "/data/user_id" },
    { field: "identity.name", pointer: "/data/user_name" },
    {
      field: "orderTypes",
      pointer: "/data/order_types/*",
      values: { MARKET: "market", LIMIT: "limit", SL: "stop-limit", "SL-M": "stop-market" },
    },
    { field: "identity.kind", pointer: "/data/user_type", values: { individual: "individual" } },
    { field: "consents.answer", pointer: "/data/poa", consent: "power-of-attorney" },
    { field: "consents.answer", pointer: "/data/ddpi", consent: "debit-and-pledge-instruction" },
    { field: "status", pointer: "/data/is_active", values: { true: "active", false: "inactive" } },
  ],
} as const satisfies ProfileMapping;
