import { profile } from "@specwright/upvest/profile";
import { expect, test } from "vitest";
import { profileOf } from "../example-of.js";

const address = (pointer: string): object => ({
  lines: [
    { value: "Rosenweg 221", pointer: `${pointer}/address_line1` },
    { value: "apt. 33", pointer: `${pointer}/address_line2` },
  ],
  city: { value: "Berlin", pointer: `${pointer}/city` },
  // BE is Berlin here (ISO 3166-2), not Belgium: a region is never read as a country.
  region: { value: "BE", pointer: `${pointer}/state` },
  postalCode: { value: "45678", pointer: `${pointer}/postcode` },
  country: { value: "DE", pointer: `${pointer}/country` },
});

/** What both kinds of user have. */
const common = {
  provider: "upvest",
  identity: {
    id: { value: "83d83ec2-d2ca-49ff-bbea-b92b5c3be202", pointer: "/id" },
    // Two names are given, so there is no full name: which comes first differs between countries.
    givenName: { value: "Karl", pointer: "/first_name" },
    familyName: { value: "Schmidt", pointer: "/last_name" },
    birthName: { value: "Schmidt", pointer: "/birth_name" },
    birthDate: { value: "1972-09-30", pointer: "/birth_date" },
    birthCity: { value: "Berlin", pointer: "/birth_city" },
    birthCountry: { value: "DE", pointer: "/birth_country" },
    // How somebody wants to be addressed says nothing of the sex, which this provider does not have.
    salutation: { value: "SALUTATION_MALE", pointer: "/salutation" },
    academicTitle: { value: "DR", pointer: "/title" },
  },
  status: { value: "active", code: "ACTIVE", pointer: "/status" },
  addresses: { residential: address("/address"), postal: address("/postal_address") },
  nationalities: [
    { value: "DE", pointer: "/nationalities/0" },
    { value: "AU", pointer: "/nationalities/1" },
  ],
  // Hundredths of a second: ISO 8601 as it stands, so it stays as it stands.
  timestamps: {
    createdAt: { value: "2021-07-21T14:10:00.00Z", pointer: "/created_at" },
    updatedAt: { value: "2021-07-21T14:10:00.00Z", pointer: "/updated_at" },
  },
  settings: {},
  unmapped: [],
};

test("a user of a tenant with its own licence", () => {
  expect(profileOf(profile, "byolUser")).toEqual({ ...common, contact: {} });
});

test("a user of a tenant that takes Upvest's licence", () => {
  expect(profileOf(profile, "tolUser")).toEqual({
    ...common,
    contact: {
      email: { value: "karl.schmidt@example.com", pointer: "/email" },
      // Documented as E.164 without the plus sign, and 49 is a calling code.
      phone: { value: "4930901820", pointer: "/phone_number", e164: "+4930901820" },
    },
    consents: [
      {
        kind: "us-tax-status",
        pointer: "/fatca",
        // "False": no taxes to pay in the United States.
        answer: { value: false, pointer: "/fatca/status" },
        confirmedAt: { value: "2020-08-24T14:15:22Z", pointer: "/fatca/confirmed_at" },
      },
      {
        kind: "terms-and-conditions",
        pointer: "/terms_and_conditions",
        documentId: {
          value: "a8a87268-4f3c-4de2-abb9-a553a3bb7608",
          pointer: "/terms_and_conditions/consent_document_id",
        },
        confirmedAt: { value: "2020-08-24T14:14:22Z", pointer: "/terms_and_conditions/confirmed_at" },
      },
      {
        kind: "data-sharing",
        pointer: "/data_privacy_and_sharing_agreement",
        documentId: {
          value: "fb1827c3-2b29-47e1-84da-996d09517edc",
          pointer: "/data_privacy_and_sharing_agreement/consent_document_id",
        },
        confirmedAt: { value: "2020-08-24T14:16:22Z", pointer: "/data_privacy_and_sharing_agreement/confirmed_at" },
      },
    ],
  });
});
