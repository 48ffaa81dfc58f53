// generated from specs/upvest/openapi.yaml by `npm run generate upvest`; do not edit

/** A JSON Schema (2020-12) with all that it refers to. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

const $schema = "https://json-schema.org/draft/2020-12/schema";

const $defs: Readonly<Record<string, JsonSchema>> = {
  ByolUser: {
    title: "User (BYOL)",
    description: "A user of a tenant that brings its own licence. The fields that only a TOL user has are shut out here (`propertyNames`), so that a TOL user with a bad field is not taken for a BYOL user; a record that has one of them is a `TolUser`.",
    type: "object",
    propertyNames: {
      not: { pattern: "^(email|phone_number|fatca|terms_and_conditions|data_privacy_and_sharing_agreement)$" },
    },
    required: [
      "id",
      "created_at",
      "updated_at",
      "first_name",
      "last_name",
      "birth_date",
      "nationalities",
      "address",
      "status",
    ],
    properties: {
      id: { description: "Id that Upvest gave to this user.", type: "string", format: "uuid" },
      created_at: {
        description: "Moment at which the user was created, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
      updated_at: {
        description: "Moment of the latest change to the user, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
      first_name: { description: "Given name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      last_name: { description: "Family name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      salutation: { $ref: "#/$defs/Salutation" },
      title: { $ref: "#/$defs/AcademicTitle" },
      birth_date: {
        description: "Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).",
        type: "string",
        format: "date",
      },
      birth_city: { description: "Place of birth, 1 to 85 characters.", type: "string", minLength: 1, maxLength: 85 },
      birth_country: {
        description: "Country of birth as a two-letter ISO 3166 code in capitals.",
        type: "string",
        pattern: "^[A-Z]{2}$",
      },
      birth_name: {
        description: "Family name at birth, for users whose name has changed since; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      nationalities: {
        description: "Every nationality that the user holds.",
        type: "array",
        items: {
          description: "One nationality as a two-letter ISO 3166 code in capitals.",
          type: "string",
          pattern: "^[A-Z]{2}$",
        },
      },
      address: { $ref: "#/$defs/Address" },
      postal_address: { $ref: "#/$defs/PostalAddress" },
      status: { $ref: "#/$defs/UserStatus" },
    },
  },
  TolUser: {
    title: "User (TOL)",
    description: "A user of a tenant that takes Upvest's licence: a BYOL user with up to five fields more. The service requires most of them when the user is created, but does not promise them in answers.",
    type: "object",
    required: [
      "id",
      "created_at",
      "updated_at",
      "first_name",
      "last_name",
      "birth_date",
      "nationalities",
      "address",
      "status",
    ],
    properties: {
      id: { description: "Id that Upvest gave to this user.", type: "string", format: "uuid" },
      created_at: {
        description: "Moment at which the user was created, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
      updated_at: {
        description: "Moment of the latest change to the user, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
      first_name: { description: "Given name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      last_name: { description: "Family name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      salutation: { $ref: "#/$defs/Salutation" },
      title: { $ref: "#/$defs/AcademicTitle" },
      birth_date: {
        description: "Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).",
        type: "string",
        format: "date",
      },
      birth_city: { description: "Place of birth, 1 to 85 characters.", type: "string", minLength: 1, maxLength: 85 },
      birth_country: {
        description: "Country of birth as a two-letter ISO 3166 code in capitals.",
        type: "string",
        pattern: "^[A-Z]{2}$",
      },
      birth_name: {
        description: "Family name at birth, for users whose name has changed since; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      nationalities: {
        description: "Every nationality that the user holds.",
        type: "array",
        items: {
          description: "One nationality as a two-letter ISO 3166 code in capitals.",
          type: "string",
          pattern: "^[A-Z]{2}$",
        },
      },
      address: { $ref: "#/$defs/Address" },
      postal_address: { $ref: "#/$defs/PostalAddress" },
      status: { $ref: "#/$defs/UserStatus" },
      email: {
        description: "E-mail address of the user, at most 100 characters.",
        type: "string",
        format: "email",
        maxLength: 100,
      },
      phone_number: {
        description: "Phone number with its country code, digits only: 8 to 15 of them and no leading `+` (E.164 without the plus sign). The empty string is accepted too.",
        type: "string",
        pattern: "^([0-9]{8,15})?$",
      },
      fatca: { $ref: "#/$defs/Fatca" },
      terms_and_conditions: { $ref: "#/$defs/TermsAndConditions" },
      data_privacy_and_sharing_agreement: { $ref: "#/$defs/DataPrivacyAndSharingAgreement" },
    },
  },
  User: {
    title: "User",
    description: "One user, in the shape of the tenant's operating model. This is \"any of\" and not \"one of\", because a TOL user without its extra fields is a BYOL user as well. The page gives this answer two names, \"User - Get - Response\" and, for creation, mistakenly \"User - Create - Request\". Only a TOL user can have `email`, so asking whether the field is there tells the two apart.",
    anyOf: [{ $ref: "#/$defs/ByolUser" }, { $ref: "#/$defs/TolUser" }],
  },
  ByolUserList: {
    title: "Users (BYOL) - List",
    description: "The users of a BYOL tenant.",
    type: "array",
    items: { $ref: "#/$defs/ByolUser" },
  },
  TolUserList: {
    title: "Users (TOL) - List",
    description: "The users of a TOL tenant.",
    type: "array",
    items: { $ref: "#/$defs/TolUser" },
  },
  EmptyUserList: {
    title: "Empty users - List",
    description: "A list without users. Upvest's page has this third kind because an empty list fits the other two at once, which \"one of\" would refuse; the limits of its length set it apart.",
    type: "array",
    minItems: 0,
    maxItems: 0,
    items: {
      description: "Never present; were there items, they would be objects, as in every list of this API.",
      type: "object",
      anyOf: [{ $ref: "#/$defs/ByolUser" }, { $ref: "#/$defs/TolUser" }],
    },
  },
  UserListResponse: {
    title: "Users - List - Response",
    description: "One window of the list of users.",
    type: "object",
    required: ["meta", "data"],
    properties: {
      meta: { $ref: "#/$defs/ListMeta" },
      data: {
        description: "The users of the window. The page says \"one of\" and heads the choice \"any of\"; \"any of\" is right, because a BYOL list and an empty list fit more than one kind.",
        anyOf: [{ $ref: "#/$defs/ByolUserList" }, { $ref: "#/$defs/TolUserList" }, { $ref: "#/$defs/EmptyUserList" }],
      },
    },
  },
  ListMeta: {
    title: "meta",
    description: "Where the window stands in the whole list. The printed examples contradict themselves here: two items beside a `count` and a `total_count` of 1. Do not stop reading on these numbers alone.",
    type: "object",
    required: ["offset", "limit", "count", "total_count"],
    properties: {
      offset: { description: "Number of items that were passed over before the window.", type: "integer" },
      limit: { description: "Largest number of items that the window could have held.", type: "integer" },
      count: { description: "Number of items in this window.", type: "integer" },
      total_count: { description: "Number of items in the whole list.", type: "integer" },
      sort: {
        description: "Field that the list was ordered by. The printed examples say `id`, although `created_at` is all that can be asked for, so no set of values is given.",
        type: "string",
      },
      order: {
        description: "Direction in which the list was ordered. The field allows both, although only `ASC` can be asked for.",
        type: "string",
        enum: ["ASC", "DESC"],
      },
    },
  },
  ByolUserCreateRequest: {
    title: "User (BYOL) - Create - Request",
    description: "A new user of a tenant that brings its own licence.",
    type: "object",
    additionalProperties: false,
    required: ["first_name", "last_name", "birth_date", "nationalities", "address"],
    properties: {
      first_name: { description: "Given name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      last_name: { description: "Family name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      salutation: { $ref: "#/$defs/SalutationInput" },
      title: { $ref: "#/$defs/AcademicTitleInput" },
      birth_date: {
        description: "Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).",
        type: "string",
        format: "date",
      },
      birth_city: { description: "Place of birth, 1 to 85 characters.", type: "string", minLength: 1, maxLength: 85 },
      birth_country: {
        description: "Country of birth as a two-letter ISO 3166 code in capitals.",
        type: "string",
        pattern: "^[A-Z]{2}$",
      },
      birth_name: {
        description: "Family name at birth, for users whose name has changed since; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      nationalities: {
        description: "Every nationality that the user holds.",
        type: "array",
        items: {
          description: "One nationality as a two-letter ISO 3166 code in capitals.",
          type: "string",
          pattern: "^[A-Z]{2}$",
        },
      },
      address: { $ref: "#/$defs/AddressInput" },
      postal_address: { $ref: "#/$defs/PostalAddressInput" },
    },
  },
  TolUserCreateRequest: {
    title: "User (TOL) - Create - Request",
    description: "A new user of a tenant that takes Upvest's licence. Six fields are required here that BYOL leaves out or does not require: `email`, `birth_city`, `birth_country`, `fatca`, `terms_and_conditions` and `data_privacy_and_sharing_agreement`.",
    type: "object",
    additionalProperties: false,
    required: [
      "first_name",
      "last_name",
      "email",
      "birth_date",
      "birth_city",
      "birth_country",
      "nationalities",
      "address",
      "fatca",
      "terms_and_conditions",
      "data_privacy_and_sharing_agreement",
    ],
    properties: {
      first_name: { description: "Given name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      last_name: { description: "Family name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      email: {
        description: "E-mail address of the user, at most 100 characters.",
        type: "string",
        format: "email",
        maxLength: 100,
      },
      salutation: { $ref: "#/$defs/SalutationInput" },
      title: { $ref: "#/$defs/AcademicTitleInput" },
      birth_date: {
        description: "Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).",
        type: "string",
        format: "date",
      },
      birth_city: { description: "Place of birth, 1 to 85 characters.", type: "string", minLength: 1, maxLength: 85 },
      birth_country: {
        description: "Country of birth as a two-letter ISO 3166 code in capitals.",
        type: "string",
        pattern: "^[A-Z]{2}$",
      },
      birth_name: {
        description: "Family name at birth, for users whose name has changed since; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      nationalities: {
        description: "Every nationality that the user holds.",
        type: "array",
        items: {
          description: "One nationality as a two-letter ISO 3166 code in capitals.",
          type: "string",
          pattern: "^[A-Z]{2}$",
        },
      },
      phone_number: {
        description: "Phone number with its country code, digits only: 8 to 15 of them and no leading `+` (E.164 without the plus sign). The empty string is accepted too.",
        type: "string",
        pattern: "^([0-9]{8,15})?$",
      },
      address: { $ref: "#/$defs/AddressInput" },
      postal_address: { $ref: "#/$defs/PostalAddressInput" },
      fatca: { $ref: "#/$defs/FatcaInput" },
      terms_and_conditions: { $ref: "#/$defs/TermsAndConditionsInput" },
      data_privacy_and_sharing_agreement: { $ref: "#/$defs/DataPrivacyAndSharingAgreementInput" },
    },
  },
  UserCreateRequest: {
    title: "User - Create - Request",
    description: "A new user, in the shape of the tenant's operating model.",
    anyOf: [{ $ref: "#/$defs/ByolUserCreateRequest" }, { $ref: "#/$defs/TolUserCreateRequest" }],
  },
  ByolUserDataChangeRequest: {
    title: "User (BYOL) - Data Change Request",
    description: "The data of a BYOL user that shall change. No field is required: send those that change.",
    type: "object",
    additionalProperties: false,
    properties: {
      first_name: { description: "Given name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      last_name: { description: "Family name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      salutation: { $ref: "#/$defs/SalutationInput" },
      title: { $ref: "#/$defs/AcademicTitleInput" },
      birth_date: {
        description: "Day of birth as `YYYY-MM-DD` (RFC 3339 section 5.6).",
        type: "string",
        format: "date",
      },
      birth_city: { description: "Place of birth, 1 to 85 characters.", type: "string", minLength: 1, maxLength: 85 },
      birth_country: {
        description: "Country of birth as a two-letter ISO 3166 code in capitals.",
        type: "string",
        pattern: "^[A-Z]{2}$",
      },
      birth_name: {
        description: "Family name at birth, for users whose name has changed since; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      nationalities: {
        description: "Every nationality that the user holds.",
        type: "array",
        items: {
          description: "One nationality as a two-letter ISO 3166 code in capitals.",
          type: "string",
          pattern: "^[A-Z]{2}$",
        },
      },
      address: { $ref: "#/$defs/AddressInput" },
      postal_address: { $ref: "#/$defs/PostalAddressInput" },
    },
  },
  TolNameChange: {
    title: "Name change",
    description: "A new name of a TOL user, with the document that proves it.",
    type: "object",
    additionalProperties: false,
    required: ["first_name", "last_name", "issuance_date", "data_download_link", "document_type"],
    properties: {
      first_name: { description: "Given name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      last_name: { description: "Family name, 2 to 100 characters.", type: "string", minLength: 2, maxLength: 100 },
      issuance_date: {
        description: "Day on which the proving document was issued, as `YYYY-MM-DD` (RFC 3339 section 5.6).",
        type: "string",
        format: "date",
      },
      data_download_link: {
        description: "URL, at most 1000 characters, from which Upvest can fetch the document that proves the change. Treat it as a secret: whoever holds it may read the document.",
        type: "string",
        format: "uri",
        maxLength: 1000,
      },
      document_type: { $ref: "#/$defs/IdentityDocumentType" },
    },
  },
  TolOtherChange: {
    title: "Other",
    description: "Data of a TOL user that may change without proof. No field is required: send those that change.",
    type: "object",
    additionalProperties: false,
    properties: {
      email: {
        description: "E-mail address of the user, at most 100 characters.",
        type: "string",
        format: "email",
        maxLength: 100,
      },
      salutation: { $ref: "#/$defs/SalutationInput" },
      title: { $ref: "#/$defs/AcademicTitleInput" },
      phone_number: {
        description: "Phone number with its country code, digits only: 8 to 15 of them and no leading `+` (E.164 without the plus sign). The empty string is accepted too.",
        type: "string",
        pattern: "^([0-9]{8,15})?$",
      },
      birth_name: {
        description: "Family name at birth, for users whose name has changed since; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      postal_address: { $ref: "#/$defs/PostalAddressInput" },
    },
  },
  TolNationalityChange: {
    title: "Nationality",
    description: "The new nationalities of a TOL user, with the document that proves them.",
    type: "object",
    additionalProperties: false,
    required: ["nationalities", "issuance_date", "data_download_link", "document_type"],
    properties: {
      nationalities: {
        description: "Every nationality that the user holds.",
        type: "array",
        items: {
          description: "One nationality as a two-letter ISO 3166 code in capitals.",
          type: "string",
          pattern: "^[A-Z]{2}$",
        },
      },
      issuance_date: {
        description: "Day on which the proving document was issued, as `YYYY-MM-DD` (RFC 3339 section 5.6).",
        type: "string",
        format: "date",
      },
      data_download_link: {
        description: "URL, at most 1000 characters, from which Upvest can fetch the document that proves the change. Treat it as a secret: whoever holds it may read the document.",
        type: "string",
        format: "uri",
        maxLength: 1000,
      },
      document_type: { $ref: "#/$defs/IdentityDocumentType" },
    },
  },
  TolAddressChange: {
    title: "Address",
    description: "The new residential address of a TOL user, with the document that proves it.",
    type: "object",
    additionalProperties: false,
    required: ["address", "issuance_date", "data_download_link", "document_type"],
    properties: {
      address: { $ref: "#/$defs/AddressInput" },
      issuance_date: {
        description: "Day on which the proving document was issued, as `YYYY-MM-DD` (RFC 3339 section 5.6).",
        type: "string",
        format: "date",
      },
      data_download_link: {
        description: "URL, at most 1000 characters, from which Upvest can fetch the document that proves the change. Treat it as a secret: whoever holds it may read the document.",
        type: "string",
        format: "uri",
        maxLength: 1000,
      },
      document_type: { $ref: "#/$defs/AddressDocumentType" },
    },
  },
  TolUserDataChangeRequest: {
    title: "User (TOL) - Data Change Request",
    description: "A change of one kind for a TOL user. The four kinds shut each other out, because none allows unknown fields: a body that mixes them is refused.",
    oneOf: [
      { $ref: "#/$defs/TolNameChange" },
      { $ref: "#/$defs/TolOtherChange" },
      { $ref: "#/$defs/TolNationalityChange" },
      { $ref: "#/$defs/TolAddressChange" },
    ],
  },
  UserDataChangeRequest: {
    title: "User - Data Change - Request",
    description: "A change of user data, in the shape of the tenant's operating model. \"Any of\", because a body with, say, only `salutation` fits both models.",
    anyOf: [{ $ref: "#/$defs/ByolUserDataChangeRequest" }, { $ref: "#/$defs/TolUserDataChangeRequest" }],
  },
  Salutation: {
    title: "Salutation",
    description: "How the user is addressed in reports and statements.",
    type: "string",
    default: "",
  },
  SalutationInput: {
    title: "Salutation",
    description: "How the user shall be addressed in reports and statements.",
    type: "string",
    default: "",
    enum: ["", "SALUTATION_MALE", "SALUTATION_FEMALE", "SALUTATION_FEMALE_MARRIED", "SALUTATION_DIVERSE"],
  },
  AcademicTitle: {
    title: "Title",
    description: "Title that stands before the user's name in reports and statements.",
    type: "string",
    default: "",
  },
  AcademicTitleInput: {
    title: "Title",
    description: "Title that shall stand before the user's name in reports and statements.",
    type: "string",
    default: "",
    enum: ["", "DR", "PROF", "PROF_DR", "DIPL_ING", "MAGISTER"],
  },
  UserStatus: {
    title: "User status",
    description: "Where the user stands between creation and offboarding.",
    type: "string",
  },
  IdentityDocumentType: {
    title: "Identity document",
    description: "Kind of the document that proves a new name or nationality.",
    type: "string",
    enum: ["PASSPORT", "ID_CARD"],
  },
  AddressDocumentType: {
    title: "Proof of residence",
    description: "Kind of the document that proves a new address.",
    type: "string",
    enum: [
      "UTILITY_BILL",
      "TELEPHONE_BILL",
      "INTERNET_BILL",
      "BANK_STATEMENT",
      "REGISTRATION_CERT",
      "RESIDENCE_PERMIT",
      "ID_CARD",
    ],
  },
  Address: {
    title: "Address",
    description: "A postal address; the residential one where the field is `address`.",
    type: "object",
    required: ["address_line1", "postcode", "country", "city"],
    properties: {
      address_line1: {
        description: "First line, usually street and house number; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      address_line2: {
        description: "Second line, for what the first has no room for; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      postcode: {
        description: "Postal code (also called PIN or ZIP code), 1 to 10 letters, digits, spaces or hyphens.",
        type: "string",
        pattern: "^[a-zA-Z0-9\\s\\-]{1,10}$",
      },
      country: {
        description: "Country as a two-letter ISO 3166 code in capitals.",
        type: "string",
        pattern: "^[A-Z]{2}$",
      },
      state: {
        description: "State, province or county, at most 50 characters. The page calls it an ISO 3166 alpha-2 code, but the printed value `BE` is the subdivision part of an ISO 3166-2 code (Berlin), so no pattern is set.",
        type: "string",
        maxLength: 50,
      },
      city: { description: "City or town, 1 to 85 characters.", type: "string", minLength: 1, maxLength: 85 },
    },
  },
  PostalAddress: {
    title: "Postal address",
    description: "Where post for the user goes. Needed only when it differs from the residential address: left out, the service fills it in by itself. May be `null`.",
    oneOf: [{ $ref: "#/$defs/Address" }, { type: "null" }],
  },
  Fatca: {
    title: "FATCA status",
    description: "What the user declared about tax liability in the United States (FATCA).",
    type: "object",
    required: ["status", "confirmed_at"],
    properties: {
      status: {
        description: "`true` when the user has to pay taxes in the United States, otherwise `false`.",
        type: "boolean",
      },
      confirmed_at: {
        description: "Moment at which the user declared it, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
    },
  },
  TermsAndConditions: {
    title: "Terms and conditions",
    description: "That the user accepted the terms and conditions.",
    type: "object",
    required: ["consent_document_id", "confirmed_at"],
    properties: {
      consent_document_id: {
        description: "Id of the text that the user consented to.",
        type: "string",
        format: "uuid",
      },
      confirmed_at: {
        description: "Moment at which the user accepted the terms and conditions, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
    },
  },
  DataPrivacyAndSharingAgreement: {
    title: "Data privacy and sharing agreement",
    description: "That the user agreed to the sharing of data.",
    type: "object",
    required: ["consent_document_id", "confirmed_at"],
    properties: {
      consent_document_id: {
        description: "Id of the text that the user consented to.",
        type: "string",
        format: "uuid",
      },
      confirmed_at: {
        description: "Moment at which the user agreed to the sharing of data, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
    },
  },
  AddressInput: {
    title: "Address",
    description: "A postal address; the residential one where the field is `address`.",
    type: "object",
    additionalProperties: false,
    required: ["address_line1", "postcode", "country", "city"],
    properties: {
      address_line1: {
        description: "First line, usually street and house number; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      address_line2: {
        description: "Second line, for what the first has no room for; at most 100 characters.",
        type: "string",
        maxLength: 100,
      },
      postcode: {
        description: "Postal code (also called PIN or ZIP code), 1 to 10 letters, digits, spaces or hyphens.",
        type: "string",
        pattern: "^[a-zA-Z0-9\\s\\-]{1,10}$",
      },
      country: {
        description: "Country as a two-letter ISO 3166 code in capitals.",
        type: "string",
        pattern: "^[A-Z]{2}$",
      },
      state: {
        description: "State, province or county, at most 50 characters. The page calls it an ISO 3166 alpha-2 code, but the printed value `BE` is the subdivision part of an ISO 3166-2 code (Berlin), so no pattern is set.",
        type: "string",
        maxLength: 50,
      },
      city: { description: "City or town, 1 to 85 characters.", type: "string", minLength: 1, maxLength: 85 },
    },
  },
  PostalAddressInput: {
    title: "Postal address",
    description: "Where post for the user goes. Needed only when it differs from the residential address: left out, the service fills it in by itself. May be `null`.",
    oneOf: [{ $ref: "#/$defs/AddressInput" }, { type: "null" }],
  },
  FatcaInput: {
    title: "FATCA status",
    description: "What the user declared about tax liability in the United States (FATCA).",
    type: "object",
    additionalProperties: false,
    required: ["status", "confirmed_at"],
    properties: {
      status: {
        description: "`true` when the user has to pay taxes in the United States, otherwise `false`.",
        type: "boolean",
      },
      confirmed_at: {
        description: "Moment at which the user declared it, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
    },
  },
  TermsAndConditionsInput: {
    title: "Terms and conditions",
    description: "That the user accepted the terms and conditions.",
    type: "object",
    additionalProperties: false,
    required: ["consent_document_id", "confirmed_at"],
    properties: {
      consent_document_id: {
        description: "Id of the text that the user consented to.",
        type: "string",
        format: "uuid",
      },
      confirmed_at: {
        description: "Moment at which the user accepted the terms and conditions, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
    },
  },
  DataPrivacyAndSharingAgreementInput: {
    title: "Data privacy and sharing agreement",
    description: "That the user agreed to the sharing of data.",
    type: "object",
    additionalProperties: false,
    required: ["consent_document_id", "confirmed_at"],
    properties: {
      consent_document_id: {
        description: "Id of the text that the user consented to.",
        type: "string",
        format: "uuid",
      },
      confirmed_at: {
        description: "Moment at which the user agreed to the sharing of data, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
    },
  },
  AccountGroupListResponse: {
    title: "Account groups - List - Response",
    description: "One window of the list of account groups.",
    type: "object",
    required: ["meta", "data"],
    properties: {
      meta: { $ref: "#/$defs/ListMeta" },
      data: {
        description: "The account groups of the window.",
        type: "array",
        items: { $ref: "#/$defs/AccountGroup" },
      },
    },
  },
  AccountGroup: {
    title: "Account Group",
    description: "The bracket around the accounts of one holder.",
    type: "object",
    required: ["id", "created_at", "updated_at", "users", "status", "type", "securities_account_number"],
    properties: {
      id: { description: "Id that Upvest gave to this account group.", type: "string", format: "uuid" },
      created_at: {
        description: "Moment at which the account group was created, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
      updated_at: {
        description: "Moment of the latest change to the account group, in UTC (RFC 3339 section 5, ISO 8601).",
        type: "string",
        format: "date-time",
      },
      users: {
        description: "The users who have to do with this account group.",
        type: "array",
        items: { $ref: "#/$defs/AccountGroupUser" },
      },
      status: { description: "What can be done with the account group at present.", type: "string" },
      type: { description: "Whose assets the account group holds.", type: "string" },
      securities_account_number: {
        description: "Number of the securities account, nine digits.",
        type: "string",
        pattern: "^[0-9]{9}$",
      },
    },
  },
  AccountGroupUser: {
    title: "Account group user",
    description: "One user of an account group, and the part that the user plays in it. Neither field is promised.",
    type: "object",
    properties: {
      id: { description: "Id of the user.", type: "string", format: "uuid" },
      type: {
        description: "The user's relation to the account group. The page knows `OWNER` only; later releases of the API add `GUARDIAN` and `CHILD`.",
        type: "string",
        default: "OWNER",
      },
    },
  },
  AccessTokenRequest: {
    title: "Access token - Request",
    description: "Client credentials, sent as a form.",
    type: "object",
    additionalProperties: false,
    required: ["client_id", "client_secret", "grant_type", "scope"],
    properties: {
      client_id: {
        description: "Id of the tenant's API client, the same as in `upvest-client-id`.",
        type: "string",
        format: "uuid",
      },
      client_secret: {
        description: "Secret of the API client, at most 1000 characters.",
        type: "string",
        format: "password",
        maxLength: 1000,
      },
      grant_type: {
        description: "Which OAuth grant is asked for; there is one choice.",
        type: "string",
        default: "client_credentials",
        enum: ["client_credentials"],
      },
      scope: {
        description: "The scopes that the token shall have, separated by spaces; at most 1000 characters.",
        type: "string",
        maxLength: 1000,
      },
    },
  },
  AccessTokenResponse: {
    title: "Access token - Response",
    description: "A fresh access token (RFC 6749 section 5.1).",
    type: "object",
    required: ["access_token", "expires_in", "token_type", "scope"],
    properties: {
      access_token: {
        description: "The token, opaque, at most 1000 characters; send it as `authorization` with `Bearer ` in front.",
        type: "string",
        maxLength: 1000,
      },
      expires_in: {
        description: "Seconds until the token runs out. Always read it from the answer: the page prints a day, an official sample quotes half an hour.",
        type: "integer",
      },
      token_type: { description: "Kind of the token.", type: "string" },
      scope: { description: "The scopes that the token has, separated by spaces.", type: "string" },
    },
  },
  Problem: {
    title: "Problem",
    description: "What went wrong, as problem details (RFC 9457).",
    type: "object",
    required: ["type", "status"],
    properties: {
      type: {
        description: "URL of the page that explains the error, below `https://docs.upvest.co/errors/`. No format is set, because the printed examples hold one bare word instead.",
        type: "string",
      },
      status: {
        description: "The HTTP status once more, as the service meant it: the body tells everything by itself, and survives a proxy that changes the status.",
        type: "integer",
      },
      title: {
        description: "Short name of the kind of error, for people; the same for every error of one `type`.",
        type: "string",
      },
      detail: { description: "What went wrong this time, for people.", type: "string" },
      instance: {
        description: "URI of this one occurrence, where there is one; it often leads to a log of the error.",
        type: "string",
      },
      request_id: {
        description: "Id of the request that failed; equals the header `upvest-request-id`.",
        type: "string",
      },
    },
  },
};

/** Schemas of the components, by their names in the description. */
export const components = {
  ByolUser: { $schema, $ref: "#/$defs/ByolUser", $defs },
  TolUser: { $schema, $ref: "#/$defs/TolUser", $defs },
  User: { $schema, $ref: "#/$defs/User", $defs },
  ByolUserList: { $schema, $ref: "#/$defs/ByolUserList", $defs },
  TolUserList: { $schema, $ref: "#/$defs/TolUserList", $defs },
  EmptyUserList: { $schema, $ref: "#/$defs/EmptyUserList", $defs },
  UserListResponse: { $schema, $ref: "#/$defs/UserListResponse", $defs },
  ListMeta: { $schema, $ref: "#/$defs/ListMeta", $defs },
  ByolUserCreateRequest: { $schema, $ref: "#/$defs/ByolUserCreateRequest", $defs },
  TolUserCreateRequest: { $schema, $ref: "#/$defs/TolUserCreateRequest", $defs },
  UserCreateRequest: { $schema, $ref: "#/$defs/UserCreateRequest", $defs },
  ByolUserDataChangeRequest: { $schema, $ref: "#/$defs/ByolUserDataChangeRequest", $defs },
  TolNameChange: { $schema, $ref: "#/$defs/TolNameChange", $defs },
  TolOtherChange: { $schema, $ref: "#/$defs/TolOtherChange", $defs },
  TolNationalityChange: { $schema, $ref: "#/$defs/TolNationalityChange", $defs },
  TolAddressChange: { $schema, $ref: "#/$defs/TolAddressChange", $defs },
  TolUserDataChangeRequest: { $schema, $ref: "#/$defs/TolUserDataChangeRequest", $defs },
  UserDataChangeRequest: { $schema, $ref: "#/$defs/UserDataChangeRequest", $defs },
  Salutation: { $schema, $ref: "#/$defs/Salutation", $defs },
  SalutationInput: { $schema, $ref: "#/$defs/SalutationInput", $defs },
  AcademicTitle: { $schema, $ref: "#/$defs/AcademicTitle", $defs },
  AcademicTitleInput: { $schema, $ref: "#/$defs/AcademicTitleInput", $defs },
  UserStatus: { $schema, $ref: "#/$defs/UserStatus", $defs },
  IdentityDocumentType: { $schema, $ref: "#/$defs/IdentityDocumentType", $defs },
  AddressDocumentType: { $schema, $ref: "#/$defs/AddressDocumentType", $defs },
  Address: { $schema, $ref: "#/$defs/Address", $defs },
  PostalAddress: { $schema, $ref: "#/$defs/PostalAddress", $defs },
  Fatca: { $schema, $ref: "#/$defs/Fatca", $defs },
  TermsAndConditions: { $schema, $ref: "#/$defs/TermsAndConditions", $defs },
  DataPrivacyAndSharingAgreement: { $schema, $ref: "#/$defs/DataPrivacyAndSharingAgreement", $defs },
  AddressInput: { $schema, $ref: "#/$defs/AddressInput", $defs },
  PostalAddressInput: { $schema, $ref: "#/$defs/PostalAddressInput", $defs },
  FatcaInput: { $schema, $ref: "#/$defs/FatcaInput", $defs },
  TermsAndConditionsInput: { $schema, $ref: "#/$defs/TermsAndConditionsInput", $defs },
  DataPrivacyAndSharingAgreementInput: { $schema, $ref: "#/$defs/DataPrivacyAndSharingAgreementInput", $defs },
  AccountGroupListResponse: { $schema, $ref: "#/$defs/AccountGroupListResponse", $defs },
  AccountGroup: { $schema, $ref: "#/$defs/AccountGroup", $defs },
  AccountGroupUser: { $schema, $ref: "#/$defs/AccountGroupUser", $defs },
  AccessTokenRequest: { $schema, $ref: "#/$defs/AccessTokenRequest", $defs },
  AccessTokenResponse: { $schema, $ref: "#/$defs/AccessTokenResponse", $defs },
  Problem: { $schema, $ref: "#/$defs/Problem", $defs },
} satisfies Record<string, JsonSchema>;

/** Schemas of request bodies and answers: operation, status, media type. */
export const operations = {
  listUsers: {
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/UserListResponse", $defs },
      },
      400: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      401: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      403: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      406: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      429: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      500: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      503: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      504: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
    },
  },
  createUser: {
    requestBody: {
      "application/json": { $schema, $ref: "#/$defs/UserCreateRequest", $defs },
    },
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/User", $defs },
      },
      400: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      401: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      403: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      406: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      429: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      500: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      503: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      504: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
    },
  },
  getUser: {
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/User", $defs },
      },
      401: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      403: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      404: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      406: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      429: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      500: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      503: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      504: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
    },
  },
  offboardUser: {
    responses: {
      202: {},
      401: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      403: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      404: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      406: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      429: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      500: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      503: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      504: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
    },
  },
  requestUserDataChange: {
    requestBody: {
      "application/json": { $schema, $ref: "#/$defs/UserDataChangeRequest", $defs },
    },
    responses: {
      202: {},
      400: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      401: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      403: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      404: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      406: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      429: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      500: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      503: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      504: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
    },
  },
  listUserAccountGroups: {
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/AccountGroupListResponse", $defs },
      },
      400: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      401: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      403: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      404: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      406: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      429: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      500: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      503: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      504: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
    },
  },
  createAccessToken: {
    requestBody: {
      "application/x-www-form-urlencoded": { $schema, $ref: "#/$defs/AccessTokenRequest", $defs },
    },
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/AccessTokenResponse", $defs },
      },
      400: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      401: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      403: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      406: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      429: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      500: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      503: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
      504: {
        "application/problem+json": { $schema, $ref: "#/$defs/Problem", $defs },
      },
    },
  },
};
