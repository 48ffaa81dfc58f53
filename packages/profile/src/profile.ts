import type { ProfileAddressKind, ProfileConsentKind, ProfileField } from "@specwright/runtime";
import type {
  AccountStatus,
  BankAccountType,
  CustomerKind,
  Depository,
  ExchangeSegment,
  OrderType,
  Product,
  Sex,
} from "./vocabulary.js";

/** A value and where it stands in the provider's answer. */
export interface Sourced<Value = string> {
  readonly value: Value;
  /** JSON pointer into `raw` (RFC 6901). */
  readonly pointer: string;
  /** The provider has hidden a part of it (`*****@gmail.com`): show it, but do not compare or send it. */
  readonly masked?: true;
}

/** A value of a closed vocabulary with the provider's own code. */
export interface Coded<Name extends string> {
  /** Canonical name. Absent: the provider gave a code that its spec does not know. */
  readonly value?: Name;
  /** As the provider wrote it; `true` or `false` where it gave a boolean. */
  readonly code: string;
  readonly pointer: string;
}

export interface Phone extends Sourced {
  /** `+` and 8 to 15 digits (ITU-T E.164). Absent unless the calling code is known and no digit is hidden. */
  readonly e164?: string;
  /** Other places that `e164` was made from. */
  readonly with?: readonly string[];
}

export interface Address {
  /** Street, number and what else stands above the city, in the provider's order. */
  readonly lines?: readonly Sourced[];
  readonly city?: Sourced;
  /** State, province or county, as the provider writes it. */
  readonly region?: Sourced;
  readonly postalCode?: Sourced;
  /** ISO 3166-1 alpha-2. */
  readonly country?: Sourced;
}

/** One entry of a list: the pointer of its object in `raw`. Absent: its values stand side by side with others. */
interface Entry {
  readonly pointer?: string;
}

export interface BankAccount extends Entry {
  readonly bankName?: Sourced;
  readonly number?: Sourced;
  readonly type?: Coded<BankAccountType>;
  readonly branch?: Sourced;
  /** The code of the branch in its country's payment system, such as the Indian IFSC. */
  readonly branchCode?: Sourced;
  readonly city?: Sourced;
  readonly region?: Sourced;
  /** Whether payments use this account unless another is named. */
  readonly default?: Sourced<boolean>;
}

export interface DepositoryAccount extends Entry {
  readonly depository?: Coded<Depository>;
  readonly number?: Sourced;
  /** Id of the depository participant: the firm that keeps the account. */
  readonly participantId?: Sourced;
  /** Id of the beneficial owner. */
  readonly ownerId?: Sourced;
  readonly holderName?: Sourced;
}

/** What the user agreed to, signed or declared. */
export interface Consent extends Entry {
  readonly kind: ProfileConsentKind;
  /** True: signed or declared so. Absent where the provider gives no yes or no. */
  readonly answer?: Sourced<boolean>;
  /** Id of the text that was agreed to. */
  readonly documentId?: Sourced;
  /** ISO 8601. */
  readonly confirmedAt?: Sourced;
}

export interface Identity {
  /** The provider's id of the user. */
  readonly id?: Sourced;
  readonly accountId?: Sourced;
  readonly username?: Sourced;
  /** Full name in one text. Providers with two names have `givenName` and `familyName` instead. */
  readonly name?: Sourced;
  readonly givenName?: Sourced;
  readonly familyName?: Sourced;
  readonly birthName?: Sourced;
  /** ISO 8601: `YYYY-MM-DD`. */
  readonly birthDate?: Sourced;
  readonly birthCity?: Sourced;
  /** ISO 3166-1 alpha-2. */
  readonly birthCountry?: Sourced;
  /** Country of the user, where the provider does not say whether of residence or of citizenship. ISO 3166-1 alpha-2. */
  readonly country?: Sourced;
  /** In the provider's own words; nothing is concluded from it. */
  readonly salutation?: Sourced;
  readonly academicTitle?: Sourced;
  readonly sex?: Coded<Sex>;
  /** Number with the tax office, such as the Indian PAN. */
  readonly taxId?: Sourced;
  /** Where the user's picture is. */
  readonly picture?: Sourced;
  readonly kind?: Coded<CustomerKind>;
}

export interface Contact {
  readonly email?: Sourced;
  readonly phone?: Phone;
  /** Digits of the country's calling code, where the provider keeps it apart from the number. */
  readonly callingCode?: Sourced;
}

/** ISO 8601, as the provider wrote them where it did; seconds since 1970 are written out in UTC. */
export interface Timestamps {
  readonly createdAt?: Sourced;
  readonly updatedAt?: Sourced;
  readonly passwordChangedAt?: Sourced;
}

export interface Settings {
  /** Language tag (BCP 47). */
  readonly language?: Sourced;
  /** IANA name. */
  readonly timeZone?: Sourced;
  /** ISO 4217. */
  readonly currency?: Sourced;
}

/** A value that was there, but is not what its field holds; it stays readable in `raw`. */
export interface Unmapped {
  readonly field: ProfileField;
  readonly pointer: string;
  /** In words, without the value. */
  readonly reason: string;
}

/**
 * Who a user is and what they may do, in the same words for every provider. Nothing is made up: what the provider does not give is
 * absent, and an empty list means that the provider gave an empty one.
 */
export interface Profile<Raw = unknown> {
  readonly provider: string;
  readonly identity: Identity;
  readonly contact: Contact;
  readonly status?: Coded<AccountStatus>;
  readonly addresses: { readonly [Kind in ProfileAddressKind]?: Address };
  /** ISO 3166-1 alpha-2. */
  readonly nationalities?: readonly Sourced[];
  readonly bankAccounts?: readonly BankAccount[];
  readonly depositoryAccounts?: readonly DepositoryAccount[];
  readonly exchanges?: readonly Coded<ExchangeSegment>[];
  readonly products?: readonly Coded<Product>[];
  readonly orderTypes?: readonly Coded<OrderType>[];
  readonly consents?: readonly Consent[];
  readonly timestamps: Timestamps;
  readonly settings: Settings;
  readonly unmapped: readonly Unmapped[];
  /** The provider's answer, untouched. */
  readonly raw: Raw;
}
