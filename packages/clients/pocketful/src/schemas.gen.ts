// generated from specs/pocketful/openapi.yaml by `npm run generate pocketful`; do not edit

/** A JSON Schema (2020-12) with all that it refers to. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

const $schema = "https://json-schema.org/draft/2020-12/schema";

const $defs: Readonly<Record<string, JsonSchema>> = {
  GetProfileResponse: {
    type: "object",
    description: "The outcome of the call and the profile.",
    required: ["data", "message", "status"],
    properties: {
      data: { $ref: "#/$defs/Profile" },
      message: { type: "string", description: "A remark in words. Empty on success." },
      status: { $ref: "#/$defs/Status" },
    },
  },
  Profile: {
    type: "object",
    description: "What the broker holds about a client. The page states no types: they are read off its example. It marks nothing as\nrequired; the example carries every key, those without a value as `null`, so every key is expected.\n",
    required: [
      "last_password_change_date",
      "dob",
      "bank_state",
      "bank_branch_name",
      "bank_account_number",
      "pan_number",
      "user_type",
      "account_type",
      "exchanges_subscribed",
      "ifsc_code",
      "status",
      "office_addr",
      "bank_name",
      "depository",
      "client_id",
      "name",
      "exchange_nnf",
      "dp_id",
      "profile_url",
      "backoffice_link",
      "permanent_addr",
      "city",
      "branch",
      "cp_code",
      "sex",
      "broker_id",
      "poa_status",
      "phone_number",
      "role",
      "bo_id",
      "state",
      "products_enabled",
      "bank_city",
      "poa_enabled",
      "basket_enabled",
      "twofa_enabled",
      "email_id",
      "user_conscents",
      "entity_type",
    ],
    properties: {
      last_password_change_date: {
        type: "integer",
        format: "int64",
        description: "When the client last changed the password, in seconds since 1970 (UTC).",
      },
      dob: { type: "string", format: "date", description: "The client's date of birth, year first." },
      bank_state: { type: "string", description: "The state in which the client's bank is." },
      bank_branch_name: { type: "string", description: "The branch of the client's bank; `NA` where it is not known." },
      bank_account_number: { type: "string", description: "The client's account number at the bank." },
      pan_number: { type: "string", description: "The client's permanent account number (PAN) with the tax office." },
      user_type: { type: "string", description: "What kind of user this is. Expect values beyond these." },
      account_type: {
        type: "string",
        description: "The type of the bank account, such as a savings or a current account.",
      },
      exchanges_subscribed: {
        type: "array",
        description: "The exchange segments that the client has subscribed to.",
        items: { $ref: "#/$defs/Exchange" },
      },
      ifsc_code: { type: "string", description: "The IFSC code of the client's bank branch." },
      status: {
        type: "string",
        description: "The state of the client's account. It has nothing to do with the `status` around it.",
      },
      office_addr: { type: "string", description: "The client's office address." },
      bank_name: { type: "string", description: "The client's bank." },
      depository: {
        type: ["string", "null"],
        description: "The depository that holds the client's securities; `null` where none is given.",
      },
      client_id: { type: "string", description: "The client's unique id with the broker." },
      name: { type: "string", description: "The client's name." },
      exchange_nnf: {
        type: "object",
        description: "A number for each exchange segment, by the segment's name (the page names BSE, MCX, NFO and NSE). `0` means that the\nclient has not subscribed to it. The page's example has `0` for segments that it lists as subscribed, so trust\n`exchanges_subscribed`.\n",
        additionalProperties: { type: "integer" },
      },
      dp_id: {
        type: "array",
        description: "The ids of the depository participants that the client is with.",
        items: { type: "string" },
      },
      profile_url: { type: "string", description: "The address of the client's profile; may be empty." },
      backoffice_link: { type: "string", description: "The address of the back office for this client; may be empty." },
      permanent_addr: { type: "string", description: "The client's permanent address." },
      city: { type: "string", description: "The city the client lives in." },
      branch: {
        type: "string",
        description: "The page calls it the branch of the client's bank, but its example is `STAFF`, which looks like the branch of the broker.\n",
      },
      cp_code: {
        type: ["string", "null"],
        description: "The code of the clearing participant the client is with; `null` where there is none.",
      },
      sex: { type: "string", description: "The client's sex." },
      broker_id: {
        type: ["string", "null"],
        description: "The unique id of the broker the client is with; `null` where none is given.",
      },
      poa_status: {
        type: "boolean",
        description: "Whether a power of attorney exists. The page gives `poa_enabled` the same meaning.",
      },
      phone_number: { type: "string", description: "The client's phone number." },
      role: { $ref: "#/$defs/Role" },
      bo_id: { type: "array", description: "The client's ids in the back office.", items: { type: "string" } },
      state: { type: "string", description: "The state the client lives in." },
      products_enabled: {
        type: "array",
        description: "The kinds of product the client may trade.",
        items: { $ref: "#/$defs/Product" },
      },
      bank_city: { type: "string", description: "The city in which the client's bank is." },
      poa_enabled: {
        type: "boolean",
        description: "Whether a power of attorney is in force. The page gives `poa_status` the same meaning.",
      },
      basket_enabled: {
        type: "boolean",
        description: "Whether the client may place several orders at once as a basket.",
      },
      twofa_enabled: { type: "boolean", description: "Whether the client logs in with a second factor." },
      email_id: {
        type: "string",
        description: "The client's e-mail address. The page prints a placeholder, so no format is asked of it.",
      },
      user_conscents: {
        type: "array",
        description: "What the client has consented to, if anything. The spelling is the service's. The page prints an empty list, so what an entry\nlooks like is not known.\n",
        items: { description: "One consent, of unknown shape." },
      },
      entity_type: { type: "string", description: "What kind of client this is. Expect values beyond these." },
    },
  },
  Role: {
    type: "object",
    description: "The role that decides what the client may do.",
    required: ["id", "name"],
    properties: {
      id: { type: "integer", description: "The role's number." },
      name: { type: "string", description: "The role's name." },
    },
  },
  Exchange: { type: "string", description: "An exchange segment. Expect values beyond these." },
  Product: { type: "string", description: "A kind of product. Expect values beyond these." },
  AccessTokenRequest: {
    type: "object",
    description: "What the token call needs beside the app's credentials.",
    additionalProperties: false,
    required: ["grant_type", "code", "redirect_uri"],
    properties: {
      grant_type: { type: "string", enum: ["authorization_code"], description: "The kind of exchange. There is one." },
      code: { type: "string", minLength: 1, description: "The code from the query of the callback." },
      redirect_uri: { type: "string", format: "uri", description: "The same address as in the login." },
    },
  },
  AccessToken: {
    type: "object",
    description: "An access token. Only `access_token` is known for sure.",
    required: ["access_token"],
    properties: {
      access_token: { type: "string", description: "Send it as a bearer token. It dies at midnight Indian time." },
      token_type: { type: "string", description: "The kind of token, as OAuth 2.0 defines it." },
      expires_in: {
        type: "integer",
        description: "Seconds until the token dies, as OAuth 2.0 defines it. Rely on midnight Indian time.",
      },
      scope: { type: "string", description: "The scopes granted, separated by spaces, as OAuth 2.0 defines it." },
    },
  },
  Status: { type: "string", description: "How the call went." },
  ErrorResponse: {
    type: "object",
    description: "Why a call failed.",
    required: ["status", "message", "error_code", "data"],
    properties: {
      status: { $ref: "#/$defs/Status" },
      message: { type: "string", description: "The reason in words." },
      error_code: {
        type: "integer",
        description: "The reason as a number. `40000` stands beside a forbidden request; no table is published.",
      },
      error_type: { $ref: "#/$defs/ErrorType" },
      data: { type: "object", description: "Empty on failure." },
    },
  },
  ErrorType: {
    type: "string",
    description: "The kind of error. No page mentions it; the vendor's SDK reads it where it is there, and takes each kind to come with the\nstatus given here.\n",
  },
  OAuthErrorResponse: {
    type: "object",
    description: "Why the login or the token call failed. The shape is not documented, so it may be that of other calls, that of OAuth 2.0, or\nsomething else; nothing in it is certain.\n",
    properties: {
      status: { $ref: "#/$defs/Status" },
      message: { type: "string", description: "The reason in words, as other calls give it." },
      error_code: { type: "integer", description: "The reason as a number, as other calls give it." },
      data: { type: "object", description: "Empty on failure, as other calls give it." },
      error: { type: "string", description: "The reason as a code, as OAuth 2.0 defines it." },
      error_description: { type: "string", description: "The reason in words, as OAuth 2.0 defines it." },
    },
  },
};

/** Schemas of the components, by their names in the description. */
export const components = {
  GetProfileResponse: { $schema, $ref: "#/$defs/GetProfileResponse", $defs },
  Profile: { $schema, $ref: "#/$defs/Profile", $defs },
  Role: { $schema, $ref: "#/$defs/Role", $defs },
  Exchange: { $schema, $ref: "#/$defs/Exchange", $defs },
  Product: { $schema, $ref: "#/$defs/Product", $defs },
  AccessTokenRequest: { $schema, $ref: "#/$defs/AccessTokenRequest", $defs },
  AccessToken: { $schema, $ref: "#/$defs/AccessToken", $defs },
  Status: { $schema, $ref: "#/$defs/Status", $defs },
  ErrorResponse: { $schema, $ref: "#/$defs/ErrorResponse", $defs },
  ErrorType: { $schema, $ref: "#/$defs/ErrorType", $defs },
  OAuthErrorResponse: { $schema, $ref: "#/$defs/OAuthErrorResponse", $defs },
} satisfies Record<string, JsonSchema>;

/** Schemas of request bodies and answers: operation, status, media type. */
export const operations = {
  getProfile: {
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/GetProfileResponse", $defs },
      },
      403: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      "4XX": {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      "5XX": {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
  openAuthorizationDialog: {
    responses: {
      302: {},
      "4XX": {
        "application/json": { $schema, $ref: "#/$defs/OAuthErrorResponse", $defs },
      },
      "5XX": {
        "application/json": { $schema, $ref: "#/$defs/OAuthErrorResponse", $defs },
      },
    },
  },
  createAccessToken: {
    requestBody: {
      "application/x-www-form-urlencoded": { $schema, $ref: "#/$defs/AccessTokenRequest", $defs },
    },
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/AccessToken", $defs },
      },
      "4XX": {
        "application/json": { $schema, $ref: "#/$defs/OAuthErrorResponse", $defs },
      },
      "5XX": {
        "application/json": { $schema, $ref: "#/$defs/OAuthErrorResponse", $defs },
      },
    },
  },
};
