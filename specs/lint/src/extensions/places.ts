import { type JsonObject, own } from "../schema/json.js";

/** Where one of our own keys may stand. The shape of its value is in `schemas/<key>.json`. */
interface Rule {
  /** Redocly's names for the kinds of object; none: anywhere. */
  on?: string[];
  /** What else must be true of that object, and how a message says it. */
  when?: (holder: JsonObject) => boolean;
  words: string;
}

export const places: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["x-server-name", { on: ["Server"], words: "a server" }],
  ["x-enumDescriptions", { on: ["Schema"], when: hasValues, words: "a schema with enum or x-extensible-enum" }],
  [
    "x-extensible-enum",
    { on: ["Schema"], when: (schema) => schema.enum === undefined, words: "a schema without enum" },
  ],
  ["x-closed-enum", { on: ["Schema"], when: (schema) => schema.enum !== undefined, words: "a schema with enum" }],
  ["x-sensitive", { on: ["Schema", "Parameter", "Header"], words: "a property, parameter or header" }],
  ["x-pagination", { on: ["Operation"], words: "an operation" }],
  [
    "x-idempotency-key",
    { on: ["Parameter"], when: ({ in: place }) => place === "header", words: "a header parameter" },
  ],
  ["x-retry", { on: ["Operation"], words: "an operation" }],
  ["x-failure", { on: ["Response"], words: "a response" }],
  ["x-signature", { on: ["SecurityScheme"], when: isHeaderKey, words: "an apiKey security scheme in a header" }],
  ["x-oauth-client-id", { on: ["SecurityScheme"], when: isKind("apiKey"), words: "an apiKey security scheme" }],
  ["x-token-request", { on: ["SecurityScheme"], when: isKind("oauth2"), words: "an oauth2 security scheme" }],
  ["x-token-lifetime", { on: ["SecurityScheme"], words: "a security scheme" }],
  ["x-session", { on: ["SecurityScheme"], when: isBearer, words: "an http bearer security scheme" }],
  [
    "x-profile",
    { on: ["Operation", "Schema"], words: "the operation that gives the profile, or a schema in its answer" },
  ],
  ["x-provenance", { words: "any object" }],
]);

function hasValues(schema: JsonObject): boolean {
  return own(schema, "enum") !== undefined || own(schema, "x-extensible-enum") !== undefined;
}

function isKind(type: string): (scheme: JsonObject) => boolean {
  return (scheme) => scheme.type === type;
}

function isHeaderKey(scheme: JsonObject): boolean {
  return scheme.type === "apiKey" && scheme.in === "header";
}

function isBearer(scheme: JsonObject): boolean {
  return scheme.type === "http" && String(scheme.scheme).toLowerCase() === "bearer";
}
