// generated from specs/upstox/openapi.yaml by `npm run generate upstox`; do not edit

/** A JSON Schema (2020-12) with all that it refers to. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

const $schema = "https://json-schema.org/draft/2020-12/schema";

const $defs: Readonly<Record<string, JsonSchema>> = {
  GetProfileResponse: {
    type: "object",
    description: "The outcome of the call and the profile.",
    required: ["status", "data"],
    properties: { status: { $ref: "#/$defs/Status" }, data: { $ref: "#/$defs/Profile" } },
  },
  Profile: {
    type: "object",
    description: "What Upstox knows about a customer. The documentation marks nothing as required; a member is required here when every\nprinted answer has it, which is all but `ddpi`.\n",
    required: [
      "email",
      "exchanges",
      "products",
      "broker",
      "user_id",
      "user_name",
      "order_types",
      "user_type",
      "poa",
      "is_active",
    ],
    properties: {
      email: {
        type: "string",
        description: "The customer's e-mail address. Masked in printed answers, so no format is asked of it.",
      },
      exchanges: {
        type: "array",
        description: "The exchange segments the account may trade in.",
        items: { $ref: "#/$defs/Exchange" },
      },
      products: {
        type: "array",
        description: "The kinds of product the account may trade.",
        items: { $ref: "#/$defs/Product" },
      },
      broker: { type: "string", description: "Identifies the broker.", examples: ["UPSTOX"] },
      user_id: { type: "string", description: "The customer's unique client code, which brokers call UCC." },
      user_name: { type: "string", description: "The customer's name." },
      order_types: {
        type: "array",
        description: "The types of order the account may place.",
        items: { $ref: "#/$defs/OrderType" },
      },
      user_type: {
        type: "string",
        description: "The role the customer is registered in with the broker. All retail customers have the same one.",
      },
      poa: {
        type: "boolean",
        description: "Whether the customer has signed a power of attorney that covers transactions.",
      },
      ddpi: {
        type: "boolean",
        description: "Whether the customer has signed a demat debit and pledge instruction (DDPI) that covers transactions. Earlier\nanswers lack it, so it may be absent.\n",
      },
      is_active: { type: "boolean", description: "Whether the account is active." },
    },
  },
  Exchange: {
    type: "string",
    description: "An exchange segment. Upstox has added segments before, so expect values beyond these.",
  },
  Product: { type: "string", description: "A kind of product. Expect values beyond these." },
  OrderType: { type: "string", description: "A type of order. Expect values beyond these." },
  AccessTokenRequest: {
    type: "object",
    description: "What the token call needs.",
    additionalProperties: false,
    required: ["code", "client_id", "client_secret", "redirect_uri", "grant_type"],
    properties: {
      code: { type: "string", minLength: 1, description: "The code from the query of the callback. It works once." },
      client_id: { type: "string", minLength: 1, description: "The API key of your app." },
      client_secret: {
        type: "string",
        minLength: 1,
        description: "The API secret of your app. Keep it on your server.",
      },
      redirect_uri: {
        type: "string",
        format: "uri",
        description: "The redirect address that is registered for the app.",
      },
      grant_type: { type: "string", enum: ["authorization_code"], description: "The kind of exchange. There is one." },
    },
  },
  AccessToken: {
    description: "An access token and the profile of the customer it belongs to.",
    allOf: [
      { $ref: "#/$defs/Profile" },
      {
        type: "object",
        required: ["access_token"],
        properties: {
          access_token: {
            type: "string",
            description: "Send it as a bearer token. It dies at the next 03:30 Indian time.",
          },
          extended_token: {
            type: "string",
            description: "A token that lives longer and opens some reading calls only; others answer it with `UDAPI100067`.",
          },
          token_type: {
            type: "string",
            description: "The kind of token. Listed in the machine-readable description, absent from the printed answer.",
          },
          expires_in: {
            type: "integer",
            format: "int32",
            description: "Seconds until the token dies. Listed in the machine-readable description, absent from the printed answer; rely on\n03:30 Indian time.\n",
          },
          refresh_token: {
            type: "string",
            description: "Listed in the machine-readable description, absent from the printed answer. No call accepts it.\n",
          },
          refresh_token_expires_in: {
            type: "integer",
            format: "int32",
            description: "Seconds until the refresh token dies. Absent from the printed answer as well.",
          },
        },
      },
    ],
  },
  LogOutResponse: {
    type: "object",
    description: "The outcome of the logout.",
    required: ["status", "data"],
    properties: {
      status: { $ref: "#/$defs/Status" },
      data: { type: "boolean", description: "Whether the session has ended." },
    },
  },
  Status: { type: "string", description: "How the call went. Successful answers normally say `success`." },
  ErrorResponse: {
    type: "object",
    description: "Why a call failed. The shape is the same for all statuses.",
    required: ["status", "errors"],
    properties: {
      status: { $ref: "#/$defs/Status" },
      errors: { type: "array", description: "The reasons, one or more.", items: { $ref: "#/$defs/Problem" } },
    },
  },
  Problem: {
    type: "object",
    description: "One reason why a call failed.",
    required: ["error_code", "message"],
    properties: {
      error_code: { $ref: "#/$defs/ErrorCode" },
      message: { type: "string", description: "The reason in words, for people." },
      property_path: {
        type: ["string", "null"],
        description: "Which member of the request is at fault, where one is.",
      },
      invalid_value: {
        description: "The value that was not accepted, where there is one; otherwise `null`. Its type is that of the value.",
      },
      errorCode: { type: "string", deprecated: true, description: "The same as `error_code`, in the older spelling." },
      propertyPath: {
        type: ["string", "null"],
        deprecated: true,
        description: "The same as `property_path`, in the older spelling.",
      },
      invalidValue: { deprecated: true, description: "The same as `invalid_value`, in the older spelling." },
    },
  },
  ErrorCode: {
    type: "string",
    description: "The reason as a code. More codes exist for calls that are not described here.\n\n| code | meaning |\n|---|---|\n| `UDAPI10000` | The address is not known or badly encoded. |\n| `UDAPI10005` | The rate limit is used up (status 429). |\n| `UDAPI1017` | Token call: the API key is missing. |\n| `UDAPI1018` | Token call: the redirect address is missing. |\n| `UDAPI1022` | Token call: the code is missing. |\n| `UDAPI1023` | Token call: the grant type is missing. |\n| `UDAPI1024` | Token call: the API secret is missing. |\n| `UDAPI100015` | The API version is missing or unknown. |\n| `UDAPI100016` | Credentials are wrong. |\n| `UDAPI100036` | An input is not valid. |\n| `UDAPI100038` | An input is not valid. |\n| `UDAPI100050` | The access token is not valid (status 401). |\n| `UDAPI100057` | The authorization code is wrong, used or too old. |\n| `UDAPI100058` | No segment of the account is active; the customer reactivates one in the app or on the website. |\n| `UDAPI100060` | Nothing is routed at this path (status 404). |\n| `UDAPI100067` | An extended token does not open this call. |\n| `UDAPI100068` | Client id or redirect address is not the registered one. |\n| `UDAPI100069` | The app's credentials were not accepted by the token call. |\n| `UDAPI100073` | The app is not active; ask the broker's support. |\n| `UDAPI100500` | Something failed inside the service. |\n",
  },
};

/** Schemas of the components, by their names in the description. */
export const components = {
  GetProfileResponse: { $schema, $ref: "#/$defs/GetProfileResponse", $defs },
  Profile: { $schema, $ref: "#/$defs/Profile", $defs },
  Exchange: { $schema, $ref: "#/$defs/Exchange", $defs },
  Product: { $schema, $ref: "#/$defs/Product", $defs },
  OrderType: { $schema, $ref: "#/$defs/OrderType", $defs },
  AccessTokenRequest: { $schema, $ref: "#/$defs/AccessTokenRequest", $defs },
  AccessToken: { $schema, $ref: "#/$defs/AccessToken", $defs },
  LogOutResponse: { $schema, $ref: "#/$defs/LogOutResponse", $defs },
  Status: { $schema, $ref: "#/$defs/Status", $defs },
  ErrorResponse: { $schema, $ref: "#/$defs/ErrorResponse", $defs },
  Problem: { $schema, $ref: "#/$defs/Problem", $defs },
  ErrorCode: { $schema, $ref: "#/$defs/ErrorCode", $defs },
} satisfies Record<string, JsonSchema>;

/** Schemas of request bodies and answers: operation, status, media type. */
export const operations = {
  getProfile: {
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/GetProfileResponse", $defs },
      },
      400: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      403: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      404: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      405: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      406: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      410: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      422: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      423: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      429: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      500: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      503: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      "4XX": {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
  openAuthorizationDialog: {
    responses: {
      302: {},
      400: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      403: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      404: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      405: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      406: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      410: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      422: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      423: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      429: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      500: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      503: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      "4XX": {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
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
      400: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      403: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      404: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      405: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      406: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      410: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      422: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      423: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      429: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      500: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      503: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      "4XX": {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
  logOut: {
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/LogOutResponse", $defs },
      },
      400: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      403: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      404: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      405: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      406: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      410: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      422: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      423: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      429: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      500: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      503: {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
      "4XX": {
        "application/json": { $schema, $ref: "#/$defs/ErrorResponse", $defs },
      },
    },
  },
};
