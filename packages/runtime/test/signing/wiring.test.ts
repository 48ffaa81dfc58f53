/** Signatures as a server sees them, on real sockets (hazards 4.19, 4.20). */
import { createHash, createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ClientDescriptor, SignatureDescriptor } from "../../src/contract.js";
import { createClient } from "../../src/create-client.js";
import { credentials as credentialsFeature } from "../../src/credentials.js";
import { forms } from "../../src/forms.js";
import { oauth } from "../../src/oauth.js";
import { signing } from "../../src/signing.js";
import { fakeClock } from "../oauth/fake-clock.js";
import { type Answer, type Loopback, loopback, type Received } from "../oauth/loopback.js";

interface Client {
  getUser(input?: object, options?: object): Promise<unknown>;
  createUser(input: object, options?: object): Promise<unknown>;
  upload(input: object): Promise<unknown>;
}

const signature: SignatureDescriptor = {
  profile: "draft-15",
  label: "sig1",
  components: [
    "@method",
    "@path",
    "@query",
    "accept",
    "authorization",
    "content-length",
    "content-type",
    "content-digest",
    "idempotency-key",
    "client-id",
  ],
  digest: "sha-512",
  algorithms: ["ecdsa-p521-sha512", "ed25519"],
  ecdsaEncoding: "der",
  expiresAfter: 10,
  headers: { "signature-version": "15" },
};

const json = { content: ["application/json"] } as const;
const responses = { 200: json, "4XX": json };
const security = [{ oauth: [], clientId: [], signature: [] }];
const descriptor: ClientDescriptor = {
  contract: 1,
  name: "test",
  version: "1",
  servers: [{ url: "https://api.test" }],
  security: {
    oauth: {
      type: "oauth2",
      option: "accessToken",
      tokenRequest: "body",
      flows: { clientCredentials: { tokenOperation: "createToken" } },
    },
    clientId: { type: "apiKey", in: "header", name: "client-id", option: "clientId", oauthClientId: true },
    signature: { type: "apiKey", in: "header", name: "signature", option: "signature", signature },
  },
  operations: {
    createToken: {
      method: "POST",
      path: "/token",
      body: { required: true, content: { "application/x-www-form-urlencoded": {} } },
      responses,
      security: [{ clientId: [], signature: [] }],
    },
    getUser: {
      method: "GET",
      path: "/user",
      parameters: [{ name: "limit", in: "query" }],
      responses,
      security,
    },
    createUser: {
      method: "POST",
      path: "/users",
      parameters: [{ name: "idempotency-key", in: "header", required: true, idempotencyKey: true }],
      body: { required: true, content: { "application/json": {} } },
      responses,
      security,
    },
    upload: {
      method: "POST",
      path: "/files",
      body: { required: true, content: { "application/octet-stream": {} } },
      responses,
      security,
    },
  },
};

const pair = generateKeyPairSync("ec", { namedCurve: "P-521" });
const privateKey = pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string;

/** An own verifier, written after the documentation of the profile and not after our signer. */
function verified(request: Received, publicKey = pair.publicKey, encoding: "der" | "ieee-p1363" = "der"): boolean {
  const { headers } = request;
  const input = /^sig1=(\(([^)]*)\);.*)$/.exec(String(headers["signature-input"]));
  if (input === null) return false;
  const [path, query] = request.url.split(/(?=\?)/) as [string, string | undefined];
  const derived: Record<string, string | undefined> = { "@method": request.method, "@path": path, "@query": query };
  const lines = String(input[2])
    .split(" ")
    .map((quoted) => `${quoted}: ${derived[quoted.slice(1, -1)] ?? headers[quoted.slice(1, -1)]}`);
  const digest = `sha-512=:${createHash("sha512").update(request.body, "utf8").digest("base64")}:`;
  if (request.body !== "" && headers["content-digest"] !== digest) return false;
  const base = [...lines, `"@signature-params": ${input[1]}`].join("\n");
  const bytes = Buffer.from(String(headers.signature).replace(/^sig1=:|:$/g, ""), "base64");
  return verify("sha512", Buffer.from(base), { key: publicKey, dsaEncoding: encoding }, bytes);
}

const covers = (request: Received | undefined) =>
  (/\(([^)]*)\)/.exec(String(request?.headers["signature-input"]))?.[1] ?? "").replaceAll('"', "").split(" ");
const parameter = (request: Received, name: string) =>
  new RegExp(`;${name}="?([^";]+)`).exec(String(request.headers["signature-input"]))?.[1];

const credentials = { clientId: "the-client", clientSecret: "SECRET", scopes: ["a"] };
const connect = (server: Loopback, options: object = {}) =>
  createClient<Client>(
    descriptor,
    { baseUrl: server.url, oauth: credentials, signing: { keyId: "key-1", privateKey }, ...options } as object,
    [credentialsFeature, forms, oauth, signing],
  );
const service = (answer: (request: Received) => Answer = () => ({})) =>
  loopback((request) =>
    request.url === "/token" ? { body: { access_token: "t", expires_in: 3600 } } : answer(request),
  );

describe("signatures on the wire", () => {
  test("every request is signed over what arrives, the token request included", async () => {
    await using server = await service();
    const client = connect(server);
    await client.getUser();
    await client.getUser({ query: { limit: 5 } });
    await client.createUser({ body: { name: "Müller" } });
    await client.upload({ body: new Blob(["bytes"]) });
    expect(server.received).toHaveLength(5);
    for (const request of server.received) {
      expect(verified(request), request.url).toBe(true);
      expect(request.headers["signature-version"]).toBe("15");
      expect(parameter(request, "keyid")).toBe("key-1");
    }
    const [token, plain, query, create] = server.received;
    const withBody = ["content-length", "content-type", "content-digest"];
    expect(covers(token)).toEqual(["@method", "@path", "accept", ...withBody, "client-id"]);
    expect(covers(plain)).toEqual(["@method", "@path", "accept", "authorization", "client-id"]);
    expect(covers(query)).toEqual(["@method", "@path", "@query", "accept", "authorization", "client-id"]);
    expect(covers(create)).toEqual([
      "@method",
      "@path",
      "accept",
      "authorization",
      ...withBody,
      "idempotency-key",
      "client-id",
    ]);
  });

  test("every attempt is signed afresh: nonce and time are new, the idempotency key is not", async () => {
    const now = fakeClock();
    const attempted: string[] = [];
    await using server = await service(() => {
      now.pass(60_000);
      const headers = { date: new Date(now()).toUTCString() };
      return { status: attempted.push("") < 3 ? 503 : 200, headers };
    });
    await connect(server, { now, retry: { baseDelay: 0 } }).createUser({ body: {} });
    const attempts = server.to("/users");
    expect(attempts).toHaveLength(3);
    expect(attempts.every((request) => verified(request))).toBe(true);
    expect(new Set(attempts.map((request) => parameter(request, "nonce"))).size).toBe(3);
    expect(new Set(attempts.map((request) => request.headers["idempotency-key"])).size).toBe(1);
    const created = attempts.map((request) => Number(parameter(request, "created")));
    expect(created.map((time) => time - Number(created[0]))).toEqual([0, 60, 120]);
    const [first] = attempts;
    expect(first && Number(parameter(first, "expires")) - Number(created[0])).toBe(10);
  });

  test("a clock that is wrong is learnt from the refusal, and the call repeated", async () => {
    await using server = await loopback((request) => {
      const late = Math.abs(Number(parameter(request, "created")) * 1000 - Date.now()) > 30_000;
      if (late) return { status: 401, headers: { date: new Date().toUTCString() }, body: {} };
      return { body: request.url === "/token" ? { access_token: "t" } : {} };
    });
    await connect(server, { now: () => Date.now() - 3_600_000 }).getUser();
    expect(server.to("/token")).toHaveLength(2);
    expect(server.to("/user")).toHaveLength(1);
  });

  test.each([404, 401])("a %i with a date of years ago, as a broken cache gives, teaches nothing", async (status) => {
    const date = "Thu, 01 Jan 2015 00:00:00 GMT";
    await using server = await service(({ url }) => (url === "/user?limit=1" ? { status, headers: { date } } : {}));
    const now = fakeClock();
    const client = connect(server, { now, accessToken: "t", clientId: "c" });
    for (const limit of [1, 2]) await client.getUser({ query: { limit } }).catch(() => {});
    // The refused one is not repeated either.
    expect(server.received.map(({ url }) => url)).toEqual(["/user?limit=1", "/user?limit=2"]);
    for (const request of server.received) expect(parameter(request, "created")).toBe(`${now() / 1000}`);
  });

  test("a clock that is wrong by days is learnt from a refusal of any status", async () => {
    const now = fakeClock();
    const truth = now() + 5 * 86_400_000;
    await using server = await service(({ url }) =>
      url === "/user?limit=1" ? { status: 403, headers: { date: new Date(truth).toUTCString() } } : {},
    );
    const client = connect(server, { now, accessToken: "t", clientId: "c" });
    for (const limit of [1, 2]) await client.getUser({ query: { limit } }).catch(() => {});
    const created = server.received.map((request) => parameter(request, "created"));
    expect(created).toEqual([`${now() / 1000}`, `${truth / 1000}`]);
  });

  test("a key may rotate, and may be Ed25519 or a CryptoKey", async () => {
    await using server = await service();
    const ed25519 = generateKeyPairSync("ed25519");
    const web = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-521" }, false, ["sign", "verify"]);
    const keys = [
      { keyId: "one", privateKey },
      { keyId: "two", privateKey: ed25519.privateKey.export({ type: "pkcs8", format: "pem" }) as string },
      { keyId: "three", privateKey: web.privateKey },
    ];
    let turn = 0;
    const client = connect(server, { accessToken: "t", clientId: "c", signing: async () => keys[turn] });
    for (; turn < keys.length; turn += 1) await client.getUser();
    expect(server.received.map((request) => parameter(request, "keyid"))).toEqual(["one", "two", "three"]);
    const spki = Buffer.from(await crypto.subtle.exportKey("spki", web.publicKey));
    const [first, , third] = server.received as [Received, Received, Received];
    expect(verified(first)).toBe(true);
    expect(verified(third, createPublicKey({ key: spki, format: "der", type: "spki" }))).toBe(true);
  });

  test.each([
    ["missing-credential", { signing: undefined }],
    ["missing-credential", { signing: null }],
    ["signing-key-id", { signing: {} }],
    ["signing-key-id", { signing: "key-1" }],
    ["signing-key-id", { signing: () => null }],
    ["signing-key-id", { signing: async () => undefined }],
    ["signing-key-id", { signing: { keyId: 7, privateKey } }],
    ["signing-key-id", { signing: { keyId: "", privateKey } }],
    ["signing-key-format", { signing: { keyId: "k" } }],
    ["signing-key-format", { signing: { keyId: "k", privateKey: null } }],
    ["signing-key-format", { signing: { keyId: "k", privateKey: Buffer.from(privateKey) } }],
    // A key object of `node:crypto`, and both keys of WebCrypto.
    ["signing-key-format", { signing: { keyId: "k", privateKey: pair.privateKey } }],
    ["signing-key-format", { signing: { keyId: "k", privateKey: { privateKey: {}, publicKey: {} } } }],
    ["signing-text", { signing: { keyId: "k", privateKey, nonce: "fixed" } }],
    ["signing-text", { signing: { keyId: "k", privateKey, nonce: () => ({}) } }],
    ["signing-key-format", { signing: { keyId: "k", privateKey: "-----BEGIN EC PRIVATE KEY-----" } }],
    ["signing-key-algorithm", { signing: { keyId: "k", privateKey, algorithm: "ed25519" } }],
  ])("%s: nothing is sent", async (code, options) => {
    await using server = await service();
    await expect(connect(server, options).getUser()).rejects.toMatchObject({ name: "TypeError", code });
    expect(server.received).toHaveLength(0);
  });

  test("a stream cannot be signed: nothing is sent", async () => {
    await using server = await service();
    const client = connect(server, { accessToken: "t", clientId: "c" });
    const upload = client.upload({ body: new Blob(["x"]).stream() });
    await expect(upload).rejects.toMatchObject({ name: "TypeError", code: "signing-stream-body" });
    expect(server.received).toHaveLength(0);
  });

  test("a same-origin redirect is signed again for the path it leads to", async () => {
    await using server = await service(({ url }) =>
      url === "/user" ? { status: 302, headers: { location: "/users/7?x=1" } } : {},
    );
    await connect(server).getUser();
    const [target] = server.to("/users/7");
    expect(target && verified(target)).toBe(true);
  });

  test("no signature reaches another origin", async () => {
    await using elsewhere = await loopback(() => ({}));
    for (const status of [301, 302, 303, 307, 308]) {
      await using server = await service(() => ({ status, headers: { location: `${elsewhere.url}/x` } }));
      await expect(connect(server).getUser()).rejects.toMatchObject({ code: "redirect" });
    }
    expect(elsewhere.received).toHaveLength(0);
  });
});
