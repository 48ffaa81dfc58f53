import { expect, test } from "vitest";
import { modelOf } from "../../test/emit/model-of.js";
import { emitProfile } from "./profile.js";
import { profileMapping } from "./profile-mapping.js";

/** A document whose one answer has these properties, and these components. */
function documentOf(properties: object, schemas: object = {}, at = ""): object {
  const schema = { type: "object", properties };
  return {
    openapi: "3.1.1",
    info: { title: "Toy", version: "1" },
    paths: {
      "/me": {
        get: {
          operationId: "getMe",
          "x-profile": { at },
          responses: { 200: { description: "Me.", content: { "application/json": { schema } } } },
        },
      },
    },
    components: { schemas },
  };
}

function rowsOf(document: object): unknown {
  return profileMapping({ document, model: modelOf(document) })?.rows;
}

const text = (field: string): object => ({ type: "string", "x-profile": { field } });

test("a description without a profile gives no file", () => {
  const document = { openapi: "3.1.1", paths: { "/me": { get: { responses: {} } } } };
  expect(emitProfile({ document, model: modelOf(document) })).toEqual([]);
});

test("the file is a table that the runtime's type checks", () => {
  const document = documentOf({ name: text("identity.name") });
  expect(emitProfile({ document, model: modelOf(document) })).toEqual([
    {
      path: "src/profile.gen.ts",
      text: `// generated from specs/toy/openapi.yaml by \`npm run generate toy\`; do not edit
import type { ProfileMapping } from "@specwright/runtime";

/** Where the parts of a user's profile stand in the answer of \`getMe\`: \`@specwright/profile\` reads it. */
export const profile = {
  contract: 1,
  provider: "toy",
  operation: "getMe",
  rows: [{ field: "identity.name", pointer: "/name" }],
} as const satisfies ProfileMapping;
`,
    },
  ]);
});

const rows: { name: string; document: object; want: unknown }[] = [
  {
    name: "the user stands inside the answer, and names with / and ~ are escaped",
    document: documentOf(
      { users: { type: "array", items: { properties: { "a/b~c": text("identity.name") } } } },
      {},
      "/users/0",
    ),
    want: [{ field: "identity.name", pointer: "/users/0/a~1b~0c" }],
  },
  {
    name: "a list of codes",
    document: documentOf({
      markets: {
        type: "array",
        items: { type: "string" },
        "x-profile": { field: "exchanges", values: { A: "nse-equity" } },
      },
    }),
    want: [{ field: "exchanges", pointer: "/markets/*", values: { A: "nse-equity" } }],
  },
  {
    name: "one schema for two parts, the one through a union with null",
    document: documentOf(
      {
        home: { $ref: "#/components/schemas/Address", "x-profile": { field: "address.residential" } },
        post: { $ref: "#/components/schemas/Post", "x-profile": { field: "address.postal" } },
      },
      {
        Address: {
          type: "object",
          properties: { city: text(".city"), next: { $ref: "#/components/schemas/Address" } },
        },
        Post: { oneOf: [{ $ref: "#/components/schemas/Address" }, { type: "null" }] },
      },
    ),
    want: [
      { field: "address.residential.city", pointer: "/home/city" },
      { field: "address.postal.city", pointer: "/post/city" },
    ],
  },
  {
    name: "accounts in a list, accounts as a list of numbers, and one account among other values",
    document: documentOf({
      banks: { type: "array", "x-profile": { field: "bankAccounts" }, items: { properties: { no: text(".number") } } },
      depots: { type: "array", items: { type: "string" }, "x-profile": { field: "depositoryAccounts.number" } },
      bank: text("bankAccounts.bankName"),
    }),
    want: [
      { field: "bankAccounts.number", pointer: "/banks/*/no", element: "/banks/*" },
      { field: "depositoryAccounts.number", pointer: "/depots/*", element: "/depots/*" },
      { field: "bankAccounts.bankName", pointer: "/bank" },
    ],
  },
  {
    name: "a consent as an object and as a boolean",
    document: documentOf({
      terms: {
        type: "object",
        "x-profile": { field: "consents", consent: "terms-and-conditions" },
        properties: { at: text(".confirmedAt") },
      },
      poa: { type: "boolean", "x-profile": { field: "consents.answer", consent: "power-of-attorney" } },
    }),
    want: [
      { field: "consents.confirmedAt", pointer: "/terms/at", element: "/terms", consent: "terms-and-conditions" },
      { field: "consents.answer", pointer: "/poa", consent: "power-of-attorney" },
    ],
  },
  {
    name: "branches that describe the same place give one row",
    document: documentOf({
      user: { anyOf: [{ properties: { id: text("identity.id") } }, { properties: { id: text("identity.id") } }] },
    }),
    want: [{ field: "identity.id", pointer: "/user/id" }],
  },
];

test.each(rows)("$name", ({ document, want }) => {
  expect(rowsOf(document)).toEqual(want);
});
