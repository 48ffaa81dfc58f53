import { readFileSync } from "node:fs";
import type { ProfileConsentKind, ProfileField, ProfileNotation } from "@specwright/runtime";
import { expect, test } from "vitest";
import type * as vocabulary from "../src/vocabulary.js";

interface Shape {
  readonly $defs: Readonly<Record<string, { readonly enum: readonly string[] }>>;
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
  readonly allOf: readonly { readonly if: Vocabulary; readonly then: Vocabulary }[];
}
interface Vocabulary {
  readonly properties?: {
    readonly field?: { readonly enum?: readonly string[]; readonly pattern?: string };
    readonly values?: {
      readonly additionalProperties?: { readonly enum?: readonly string[]; readonly pattern?: string };
    };
  };
}

/** What spec authors may write. */
const shape: Shape = JSON.parse(
  readFileSync(new URL("../../../specs/lint/schemas/x-profile.json", import.meta.url), "utf8"),
);

const address = (kind: "residential" | "postal" | "office") =>
  ({
    [`address.${kind}.lines`]: true,
    [`address.${kind}.city`]: true,
    [`address.${kind}.region`]: true,
    [`address.${kind}.postalCode`]: true,
    [`address.${kind}.country`]: true,
  }) as { readonly [Field in Extract<ProfileField, `address.${typeof kind}.${string}`>]: true };

/** A member for each field of the type: the compiler asks for all, and for no other. */
const fields: Readonly<Record<ProfileField, true>> = {
  "identity.id": true,
  "identity.accountId": true,
  "identity.username": true,
  "identity.name": true,
  "identity.givenName": true,
  "identity.familyName": true,
  "identity.birthName": true,
  "identity.birthCity": true,
  "identity.birthCountry": true,
  "identity.birthDate": true,
  "identity.country": true,
  "identity.academicTitle": true,
  "identity.salutation": true,
  "identity.sex": true,
  "identity.kind": true,
  "identity.taxId": true,
  "identity.picture": true,
  "contact.email": true,
  "contact.phone": true,
  "contact.callingCode": true,
  ...address("residential"),
  ...address("postal"),
  ...address("office"),
  status: true,
  nationalities: true,
  exchanges: true,
  products: true,
  orderTypes: true,
  "bankAccounts.bankName": true,
  "bankAccounts.number": true,
  "bankAccounts.type": true,
  "bankAccounts.branch": true,
  "bankAccounts.branchCode": true,
  "bankAccounts.city": true,
  "bankAccounts.region": true,
  "bankAccounts.default": true,
  "depositoryAccounts.depository": true,
  "depositoryAccounts.number": true,
  "depositoryAccounts.participantId": true,
  "depositoryAccounts.ownerId": true,
  "depositoryAccounts.holderName": true,
  "consents.answer": true,
  "consents.documentId": true,
  "consents.confirmedAt": true,
  "timestamps.createdAt": true,
  "timestamps.updatedAt": true,
  "timestamps.passwordChangedAt": true,
  "settings.language": true,
  "settings.timeZone": true,
  "settings.currency": true,
};

const consents: Readonly<Record<ProfileConsentKind, true>> = {
  "terms-and-conditions": true,
  "data-sharing": true,
  "us-tax-status": true,
  "power-of-attorney": true,
  "debit-and-pledge-instruction": true,
};

const notations: Readonly<Record<ProfileNotation, true>> = {
  "epoch-seconds": true,
  "epoch-milliseconds": true,
  "day-month-year": true,
  "month-day-year": true,
  "international-digits": true,
};

const names: {
  readonly [Field in string]: Readonly<Record<string, true>>;
} = {
  status: { active: true, inactive: true, suspended: true, closing: true, closed: true } satisfies Record<
    vocabulary.AccountStatus,
    true
  >,
  "identity.kind": { individual: true, company: true } satisfies Record<vocabulary.CustomerKind, true>,
  "identity.sex": { female: true, male: true, other: true } satisfies Record<vocabulary.Sex, true>,
  "bankAccounts.type": { savings: true, current: true } satisfies Record<vocabulary.BankAccountType, true>,
  "depositoryAccounts.depository": { CDSL: true, NSDL: true } satisfies Record<vocabulary.Depository, true>,
  products: {
    intraday: true,
    delivery: true,
    "carry-forward": true,
    cover: true,
    bracket: true,
    "one-cancels-other": true,
    "margin-funded": true,
  } satisfies Record<vocabulary.Product, true>,
  orderTypes: { market: true, limit: true, "stop-limit": true, "stop-market": true } satisfies Record<
    vocabulary.OrderType,
    true
  >,
};

test("spec authors may name the fields that the type has, and no others", () => {
  const { part: _part, parts: _parts, member: _member, ...kinds } = shape.$defs;
  const written = Object.values(kinds).flatMap((kind) => kind.enum);
  expect(written.sort()).toEqual(Object.keys(fields).sort());
});

test("consents and notations are the same in both places", () => {
  expect([...(shape.properties.consent?.enum ?? [])].sort()).toEqual(Object.keys(consents).sort());
  expect([...(shape.properties.notation?.enum ?? [])].sort()).toEqual(Object.keys(notations).sort());
});

test("segments of exchanges are the same too, whatever the exchange", () => {
  const segments: Readonly<Record<vocabulary.Segment, true>> = {
    equity: true,
    derivatives: true,
    currency: true,
    commodity: true,
    debt: true,
    fund: true,
  };
  const rule = shape.allOf.find(({ if: condition }) => condition.properties?.field?.enum?.[0] === "exchanges");
  const pattern = rule?.then.properties?.values?.additionalProperties?.pattern ?? "";
  expect(/\((.*)\)/u.exec(pattern)?.[1]?.split("|").sort()).toEqual(Object.keys(segments).sort());
  expect("xetra-equity").toMatch(new RegExp(pattern, "u"));
  expect("equity").not.toMatch(new RegExp(pattern, "u"));
});

test("so are the canonical names of each vocabulary", () => {
  const written = shape.allOf.flatMap(({ if: condition, then }) => {
    const [field] = condition.properties?.field?.enum ?? [];
    const values = then.properties?.values?.additionalProperties?.enum;
    return field === undefined || values === undefined ? [] : [[field, [...values].sort()]];
  });
  const known = Object.entries(names).map(([field, values]) => [field, Object.keys(values).sort()]);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(known));
});
