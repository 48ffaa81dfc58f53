/**
 * Where the parts of a user's profile stand in a provider's answer, as types: the table that `x-profile` in a spec becomes.
 * `@specwright/profile` reads it; the runtime itself does not.
 */

/** A single text. */
export type ProfileTextField =
  | "identity.id"
  | "identity.accountId"
  | "identity.username"
  | "identity.name"
  | "identity.givenName"
  | "identity.familyName"
  | "identity.birthName"
  | "identity.birthCity"
  | "identity.academicTitle"
  | "identity.salutation"
  | "identity.taxId"
  | "identity.picture"
  | "contact.email"
  | `address.${ProfileAddressKind}.${"city" | "region" | "postalCode"}`
  | `bankAccounts.${"bankName" | "number" | "branch" | "branchCode" | "city" | "region"}`
  | `depositoryAccounts.${"number" | "participantId" | "ownerId" | "holderName"}`
  | "consents.documentId";

/** Several texts, one for each place that is mapped to the field. */
export type ProfileTextsField = `address.${ProfileAddressKind}.lines`;

export type ProfileAddressKind = "residential" | "postal" | "office";

/** A code of a closed vocabulary: `values` gives the canonical name of each of the provider's codes. */
export type ProfileCodedField =
  | "status"
  | "identity.kind"
  | "identity.sex"
  | "bankAccounts.type"
  | "depositoryAccounts.depository";

/** A list of such codes. */
export type ProfileCodedListField = "exchanges" | "products" | "orderTypes";

export type ProfileField =
  | ProfileTextField
  | ProfileTextsField
  | ProfileCodedField
  | ProfileCodedListField
  | "identity.birthCountry"
  | "identity.country"
  | `address.${ProfileAddressKind}.country`
  | "nationalities"
  | "identity.birthDate"
  | `timestamps.${"createdAt" | "updatedAt" | "passwordChangedAt"}`
  | "consents.confirmedAt"
  | "contact.phone"
  | "contact.callingCode"
  | "settings.language"
  | "settings.timeZone"
  | "settings.currency"
  | "bankAccounts.default"
  | "consents.answer";

/** What the user agreed to or declared. */
export type ProfileConsentKind =
  | "terms-and-conditions"
  | "data-sharing"
  | "us-tax-status"
  | "power-of-attorney"
  | "debit-and-pledge-instruction";

/** How a value is written, where the field alone does not say it. */
export type ProfileNotation =
  /** Seconds since 1970-01-01T00:00:00Z, as a number or as text. */
  | "epoch-seconds"
  | "epoch-milliseconds"
  /** A date such as `30/09/1972`, `30.9.1972` or `30-09-1972`. */
  | "day-month-year"
  /** A date such as `9/30/1972`. */
  | "month-day-year"
  /** A phone number that begins with its country's calling code and has no `+`. */
  | "international-digits";

export interface ProfileRow {
  readonly field: ProfileField;
  /** JSON pointer into the answer (RFC 6901); `*` stands for each item of a list. */
  readonly pointer: string;
  /** Rows with the same element describe one account or one consent: the pointer up to that element. Absent: there is one only. */
  readonly element?: string;
  readonly consent?: ProfileConsentKind;
  readonly notation?: ProfileNotation;
  /** The provider's code (`true` and `false` as text): the canonical name. */
  readonly values?: Readonly<Record<string, string>>;
  /** Texts that mean that there is no value; an empty one always does. */
  readonly absent?: readonly string[];
}

/** The profile of one provider: which operation gives it, and where its parts stand. */
export interface ProfileMapping<Operation extends string = string> {
  /** Version of this contract. */
  readonly contract: 1;
  /** Name of the provider. */
  readonly provider: string;
  /** Method name of the operation that answers with the profile. */
  readonly operation: Operation;
  readonly rows: readonly ProfileRow[];
}
