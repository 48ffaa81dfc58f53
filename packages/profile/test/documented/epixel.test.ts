import { profile } from "@specwright/epixel/profile";
import { expect, test } from "vitest";
import { profileOf } from "../example-of.js";

test("the printed answer, all placeholders", () => {
  expect(profileOf(profile, "documented")).toEqual({
    provider: "epixel",
    // A placeholder in a field of free text cannot be told from a value.
    identity: {
      username: { value: "<username>", pointer: "/data/UserProfile/0/username" },
      givenName: { value: "<first name>", pointer: "/data/UserProfile/0/first_name" },
      familyName: { value: "<last name>", pointer: "/data/UserProfile/0/last_name" },
      picture: { value: "<image_path>", pointer: "/data/ProfileImage" },
    },
    contact: { email: { value: "<email>", pointer: "/data/UserProfile/0/email" } },
    addresses: {},
    timestamps: {},
    settings: {},
    // In a field of a standard vocabulary it can: it is reported and left out.
    unmapped: [
      { field: "contact.callingCode", pointer: "/data/UserProfile/0/phone_code", reason: "not a calling code" },
      { field: "contact.phone", pointer: "/data/UserProfile/0/phone_number", reason: "no digit in it" },
      {
        field: "identity.country",
        pointer: "/data/UserProfile/0/country_code",
        reason: "not a country (ISO 3166-1)",
      },
      { field: "settings.language", pointer: "/data/UserLocInfo/lan", reason: "not a language tag (BCP 47)" },
      { field: "settings.timeZone", pointer: "/data/UserLocInfo/tz", reason: "not a time zone (IANA)" },
      { field: "settings.currency", pointer: "/data/UserLocInfo/currency", reason: "not a currency (ISO 4217)" },
    ],
  });
});

test("made-up values", () => {
  const filled = profileOf(profile, "filled");
  // The only provider that keeps the calling code apart: both together are E.164.
  expect(filled.contact).toEqual({
    email: { value: "asha.rao@example.com", pointer: "/data/UserProfile/0/email" },
    callingCode: { value: "91", pointer: "/data/UserProfile/0/phone_code" },
    phone: {
      value: "9876543210",
      pointer: "/data/UserProfile/0/phone_number",
      e164: "+919876543210",
      with: ["/data/UserProfile/0/phone_code"],
    },
  });
  // "The code of the user's country": whether of residence or of citizenship is not said.
  expect(filled.identity.country).toEqual({ value: "IN", pointer: "/data/UserProfile/0/country_code" });
  expect(filled.settings).toEqual({
    language: { value: "en", pointer: "/data/UserLocInfo/lan" },
    timeZone: { value: "Asia/Kolkata", pointer: "/data/UserLocInfo/tz" },
    currency: { value: "INR", pointer: "/data/UserLocInfo/currency" },
  });
  expect(filled.unmapped).toEqual([]);
});
