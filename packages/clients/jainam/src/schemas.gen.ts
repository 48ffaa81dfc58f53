// generated from specs/jainam/openapi.yaml by `npm run generate jainam`; do not edit

/** A JSON Schema (2020-12) with all that it refers to. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

const $schema = "https://json-schema.org/draft/2020-12/schema";

const $defs: Readonly<Record<string, JsonSchema>> = {
  GetProfileSuccess: {
    type: "object",
    description: "The outcome of the call and the client's details.",
    required: ["status", "message", "result"],
    properties: {
      status: { $ref: "#/$defs/SuccessStatus" },
      message: { $ref: "#/$defs/Message" },
      result: {
        type: "array",
        description: "The client's details, in a single entry.",
        items: { $ref: "#/$defs/Profile" },
      },
    },
  },
  CreateSessionSuccess: {
    type: "object",
    description: "The outcome of the call and the session.",
    required: ["status", "message", "result"],
    properties: {
      status: { $ref: "#/$defs/SuccessStatus" },
      message: { $ref: "#/$defs/Message" },
      result: {
        type: "array",
        description: "The session, in a single entry.",
        minItems: 1,
        items: { $ref: "#/$defs/Session" },
      },
    },
  },
  Failure: {
    type: "object",
    description: "The outcome of a call that failed, whatever the HTTP status.",
    required: ["status", "message", "result"],
    properties: {
      status: {
        type: "string",
        not: { const: "Ok" },
        description: "That the call failed. Anything but `Ok` is a failure; the service says `Not ok`, its documentation `Error`.",
      },
      message: { $ref: "#/$defs/Message" },
      result: {
        type: ["array", "null"],
        description: "Empty on failure.",
        maxItems: 0,
        items: { description: "A failure has no entries." },
      },
    },
  },
  SuccessStatus: { type: "string", enum: ["Ok"], description: "That the call succeeded." },
  Message: { type: "string", description: "The outcome in words, `Success` or what went wrong." },
  SessionRequest: {
    type: "object",
    description: "What proves that the login was for you.",
    additionalProperties: false,
    required: ["checkSum"],
    properties: {
      checkSum: {
        type: "string",
        pattern: "^[0-9a-f]{64}$",
        description: "The lower-case hexadecimal SHA-256 of `userId`, `authCode` and your API secret, joined in this order without\nseparators. Note the capital S.\n",
      },
    },
  },
  Session: {
    type: "object",
    description: "An open session. The token stands under one of two names, depending on who is asked: working clients read `accessToken`, the\ndocumentation says `userSession`. Take the first that is there.\n",
    properties: {
      accessToken: { type: "string", description: "The token to send with other calls." },
      userSession: {
        type: "string",
        description: "The token to send with other calls, under the documentation's name.",
      },
      clientId: { type: "string", description: "The id of the client that logged in." },
    },
  },
  Profile: {
    type: "object",
    description: "What the broker knows about a client. The table says neither what may be missing nor what may be `null`. A field is required here\nwhen the printed answer has it, except two that deployments of the same platform leave out (`pincode`, `isDefault`); `null` is\naccepted where the printed answer has it.\n",
    required: [
      "userId",
      "actId",
      "clientName",
      "actStatus",
      "createdDate",
      "createdTime",
      "mobNo",
      "email",
      "pan",
      "address",
      "officeAddress",
      "city",
      "state",
      "mandateIdList",
      "exchange",
      "bankdetails",
      "dpAccountNumber",
      "orders",
      "branchId",
      "brokerName",
      "products",
      "productTypes",
      "orderTypes",
      "priceTypes",
    ],
    properties: {
      userId: { type: "string", description: "The user's unique id." },
      actId: { type: "string", description: "The id of the account." },
      clientName: { type: "string", description: "The client's full name, masked in the printed answer." },
      actStatus: {
        type: "string",
        description: "The state of the account. The table names `Active`, `Inactive` and `Suspended`, the printed answer says `Activated`;\nan empty text has been seen as well.\n",
      },
      createdDate: {
        type: "string",
        description: "When the account was opened, in seconds since 1970 (UTC) written as text; may be empty.",
      },
      createdTime: {
        type: "string",
        description: "The time of day the account was opened, as text; `0` or empty where it is not known.",
      },
      mobNo: {
        type: "string",
        description: "The client's mobile number. Called masked in the table, although the printed answer shows all digits.",
      },
      email: { type: "string", description: "The client's e-mail address, masked with asterisks." },
      pan: {
        type: "string",
        description: "The client's permanent account number (PAN) with the tax office, masked with asterisks.",
      },
      address: { type: "string", description: "The client's registered address." },
      pincode: {
        type: ["string", "number", "null"],
        description: "The postal code of the address, where there is one. The table calls it a number and the printed answer has `null`;\nother evidence points to text, so all three are accepted.\n",
      },
      officeAddress: {
        type: "string",
        description: "The address of the client's office, or a second address; may be empty.",
      },
      city: { type: "string", description: "The city of the address; may be empty." },
      state: { type: "string", description: "The state of the address; may be empty." },
      mandateIdList: {
        type: ["array", "null"],
        description: "The ids of the client's payment mandates, where there are any. What an entry looks like is not known.",
        items: { description: "One mandate id, of unknown type." },
      },
      exchange: {
        type: "array",
        description: "The exchange segments the client may trade in. The table calls it text, the printed answer has a list.",
        items: { $ref: "#/$defs/Exchange" },
      },
      bankdetails: {
        type: "array",
        description: "The client's bank accounts.",
        items: { $ref: "#/$defs/BankAccount" },
      },
      dpAccountNumber: {
        type: "array",
        description: "The client's depository accounts. Each has a field of the same name inside.",
        items: { $ref: "#/$defs/DepositoryAccount" },
      },
      orders: {
        type: ["array", "null"],
        description: "The table says the client's orders, if any, and the printed answer has `null`. Deployments of the same platform give\na list of the types of order the client may place, such as `MKT`, `LMT`, `SL-LMT`, `SL-MKT` and `DS`. The entries\nare therefore not typed.\n",
        items: { description: "One entry, of unknown type." },
      },
      branchId: { type: "string", description: "The id of the branch that keeps the account; may be empty." },
      brokerName: { type: "string", description: "The name of the broker; may be empty." },
      products: {
        type: ["array", "null"],
        description: "The products open to the client, where they are given. Deployments of the same platform use letters: `C`, `M`, `I`, `H`,\n`B`. `productTypes` has names.\n",
        items: { type: "string" },
      },
      productTypes: {
        type: "array",
        description: "The kinds of product the client may trade.",
        items: { $ref: "#/$defs/ProductType" },
      },
      orderTypes: {
        type: ["array", "null"],
        description: "The types of order the client may place, where they are given.",
        items: { type: "string" },
      },
      priceTypes: {
        type: ["array", "null"],
        description: "The ways of giving a price that are open to the client, where they are given. The table lists this field as `priceType`,\na text; the printed answer has `priceTypes`, and that name counts.\n",
        items: { $ref: "#/$defs/PriceType" },
      },
    },
  },
  BankAccount: {
    type: "object",
    description: "One of the client's bank accounts.",
    required: ["bankName", "accNumber"],
    properties: {
      bankName: { type: "string", description: "The name of the bank; may be empty." },
      accNumber: {
        type: ["string", "number", "null"],
        description: "The number of the account. The table calls it a number and the printed answer has `null`; deployments of the same\nplatform give text with all but the last digits masked. All three are accepted.\n",
      },
      isDefault: {
        type: ["boolean", "string", "null"],
        description: "Whether transactions use this account by default. The table calls it a boolean and the printed answer has `null`;\nother evidence points to text. All three are accepted.\n",
      },
    },
  },
  DepositoryAccount: {
    type: "object",
    description: "One of the client's accounts with a depository participant (DP).",
    required: ["dpAccountNumber", "dpId", "boId", "repository", "edisClientCode", "dpAccountName"],
    properties: {
      dpAccountNumber: {
        type: "string",
        description: "The number of the account that holds the securities; may be empty.",
      },
      dpId: { type: "string", description: "The id of the depository participant." },
      boId: { type: ["string", "null"], description: "The client's id as the beneficial owner, where there is one." },
      repository: { type: "string", description: "The depository that keeps the account." },
      edisClientCode: {
        type: ["string", "null"],
        description: "The client's code for electronic delivery instruction slips (eDIS), where there is one.",
      },
      dpAccountName: { type: ["string", "null"], description: "The name the account is held in, where it is given." },
    },
  },
  Exchange: { type: "string", description: "An exchange segment. Expect values beyond these." },
  ProductType: { type: "string", description: "A kind of product. Expect values beyond these." },
  PriceType: { type: "string", description: "A way of giving a price. Expect values beyond these." },
  "getProfile.200": { anyOf: [{ $ref: "#/$defs/GetProfileSuccess" }, { $ref: "#/$defs/Failure" }] },
  "createSession.200": { anyOf: [{ $ref: "#/$defs/CreateSessionSuccess" }, { $ref: "#/$defs/Failure" }] },
};

/** Schemas of the components, by their names in the description. */
export const components = {
  GetProfileSuccess: { $schema, $ref: "#/$defs/GetProfileSuccess", $defs },
  CreateSessionSuccess: { $schema, $ref: "#/$defs/CreateSessionSuccess", $defs },
  Failure: { $schema, $ref: "#/$defs/Failure", $defs },
  SuccessStatus: { $schema, $ref: "#/$defs/SuccessStatus", $defs },
  Message: { $schema, $ref: "#/$defs/Message", $defs },
  SessionRequest: { $schema, $ref: "#/$defs/SessionRequest", $defs },
  Session: { $schema, $ref: "#/$defs/Session", $defs },
  Profile: { $schema, $ref: "#/$defs/Profile", $defs },
  BankAccount: { $schema, $ref: "#/$defs/BankAccount", $defs },
  DepositoryAccount: { $schema, $ref: "#/$defs/DepositoryAccount", $defs },
  Exchange: { $schema, $ref: "#/$defs/Exchange", $defs },
  ProductType: { $schema, $ref: "#/$defs/ProductType", $defs },
  PriceType: { $schema, $ref: "#/$defs/PriceType", $defs },
} satisfies Record<string, JsonSchema>;

/** Schemas of request bodies and answers: operation, status, media type. */
export const operations = {
  getProfile: {
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/getProfile.200", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/Failure", $defs },
      },
    },
  },
  createSession: {
    requestBody: {
      "application/json": { $schema, $ref: "#/$defs/SessionRequest", $defs },
    },
    responses: {
      200: {
        "application/json": { $schema, $ref: "#/$defs/createSession.200", $defs },
      },
      401: {
        "application/json": { $schema, $ref: "#/$defs/Failure", $defs },
      },
    },
  },
};
