/** Every kind of secret that a client is given or gets, each as a client whose first call uses it. */
import type { ClientDescriptor, Feature, OperationDescriptor } from "@specwright/runtime";
import { basic } from "@specwright/runtime/basic";
import { failures } from "@specwright/runtime/failures";
import { forms } from "@specwright/runtime/forms";
import { keys } from "@specwright/runtime/keys";
import { type OAuthAuthorizationCode, oauth } from "@specwright/runtime/oauth";
import { sensitive } from "@specwright/runtime/sensitive";
import { type SessionAuth, session } from "@specwright/runtime/session";
import { signing } from "@specwright/runtime/signing";
import type { LooseClient } from "../support/client.js";

type Client = LooseClient & { readonly auth: OAuthAuthorizationCode & SessionAuth };

export interface Kind {
  readonly name: string;
  readonly security: ClientDescriptor["security"];
  readonly operations?: Readonly<Record<string, Partial<OperationDescriptor>>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly features: readonly Feature[];
  /** What nobody may see, beside texts with the mark. */
  readonly derived?: readonly string[];
  /** Uses the secret. Default: calls the operation. */
  run?(client: Client, origin: string): PromiseLike<unknown>;
}

/** Part of each secret, of characters that every encoding leaves alone; the rest is what encodings change. */
export const mark = "Hidden-4711";
const secret = `${mark}/+=!*'"\\ ~%&`;
const path = "/secret-operation";

const pkcs8 = await crypto.subtle.exportKey(
  "pkcs8",
  ((await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"])) as CryptoKeyPair).privateKey,
);
const keyText = Buffer.from(pkcs8).toString("base64");
const pem = `-----BEGIN PRIVATE KEY-----\n${keyText}\n-----END PRIVATE KEY-----\n`;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const formEncode = (text: string) => new URLSearchParams({ "": text }).toString().slice(1);
const json = { content: ["application/json"] } as const;

const token = (more: Partial<OperationDescriptor> = {}): Partial<OperationDescriptor> => ({
  method: "POST",
  path: "/token",
  body: { required: true, content: { "application/x-www-form-urlencoded": {} } },
  responses: { 200: json, "4XX": json },
  retry: "safe",
  ...more,
});
const oauthKind = (
  flow: "clientCredentials" | "authorizationCode",
  how: { readonly request?: "basic" | "body"; readonly operation?: true },
): Pick<Kind, "security" | "operations" | "features" | "options"> => ({
  security: {
    oauth: {
      type: "oauth2",
      option: "accessToken",
      flows: {
        [flow]: {
          authorizationUrl: "https://login.test/dialog",
          tokenUrl: `http://127.0.0.1:1${path}`,
          ...(how.operation && { tokenOperation: "createToken" }),
        },
      },
      ...(how.request && { tokenRequest: how.request }),
    },
  },
  operations: { call: { security: [{ oauth: [] }] }, createToken: token() },
  options: { oauth: { clientId: "client", clientSecret: secret, redirectUri: "https://app.test/back" } },
  features: [forms, sensitive, oauth],
});
const basicDerived = [base64(`client:${formEncode(secret)}`)];
const exchange = (client: Client) =>
  client.auth.exchangeCode({ code: `code ${secret}`, codeVerifier: `verifier ${secret}` });
const refreshing = { accessToken: "old", refreshToken: `refresh ${secret}`, expiresAt: 1 };

const sessionKind = (
  more: object,
  credentials: object,
): Pick<Kind, "security" | "operations" | "features" | "options"> => ({
  security: {
    bearer: {
      type: "http",
      scheme: "bearer",
      option: "accessToken",
      session: { operation: "logIn", token: ["/access"], ...more },
    },
  },
  operations: {
    call: { security: [{ bearer: [] }] },
    logIn: token({ path: "/login", body: { content: { "application/json": {} } } }),
    refresh: token({ path: "/refresh", body: { content: { "application/json": {} } } }),
  },
  options: { session: credentials },
  features: [forms, sensitive, failures, session],
});
const checksum = Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`user${secret}`))).toString(
  "hex",
);

export const kinds: readonly Kind[] = [
  {
    name: "a bearer token",
    security: { bearer: { type: "http", scheme: "bearer", option: "accessToken" } },
    operations: { call: { security: [{ bearer: [] }] } },
    options: { accessToken: secret },
    features: [sensitive],
  },
  ...(["header", "query", "cookie"] as const).map(
    (place): Kind => ({
      name: `an API key in a ${place}`,
      security: { key: { type: "apiKey", in: place, name: "key", option: "apiKey" } },
      operations: { call: { security: [{ key: [] }] } },
      options: { apiKey: secret },
      features: [sensitive, keys],
    }),
  ),
  {
    name: "a Basic password",
    security: { basic: { type: "http", scheme: "basic", option: "basic" } },
    operations: { call: { security: [{ basic: [] }] } },
    options: { basic: { username: "user", password: secret } },
    derived: [base64(`user:${secret}`)],
    features: [sensitive, basic],
  },
  {
    name: "the client secret, in the body of a token request",
    ...oauthKind("clientCredentials", { request: "body" }),
    derived: basicDerived,
  },
  {
    name: "the client secret, as Basic",
    ...oauthKind("clientCredentials", { request: "basic" }),
    derived: basicDerived,
  },
  {
    name: "the client secret, as Basic of the spec's own operation",
    ...oauthKind("clientCredentials", { request: "basic", operation: true }),
    derived: basicDerived,
  },
  {
    name: "an authorization code and a PKCE verifier, in a token request",
    ...oauthKind("authorizationCode", { request: "body" }),
    run: exchange,
  },
  {
    name: "an authorization code and a PKCE verifier, in the spec's own operation",
    ...oauthKind("authorizationCode", { request: "basic", operation: true }),
    derived: basicDerived,
    run: exchange,
  },
  {
    name: "a refresh token",
    ...oauthKind("authorizationCode", { request: "body" }),
    options: { oauth: { clientId: "client", token: refreshing } },
  },
  {
    name: "a refresh token, in the spec's own operation",
    ...oauthKind("authorizationCode", { request: "body", operation: true }),
    options: { oauth: { clientId: "client", token: refreshing } },
  },
  {
    name: "a session's login",
    ...sessionKind({}, { username: "user", password: secret }),
  },
  {
    name: "a session's refresh token",
    ...sessionKind(
      { refresh: { operation: "refresh", field: "refresh", from: "/refresh", token: ["/access"] } },
      { username: "user", password: secret },
    ),
    run(client) {
      client.auth.resume(refreshing);
      return client.call?.() as PromiseLike<unknown>;
    },
  },
  {
    name: "what a session's checksum is made of, and the checksum",
    ...sessionKind(
      { checksum: { field: "checkSum", algorithm: "SHA-256", encoding: "hex", of: ["userId", "apiSecret"] } },
      { userId: "user", apiSecret: secret },
    ),
    derived: [checksum],
  },
  {
    name: "a private key that signs",
    security: {
      signature: {
        type: "apiKey",
        in: "header",
        name: "signature",
        option: "signing",
        signature: { profile: "rfc9421", label: "sig1", components: ["@method", "@path"], algorithms: ["ed25519"] },
      },
    },
    operations: { call: { security: [{ signature: [] }] } },
    options: { signing: { keyId: "key", privateKey: pem } },
    derived: [keyText.slice(0, 24), keyText.slice(-24)],
    features: [sensitive, signing],
  },
  {
    name: "a personal value in a path",
    security: {},
    operations: {
      call: {
        path: "/people/{email}",
        parameters: [{ name: "email", in: "path", required: true, sensitive: "personal" }],
      },
    },
    options: {},
    features: [sensitive],
    run: (client) => client.call?.({ path: { email: `${mark} ann@mail.test` } }) as PromiseLike<unknown>,
  },
];
