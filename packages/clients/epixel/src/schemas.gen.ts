// generated from specs/epixel/openapi.yaml by `npm run generate epixel`; do not edit

/** A JSON Schema (2020-12) with all that it refers to. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

const $schema = "https://json-schema.org/draft/2020-12/schema";

const $defs: Readonly<Record<string, JsonSchema>> = {
  LogInRequest: {
    type: "object",
    description: "The user's credentials.",
    additionalProperties: false,
    required: ["username", "password"],
    properties: {
      username: { type: "string", minLength: 1, description: "The user's name at this installation." },
      password: { type: "string", format: "password", minLength: 1, description: "The user's password." },
    },
  },
  Tokens: {
    type: "object",
    description: "The user's tokens.",
    required: ["refresh", "access"],
    properties: {
      refresh: { type: "string", description: "Lives longer, and serves to obtain a new access token." },
      access: { type: "string", description: "Send it as a bearer token." },
    },
  },
  StatusCode: { type: "integer", description: "The HTTP status once more." },
  NoErrors: { type: "object", description: "Empty on success." },
  GetProfileResponse: {
    type: "object",
    description: "The outcome of the call and the profile.",
    required: ["status_code", "errors", "data"],
    properties: {
      status_code: { $ref: "#/$defs/StatusCode" },
      errors: { $ref: "#/$defs/NoErrors" },
      data: { $ref: "#/$defs/ProfileData" },
    },
  },
  ProfileData: {
    type: "object",
    description: "All parts of the profile.",
    required: ["UserProfile", "ProfileImage", "UserLocInfo"],
    properties: {
      UserProfile: {
        type: "array",
        description: "The user's names and contact data, in a single entry.",
        items: { $ref: "#/$defs/UserProfile" },
      },
      ProfileImage: { type: "string", description: "Where the user's picture is." },
      UserLocInfo: { $ref: "#/$defs/UserLocInfo" },
    },
  },
  UserProfile: {
    type: "object",
    description: "A user's names and contact data.",
    required: ["username", "first_name", "last_name", "email", "phone_code", "phone_number", "country_code"],
    properties: {
      username: { type: "string", description: "The user's name at this installation." },
      first_name: { type: "string", description: "The user's first name." },
      last_name: { type: "string", description: "The user's last name." },
      email: {
        type: "string",
        description: "The user's e-mail address. The page prints a placeholder, so no format is asked of it.",
      },
      phone_code: { type: "string", description: "What stands before the phone number in calls from abroad." },
      phone_number: { type: "string", description: "The user's phone number without the code." },
      country_code: { type: "string", description: "The code of the user's country." },
    },
  },
  UserLocInfo: {
    type: "object",
    description: "The user's local settings. `updateProfile` calls the same three `languages`, `timezones` and `currencies`.",
    required: ["lan", "tz", "currency"],
    properties: {
      lan: { type: "string", description: "The key of the user's language." },
      tz: { type: "string", description: "The user's time zone." },
      currency: { type: "string", description: "The code of the user's currency." },
    },
  },
  UpdateProfileRequest: {
    type: "object",
    description: "The fields to change.",
    additionalProperties: false,
    required: ["email"],
    properties: {
      first_name: { type: "string", maxLength: 255, description: "The user's first name, 255 characters at most." },
      last_name: { type: "string", maxLength: 255, description: "The user's last name, 255 characters at most." },
      email: {
        type: "string",
        format: "email",
        description: "The user's e-mail address. When it changes, the two token fields are needed.",
      },
      phone_number: {
        type: "string",
        pattern: "^[0-9]{1,15}$",
        maxLength: 15,
        description: "The user's phone number without the code, up to 15 digits and nothing else.",
      },
      languages: {
        type: "string",
        description: "The key of a language from `getLocalInfo`. One, in spite of the name.",
      },
      currencies: {
        type: "string",
        description: "The key of a currency from `getLocalInfo`. One, in spite of the name.",
      },
      timezones: {
        type: "string",
        description: "The key of a time zone from `getLocalInfo`. One, in spite of the name.",
      },
      token_field: {
        type: "string",
        description: "The token that verifies a new e-mail address. Needed when `email` changes.",
      },
      token_checksum_field: {
        type: "string",
        description: "The checksum that belongs to the token. Needed when `email` changes.",
      },
    },
  },
  UpdateProfileResponse: {
    type: "object",
    description: "The outcome of the change.",
    required: ["status_code", "errors", "data"],
    properties: {
      status_code: { $ref: "#/$defs/StatusCode" },
      errors: { $ref: "#/$defs/NoErrors" },
      data: { type: "object", description: "Empty." },
    },
  },
  UpdateProfileFailure: {
    type: "object",
    description: "Which fields were not accepted and why. The shape is a guess after that of success.",
    properties: {
      status_code: { $ref: "#/$defs/StatusCode" },
      errors: { $ref: "#/$defs/UpdateProfileErrors" },
      data: { type: "object", description: "Empty on failure." },
    },
  },
  UpdateProfileErrors: {
    type: "object",
    description: "The messages by field.",
    properties: {
      email: {
        type: "array",
        description: "What is wrong with the e-mail address.",
        items: { $ref: "#/$defs/EmailMessage" },
      },
      phone_number: {
        type: "array",
        description: "What is wrong with the phone number.",
        items: { $ref: "#/$defs/PhoneNumberMessage" },
      },
      first_name: {
        type: "array",
        description: "What is wrong with the first name.",
        items: { $ref: "#/$defs/NameMessage" },
      },
      last_name: {
        type: "array",
        description: "What is wrong with the last name.",
        items: { $ref: "#/$defs/NameMessage" },
      },
      token_checksum_field: {
        type: "array",
        description: "What is wrong with the checksum.",
        items: { $ref: "#/$defs/TokenChecksumMessage" },
      },
      token_field: {
        type: "array",
        description: "What is wrong with the token.",
        items: { $ref: "#/$defs/TokenMessage" },
      },
    },
  },
  EmailMessage: { type: "string", description: "Why an e-mail address was not accepted." },
  PhoneNumberMessage: { type: "string", description: "Why a phone number was not accepted." },
  NameMessage: { type: "string", description: "Why a name was not accepted." },
  TokenChecksumMessage: { type: "string", description: "Why a checksum was not accepted." },
  TokenMessage: { type: "string", description: "Why a token was not accepted." },
  ProfileImageUpload: {
    type: "object",
    description: "Two files.",
    additionalProperties: false,
    required: ["image", "cropped_image"],
    properties: {
      image: { type: "string", format: "binary", description: "The whole picture, as a file with a name." },
      cropped_image: {
        type: "string",
        format: "binary",
        description: "The part of the picture to show, as a file with a name.",
      },
    },
  },
  UploadProfileImageResponse: {
    type: "object",
    description: "The outcome of the upload.",
    required: ["status_code", "errors", "data"],
    properties: {
      status_code: { $ref: "#/$defs/StatusCode" },
      errors: { $ref: "#/$defs/NoErrors" },
      data: { $ref: "#/$defs/UploadedImage" },
    },
  },
  UploadedImage: {
    type: "object",
    description: "The new picture.",
    required: ["image_url"],
    properties: {
      image_url: {
        type: "string",
        description: "Where the new picture is. The page prints a placeholder, so no format is asked of it.",
      },
    },
  },
  UploadProfileImageFailure: {
    type: "object",
    description: "Which files were not accepted and why. The shape is a guess after that of success.",
    properties: {
      status_code: { $ref: "#/$defs/StatusCode" },
      errors: { $ref: "#/$defs/UploadProfileImageErrors" },
      data: { type: "object", description: "Empty on failure." },
    },
  },
  UploadProfileImageErrors: {
    type: "object",
    description: "The messages by file.",
    properties: {
      image: {
        type: "array",
        description: "What is wrong with the whole picture.",
        items: { $ref: "#/$defs/ImageMessage" },
      },
      cropped_image: {
        type: "array",
        description: "What is wrong with the cropped picture.",
        items: { $ref: "#/$defs/ImageMessage" },
      },
    },
  },
  ImageMessage: { type: "string", description: "Why a file was not accepted." },
  GetLocalInfoResponse: {
    type: "object",
    description: "The outcome of the call and what the installation offers.",
    required: ["status_code", "errors", "data"],
    properties: {
      status_code: { $ref: "#/$defs/StatusCode" },
      errors: { $ref: "#/$defs/NoErrors" },
      data: { $ref: "#/$defs/LocalInfo" },
    },
  },
  LocalInfo: {
    type: "object",
    description: "What the installation offers.",
    required: ["languages", "currencies", "timezones"],
    properties: {
      languages: { type: "array", description: "The languages, by key.", items: { $ref: "#/$defs/Choice" } },
      currencies: { type: "array", description: "The currencies, by code.", items: { $ref: "#/$defs/Choice" } },
      timezones: { type: "array", description: "The time zones, by key.", items: { $ref: "#/$defs/Choice" } },
    },
  },
  Choice: {
    type: "object",
    description: "One thing to choose.",
    required: ["key", "name"],
    properties: {
      key: { type: "string", description: "What to send to `updateProfile`." },
      name: { type: "string", description: "What to show to people." },
    },
  },
  ErrorResponse: {
    type: "object",
    description: "Why a call failed. The shape is a guess after that of success, so nothing in it is certain.",
    properties: {
      status_code: { $ref: "#/$defs/StatusCode" },
      errors: { $ref: "#/$defs/GeneralErrors" },
      data: { type: "object", description: "Empty on failure." },
    },
  },
  GeneralErrors: {
    type: "object",
    description: "What went wrong.",
    properties: { detail: { type: "string", description: "The reason in words. Its place is a guess." } },
  },
};

/** Schemas of the components, by their names in the description. */
export const components = {
  LogInRequest: { $schema, $ref: "#/$defs/LogInRequest", $defs },
  Tokens: { $schema, $ref: "#/$defs/Tokens", $defs },
  StatusCode: { $schema, $ref: "#/$defs/StatusCode", $defs },
  NoErrors: { $schema, $ref: "#/$defs/NoErrors", $defs },
  GetProfileResponse: { $schema, $ref: "#/$defs/GetProfileResponse", $defs },
  ProfileData: { $schema, $ref: "#/$defs/ProfileData", $defs },
  UserProfile: { $schema, $ref: "#/$defs/UserProfile", $defs },
  UserLocInfo: { $schema, $ref: "#/$defs/UserLocInfo", $defs },
  UpdateProfileRequest: { $schema, $ref: "#/$defs/UpdateProfileRequest", $defs },
  UpdateProfileResponse: { $schema, $ref: "#/$defs/UpdateProfileResponse", $defs },
  UpdateProfileFailure: { $schema, $ref: "#/$defs/UpdateProfileFailure", $defs },
  UpdateProfileErrors: { $schema, $ref: "#/$defs/UpdateProfileErrors", $defs },
  EmailMessage: { $schema, $ref: "#/$defs/EmailMessage", $defs },
  PhoneNumberMessage: { $schema, $ref: "#/$defs/PhoneNumberMessage", $defs },
  NameMessage: { $schema, $ref: "#/$defs/NameMessage", $defs },
  TokenChecksumMessage: { $schema, $ref: "#/$defs/TokenChecksumMessage", $defs },
  TokenMessage: { $schema, $ref: "#/$defs/TokenMessage", $defs },
  ProfileImageUpload: { $schema, $ref: "#/$defs/ProfileImageUpload", $defs },
  UploadProfileImageResponse: { $schema, $ref: "#/$defs/UploadProfileImageResponse", $defs },
  UploadedImage: { $schema, $ref: "#/$defs/UploadedImage", $defs },
  UploadProfileImageFailure: { $schema, $ref: "#/$defs/UploadProfileImageFailure", $defs },
  UploadProfileImageErrors: { $schema, $ref: "#/$defs/UploadProfileImageErrors", $defs },
  ImageMessage: { $schema, $ref: "#/$defs/ImageMessage", $defs },
  GetLocalInfoResponse: { $schema, $ref: "#/$defs/GetLocalInfoResponse", $defs },
  LocalInfo: { $schema, $ref: "#/$defs/LocalInfo", $defs },
  Choice: { $schema, $ref: "#/$defs/Choice", $defs },
  ErrorResponse: { $schema, $ref: "#/$defs/ErrorResponse", $defs },
  GeneralErrors: { $schema, $ref: "#/$defs/GeneralErrors", $defs },
} satisfies Record<string, JsonSchema>;

/** Schemas of request bodies and answers: operation, status, media type. */
export const operations = {
  logIn: {
    requestBody: {
      "multipart/form-data": { $schema, $ref: "#/$defs/LogInRequest", $defs },
      "application/x-www-form-urlencoded": { $schema, $ref: "#/$defs/LogInRequest", $defs },
    },
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/Tokens", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
  getProfile: {
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/GetProfileResponse", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
  updateProfile: {
    requestBody: {
      "multipart/form-data": { $schema, $ref: "#/$defs/UpdateProfileRequest", $defs },
      "application/x-www-form-urlencoded": { $schema, $ref: "#/$defs/UpdateProfileRequest", $defs },
    },
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/UpdateProfileResponse", $defs },
      },
      400: {
        "application/json": { $schema, $ref: "#/$defs/UpdateProfileFailure", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
  uploadProfileImage: {
    requestBody: {
      "multipart/form-data": { $schema, $ref: "#/$defs/ProfileImageUpload", $defs },
    },
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/UploadProfileImageResponse", $defs },
      },
      400: {
        "application/json": { $schema, $ref: "#/$defs/UploadProfileImageFailure", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      429: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
  uploadProfileImageAlternate: {
    requestBody: {
      "multipart/form-data": { $schema, $ref: "#/$defs/ProfileImageUpload", $defs },
    },
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/UploadProfileImageResponse", $defs },
      },
      400: {
        "application/json": { $schema, $ref: "#/$defs/UploadProfileImageFailure", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      429: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
  getLocalInfo: {
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/GetLocalInfoResponse", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
};
