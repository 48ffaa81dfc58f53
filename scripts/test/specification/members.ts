/**
 * Every member of every object of OpenAPI 3.0.4, 3.1.1 and 3.2.0, and what becomes of it:
 * - `wire`: the client's tables or the calls' own types change;
 * - `types`: the types of values change;
 * - `text`: it is documentation; nothing but comments and texts changes, and nothing is reported;
 * - a code: it is reported by that code, at its own place or above.
 */
export type Outcome = "wire" | "types" | "text" | `named ${string}`;

/** Object as `structure.ts` or the specification calls it, member, where it is put into the base, value, outcome. */
export type Row = readonly [object: string, member: string, at: string, value: unknown, outcome: Outcome];

const POST = "/paths/~1a~1{id}/post";
const BODY = `${POST}/requestBody/content`;
const FORM = `${BODY}/multipart~1form-data`;
const MIXED = `${BODY}/multipart~1mixed`;
const QUERY = `${POST}/parameters/0`;
const ANSWER = `${POST}/responses/200`;
const SCHEMAS = "/components/schemas";
const SCHEMES = "/components/securitySchemes";
const NAMED_MEDIA = { Media: { schema: { type: "string" } } };
const operation = { responses: { "204": { description: "done" } } };
const flow = { authorizationUrl: "https://example.com/a", tokenUrl: "https://example.com/t", scopes: {} };
const text = "text";

export const MEMBERS: readonly Row[] = [
  ["root", "openapi", "/openapi", "3.1.1", "text"],
  ["root", "$self", "/$self", "https://example.com/api", "named not-supported"],
  ["root", "info", "/info", { title: "Other", version: "2" }, "wire"],
  ["root", "jsonSchemaDialect", "/jsonSchemaDialect", "http://json-schema.org/draft-07/schema#", "named not-supported"],
  ["root", "servers", "/servers", [{ url: "https://other.example.com" }], "wire"],
  ["root", "paths", "/paths/~1more", { get: operation }, "wire"],
  ["root", "webhooks", "/webhooks", { w: { post: operation } }, "types"],
  ["root", "components", `${SCHEMAS}/More`, { type: "string" }, "types"],
  ["root", "security", "/security", [{ key: [] }], "wire"],
  ["root", "tags", "/tags/1", { name: "two" }, "text"],
  ["root", "externalDocs", "/externalDocs/description", text, "text"],

  ["info", "title", "/info/title", text, "text"],
  ["info", "summary", "/info/summary", text, "text"],
  ["info", "description", "/info/description", text, "text"],
  ["info", "termsOfService", "/info/termsOfService", "https://example.com", "text"],
  ["info", "contact", "/info/contact", { name: text, url: "https://example.com", email: "a@example.com" }, "text"],
  ["info", "license", "/info/license", { name: text, url: "https://example.com" }, "text"],
  ["info", "version", "/info/version", "2", "wire"],
  ["contact", "name", "/info/contact/name", text, "text"],
  ["contact", "url", "/info/contact/url", "https://example.com", "text"],
  ["contact", "email", "/info/contact/email", "a@example.com", "text"],
  ["license", "name", "/info/license/name", text, "text"],
  ["license", "identifier", "/info/license/identifier", "MIT", "text"],
  ["license", "url", "/info/license/url", "https://example.com", "text"],

  ["server", "url", "/servers/0/url", "https://{region}.example.org", "wire"],
  ["server", "description", "/servers/0/description", text, "text"],
  ["server", "name", "/servers/0/name", "main", "wire"],
  ["server", "variables", "/servers/0/variables", { region: { default: "us" } }, "wire"],
  ["serverVariable", "enum", "/servers/0/variables/region/enum", ["eu", "us"], "wire"],
  ["serverVariable", "default", "/servers/0/variables/region/default", "us", "wire"],
  ["serverVariable", "description", "/servers/0/variables/region/description", text, "text"],

  ["components", "schemas", `${SCHEMAS}/More`, { type: "string" }, "types"],
  ["components", "responses", "/components/responses", { R: { description: text } }, "types"],
  ["components", "parameters", "/components/parameters", { P: { name: "p", in: "query", schema: {} } }, "types"],
  ["components", "examples", "/components/examples/two", { value: 1 }, "text"],
  ["components", "requestBodies", "/components/requestBodies", { B: { content: { "text/plain": {} } } }, "types"],
  ["components", "headers", "/components/headers", { H: { schema: {} } }, "types"],
  ["components", "securitySchemes", `${SCHEMES}/more`, { type: "http", scheme: "basic" }, "wire"],
  ["components", "links", "/components/links", { L: { operationId: "make" } }, "text"],
  ["components", "callbacks", "/components/callbacks", { C: { "{$url}": { post: operation } } }, "text"],
  ["components", "pathItems", "/components/pathItems", { I: { get: operation } }, "text"],
  ["components", "mediaTypes", "/components/mediaTypes", NAMED_MEDIA, "text"],

  ["pathItem", "$ref", "/paths/~1more", { $ref: "#/components/pathItems/Item" }, "wire"],
  ["pathItem", "summary", "/paths/~1a~1{id}/summary", text, "text"],
  ["pathItem", "description", "/paths/~1a~1{id}/description", text, "text"],
  ["pathItem", "servers", "/paths/~1a~1{id}/servers", [{ url: "https://other.example.com" }], "wire"],
  ["pathItem", "parameters", "/paths/~1a~1{id}/parameters/1", { name: "b", in: "query", schema: {} }, "wire"],
  ...["get", "put", "delete", "options", "head", "patch", "query"].map(
    (method): Row => ["pathItem", method, `/paths/~1a~1{id}/${method}`, operation, "wire"],
  ),
  ["pathItem", "post", `${POST}/operationId`, "other", "wire"],
  ["pathItem", "trace", "/paths/~1a~1{id}/trace", operation, "named unsupported-method"],
  ["pathItem", "additionalOperations", "/paths/~1a~1{id}/additionalOperations", { COPY: operation }, "wire"],

  ["operation", "tags", `${POST}/tags`, ["one"], "text"],
  ["operation", "summary", `${POST}/summary`, text, "text"],
  ["operation", "description", `${POST}/description`, text, "text"],
  ["operation", "externalDocs", `${POST}/externalDocs/description`, text, "text"],
  ["operation", "operationId", `${POST}/operationId`, "other", "wire"],
  ["operation", "parameters", `${POST}/parameters/2`, { name: "b", in: "query", schema: {} }, "wire"],
  ["operation", "requestBody", `${POST}/requestBody/required`, true, "wire"],
  ["operation", "responses", `${POST}/responses/409`, { description: text }, "wire"],
  ["operation", "callbacks", `${POST}/callbacks/more`, { "{$url}": { post: operation } }, "types"],
  ["operation", "deprecated", `${POST}/deprecated`, true, "text"],
  ["operation", "security", `${POST}/security`, [{ key: [] }], "wire"],
  ["operation", "servers", `${POST}/servers`, [{ url: "https://other.example.com" }], "wire"],
  ["responses", "default", `${POST}/responses/default`, { description: text }, "wire"],
  ["responses", "4XX", `${POST}/responses/4XX`, { description: text }, "wire"],
  ["externalDocs", "description", "/externalDocs/description", text, "text"],
  ["externalDocs", "url", "/externalDocs/url", "https://example.org", "text"],

  ["parameter", "name", `${QUERY}/name`, "other", "wire"],
  ["parameter", "in", `${QUERY}/in`, "header", "wire"],
  ["parameter", "description", `${QUERY}/description`, text, "text"],
  ["parameter", "required", `${QUERY}/required`, true, "wire"],
  ["parameter", "deprecated", `${QUERY}/deprecated`, true, "text"],
  ["parameter", "allowEmptyValue", `${QUERY}/allowEmptyValue`, true, "named empty-value"],
  ["parameter", "style", `${QUERY}/style`, "pipeDelimited", "wire"],
  ["parameter", "explode", `${QUERY}/explode`, false, "wire"],
  ["parameter", "allowReserved", `${QUERY}/allowReserved`, true, "wire"],
  ["parameter", "schema", `${QUERY}/schema`, { type: "integer" }, "wire"],
  ["parameter", "content", `${POST}/parameters/1/content`, { "text/plain": { schema: { type: "string" } } }, "wire"],
  ["parameter", "example", `${QUERY}/example`, ["a"], "text"],
  ["parameter", "examples", `${QUERY}/examples`, { one: { value: ["a"] } }, "text"],
  ["querystring", "in", `${POST}/parameters/1/in`, "querystring", "named ambiguous-parameter"],

  ["header", "description", `${ANSWER}/headers/x-h/description`, text, "text"],
  ["header", "required", `${ANSWER}/headers/x-h/required`, true, "types"],
  ["header", "deprecated", `${ANSWER}/headers/x-h/deprecated`, true, "text"],
  ["header", "allowEmptyValue", `${ANSWER}/headers/x-h/allowEmptyValue`, true, "text"],
  // A header of an answer is read as a text: its type says what is in it.
  ["header", "style", `${ANSWER}/headers/x-h/style`, "simple", "text"],
  ["header", "explode", `${ANSWER}/headers/x-h/explode`, true, "text"],
  ["header", "allowReserved", `${ANSWER}/headers/x-h/allowReserved`, true, "text"],
  ["header", "schema", `${ANSWER}/headers/x-h/schema`, { type: "integer" }, "types"],
  [
    "header",
    "content",
    `${ANSWER}/headers/x-j`,
    { content: { "text/plain": { schema: { type: "integer" } } } },
    "types",
  ],
  ["header", "example", `${ANSWER}/headers/x-h/example`, text, "text"],
  ["header", "examples", `${ANSWER}/headers/x-h/examples`, { one: { value: text } }, "text"],

  ["requestBody", "description", `${POST}/requestBody/description`, text, "text"],
  ["requestBody", "content", `${BODY}/text~1plain`, { schema: { type: "string" } }, "wire"],
  ["requestBody", "required", `${POST}/requestBody/required`, true, "wire"],
  ["response", "summary", `${ANSWER}/summary`, text, "text"],
  ["response", "description", `${ANSWER}/description`, text, "text"],
  ["response", "headers", `${ANSWER}/headers/x-more`, { schema: { type: "string" } }, "types"],
  ["response", "content", `${ANSWER}/content/text~1csv`, { schema: { type: "string" } }, "wire"],
  ["response", "links", `${ANSWER}/links/more`, { operationId: "make" }, "text"],

  ["mediaType", "$ref", `${BODY}/application~1json`, { $ref: "#/components/mediaTypes/Media" }, "wire"],
  ["mediaType", "schema", `${BODY}/application~1json/schema`, { type: "integer" }, "wire"],
  ["mediaType", "itemSchema", `${BODY}/application~1x-ndjson/itemSchema`, { $ref: `#${SCHEMAS}/Cat` }, "wire"],
  ["mediaType", "example", `${ANSWER}/content/application~1json/example`, { kind: text }, "text"],
  ["mediaType", "examples", `${ANSWER}/content/application~1json/examples`, { one: { value: {} } }, "text"],
  ["mediaType", "encoding", `${FORM}/encoding/p`, { contentType: "text/csv" }, "wire"],
  ["mediaType", "prefixEncoding", `${MIXED}/prefixEncoding`, [{ contentType: "text/csv" }], "wire"],
  ["mediaType", "itemEncoding", `${MIXED}/itemEncoding`, { contentType: "text/csv" }, "wire"],

  ["encoding", "contentType", `${FORM}/encoding/p`, { contentType: "text/csv" }, "wire"],
  ["encoding", "headers", `${FORM}/encoding/p`, { headers: { "X-A": { schema: { const: "a" } } } }, "wire"],
  ["encoding", "headers", `${FORM}/encoding/p`, { headers: { "X-A": { schema: {} } } }, "named part-header"],
  ["encoding", "style", `${FORM}/encoding/list/style`, "pipeDelimited", "wire"],
  ["encoding", "explode", `${FORM}/encoding/list/explode`, false, "wire"],
  ["encoding", "allowReserved", `${FORM}/encoding/list/allowReserved`, true, "wire"],
  ["encoding", "encoding", `${FORM}/encoding/list/encoding`, { a: { contentType: "text/csv" } }, "wire"],
  ["encoding", "prefixEncoding", `${FORM}/encoding/list/prefixEncoding`, [{ contentType: "text/csv" }], "wire"],
  ["encoding", "itemEncoding", `${FORM}/encoding/list/itemEncoding`, { contentType: "text/csv" }, "wire"],

  ["example", "summary", "/components/examples/one/summary", text, "text"],
  ["example", "description", "/components/examples/one/description", text, "text"],
  ["example", "value", "/components/examples/one/value", 1, "text"],
  ["example", "dataValue", "/components/examples/two", { dataValue: 1 }, "text"],
  ["example", "serializedValue", "/components/examples/one/serializedValue", "1", "text"],
  ["example", "externalValue", "/components/examples/two", { externalValue: "https://example.com" }, "text"],
  ["link", "operationRef", `${ANSWER}/links/more`, { operationRef: "#/paths/~1a~1{id}/post" }, "text"],
  ["link", "operationId", `${ANSWER}/links/more`, { operationId: "make" }, "text"],
  ["link", "parameters", `${ANSWER}/links/next/parameters`, { id: "$response.body#/kind" }, "text"],
  ["link", "requestBody", `${ANSWER}/links/next/requestBody`, "$response.body", "text"],
  ["link", "description", `${ANSWER}/links/next/description`, text, "text"],
  ["link", "server", `${ANSWER}/links/next/server`, { url: "https://other.example.com" }, "text"],
  ["tag", "name", "/tags/0/name", "other", "text"],
  ["tag", "summary", "/tags/0/summary", text, "text"],
  ["tag", "description", "/tags/0/description", text, "text"],
  ["tag", "externalDocs", "/tags/0/externalDocs", { url: "https://example.com" }, "text"],
  ["tag", "parent", "/tags/0/parent", "two", "text"],
  ["tag", "kind", "/tags/0/kind", "nav", "text"],
  [
    "reference",
    "summary",
    "/components/responses",
    { R: { description: text }, S: { $ref: "#/components/responses/R", summary: text } },
    "types",
  ],

  ["discriminator", "propertyName", `${SCHEMAS}/Either/discriminator/propertyName`, "type", "types"],
  ["discriminator", "mapping", `${SCHEMAS}/Either/discriminator/mapping`, { cat: "Cat" }, "types"],
  ["discriminator", "defaultMapping", `${SCHEMAS}/Either/discriminator/defaultMapping`, "Dog", "types"],
  // XML is given and taken as a text, which is reported where a body has a schema of parts.
  ...["name", "namespace", "prefix", "attribute", "wrapped", "nodeType"].map(
    (member): Row => ["xml", member, `${SCHEMAS}/Thing/properties/xml/xml/${member}`, text, "text"],
  ),
  ["xml", "body", `${BODY}/application~1xml`, { schema: { $ref: `#${SCHEMAS}/Thing` } }, "named schema-not-applied"],

  ["securityScheme", "type", `${SCHEMES}/web`, { type: "mutualTLS" }, "named not-supported"],
  ["securityScheme", "scheme", `${SCHEMES}/web`, { type: "http", scheme: "Digest" }, "named not-supported"],
  ["securityScheme", "description", `${SCHEMES}/key/description`, text, "text"],
  ["securityScheme", "name", `${SCHEMES}/key/name`, "x-other", "wire"],
  ["securityScheme", "in", `${SCHEMES}/key/in`, "query", "wire"],
  ["securityScheme", "scheme", `${SCHEMES}/web/scheme`, "basic", "wire"],
  ["securityScheme", "bearerFormat", `${SCHEMES}/web/bearerFormat`, "JWT", "text"],
  ["securityScheme", "flows", `${SCHEMES}/oauth/flows/implicit`, flow, "wire"],
  ["securityScheme", "openIdConnectUrl", `${SCHEMES}/open/openIdConnectUrl`, "https://example.org", "wire"],
  ["securityScheme", "oauth2MetadataUrl", `${SCHEMES}/oauth/oauth2MetadataUrl`, "https://example.com", "text"],
  ["securityScheme", "deprecated", `${SCHEMES}/key/deprecated`, true, "text"],
  ["oauthFlows", "implicit", `${SCHEMES}/oauth/flows/implicit`, flow, "wire"],
  ["oauthFlows", "password", `${SCHEMES}/oauth/flows/password`, flow, "wire"],
  ["oauthFlows", "clientCredentials", `${SCHEMES}/oauth/flows/clientCredentials`, flow, "wire"],
  ["oauthFlows", "authorizationCode", `${SCHEMES}/oauth/flows/authorizationCode`, flow, "wire"],
  [
    "oauthFlows",
    "deviceAuthorization",
    `${SCHEMES}/oauth/flows/deviceAuthorization`,
    flow,
    "named unsupported-oauth-flow",
  ],
  ["oauthFlow", "authorizationUrl", `${SCHEMES}/oauth/flows/authorizationCode`, flow, "wire"],
  ["oauthFlow", "tokenUrl", `${SCHEMES}/oauth/flows/clientCredentials/tokenUrl`, "https://example.org", "wire"],
  ["oauthFlow", "refreshUrl", `${SCHEMES}/oauth/flows/clientCredentials/refreshUrl`, "https://example.org", "wire"],
  ["oauthFlow", "scopes", `${SCHEMES}/oauth/flows/clientCredentials/scopes/b`, text, "text"],
  [
    "oauthFlow",
    "deviceAuthorizationUrl",
    `${SCHEMES}/oauth/flows/deviceAuthorization`,
    { deviceAuthorizationUrl: "https://example.org" },
    "named unsupported-oauth-flow",
  ],
];
