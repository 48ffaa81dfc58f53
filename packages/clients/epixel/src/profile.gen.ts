// generated from specs/epixel/openapi.yaml by `npm run generate epixel`; do not edit
import type { ProfileMapping } from "@specwright/runtime";

/** Where the parts of a user's profile stand in the answer of `getProfile`: `@specwright/profile` reads it. */
export const profile = {
  contract: 1,
  provider: "epixel",
  operation: "getProfile",
  rows: [
    { field: "identity.username", pointer: "/data/UserProfile/*/username" },
    { field: "identity.givenName", pointer: "/data/UserProfile/*/first_name" },
    { field: "identity.familyName", pointer: "/data/UserProfile/*/last_name" },
    { field: "contact.email", pointer: "/data/UserProfile/*/email" },
    { field: "contact.callingCode", pointer: "/data/UserProfile/*/phone_code" },
    { field: "contact.phone", pointer: "/data/UserProfile/*/phone_number" },
    { field: "identity.country", pointer: "/data/UserProfile/*/country_code" },
    { field: "identity.picture", pointer: "/data/ProfileImage" },
    { field: "settings.language", pointer: "/data/UserLocInfo/lan" },
    { field: "settings.timeZone", pointer: "/data/UserLocInfo/tz" },
    { field: "settings.currency", pointer: "/data/UserLocInfo/currency" },
  ],
} as const satisfies ProfileMapping;
