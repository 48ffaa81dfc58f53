/** The draft-15 profile and RFC 9421's, with a frozen clock and a fixed nonce (hazard 4.20). */
import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { SignatureDescriptor } from "../../src/contract.js";
import { importKey } from "../../src/signing/import-key.js";
import { type SignableRequest, signRequest } from "../../src/signing/sign-request.js";
import { ed25519PrivateKey, ed25519PublicKey } from "./rfc9421-vectors.js";

const draft15: SignatureDescriptor = {
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
  expiresAfter: 5,
  headers: { "Signature-Version": "15" },
};

/** The example that a service's documentation prints for draft 15. */
const example = (changes: Partial<SignableRequest> = {}): SignableRequest => ({
  method: "POST",
  url: new URL("https://api.test/endpoint?a=b"),
  headers: {
    accept: "application/json",
    authorization: "Bearer access-token",
    "content-type": "application/json",
    "idempotency-key": "2133825797664cad",
    "client-id": "5ec16164-6173-461d-b90d-116d68f55b40",
    "x-uncovered": "1",
  },
  body: '{"key": "value"}',
  ...changes,
});

const frozen = {
  header: "signature",
  keyId: "8d4997a8-cf7a-4e51-adbb-401656a3e5c2",
  created: 1633529659,
  nonce: "o085M4cMgpbicuOL",
};
const digest = "sha-512=:Hd9/AvGZkbjitW1+Ml8Fg1ux1mtcDYe6mLQjDyoowIWa3LM/PmwN2v9O+MjtQGrCA3EQWUL54dlgxKHyYbrucw==:";
const parameters =
  ';keyid="8d4997a8-cf7a-4e51-adbb-401656a3e5c2";created=1633529659;expires=1633529664;nonce="o085M4cMgpbicuOL"';
const all = `("@method" "@path" "@query" "accept" "authorization" "content-length" "content-type" "content-digest" "idempotency-key" "client-id")${parameters}`;
const exampleBase = `"@method": POST
"@path": /endpoint
"@query": ?a=b
"accept": application/json
"authorization": Bearer access-token
"content-length": 16
"content-type": application/json
"content-digest": ${digest}
"idempotency-key": 2133825797664cad
"client-id": 5ec16164-6173-461d-b90d-116d68f55b40
"@signature-params": ${all}`;

async function signed(request: SignableRequest, descriptor = draft15, privateKey = ed25519PrivateKey) {
  const key = await importKey(privateKey, descriptor.algorithms);
  await signRequest(request, { ...frozen, ...key, descriptor });
  return request;
}

const signatureBytes = (request: SignableRequest) =>
  Buffer.from(String(request.headers.signature).replace(/^sig1=:|:$/g, ""), "base64");

const covered = (request: SignableRequest) => /\((.*)\)/.exec(String(request.headers["signature-input"]))?.[1];

describe("draft 15", () => {
  test("the documented example, signed with Ed25519: every header, byte for byte", async () => {
    const request = await signed(example());
    expect(request.headers).toEqual({
      ...example().headers,
      "content-digest": digest,
      "signature-input": `sig1=${all}`,
      signature: "sig1=:LQOU01nCm3nPX2O2OeGvIpg/8hhYB474zKyRhOMsG2F42XvFjqQOg0r981JRuN5VIsMtAwnV/+E7pQLsXH0VBA==:",
      "signature-version": "15",
    });
    expect(verify(null, Buffer.from(exampleBase), createPublicKey(ed25519PublicKey), signatureBytes(request))).toBe(
      true,
    );
    expect(request.body).toEqual(new TextEncoder().encode('{"key": "value"}'));
  });

  test.each([
    ["der", "der"],
    ["p1363", "ieee-p1363"],
  ] as const)(
    "ECDSA P-521 as %s verifies over the documented base with another library",
    async (ecdsaEncoding, dsaEncoding) => {
      const pair = generateKeyPairSync("ec", { namedCurve: "P-521" });
      const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string;
      const request = await signed(example(), { ...draft15, ecdsaEncoding }, pem);
      const key = { key: pair.publicKey, dsaEncoding };
      expect(verify("sha512", Buffer.from(exampleBase), key, signatureBytes(request))).toBe(true);
      expect(verify("sha512", Buffer.from(`${exampleBase} `), key, signatureBytes(request))).toBe(false);
    },
  );

  test.each<[string, SignableRequest, string]>([
    [
      "no query, no body",
      {
        method: "GET",
        url: new URL("https://api.test/users"),
        headers: { accept: "application/json" },
        body: undefined,
      },
      '"@method" "@path" "accept"',
    ],
    [
      "a lone question mark is no query",
      { method: "GET", url: new URL("https://api.test/users?"), headers: {}, body: undefined },
      '"@method" "@path"',
    ],
    [
      "an empty body is a body",
      { method: "POST", url: new URL("https://api.test/"), headers: { "content-type": "text/plain" }, body: "" },
      '"@method" "@path" "content-length" "content-type" "content-digest"',
    ],
    [
      "a form's own content type",
      { method: "POST", url: new URL("https://api.test/"), headers: {}, body: new URLSearchParams({ a: "1" }) },
      '"@method" "@path" "content-length" "content-type" "content-digest"',
    ],
  ])("covers what is there: %s", async (_name, request, want) => {
    expect(covered(await signed(request))).toBe(want);
  });

  test("a chosen content type stays, a form's gets its boundary", async () => {
    const form = new FormData();
    form.set("a", "1");
    const text = await signed(example({ body: "{}" }));
    const multipart = await signed(example({ body: form }));
    expect(text.headers["content-type"]).toBe("application/json");
    expect(multipart.headers["content-type"]).toMatch(/^multipart\/form-data; ?boundary=/);
  });
});

describe("RFC 9421", () => {
  const rfc: SignatureDescriptor = {
    profile: "rfc9421",
    label: "app",
    components: ["@method", "@authority", "@path", "@query", "content-digest"],
    digest: "sha-256",
    algorithms: ["ed25519"],
    inputHeader: "signature-input",
  };

  test("an absent query is covered as ?, and nothing expires unless the spec says so", async () => {
    const request: SignableRequest = {
      method: "GET",
      url: new URL("https://api.test/x"),
      headers: {},
      body: undefined,
    };
    await signed(request, rfc);
    expect(request.headers["signature-input"]).toBe(
      'app=("@method" "@authority" "@path" "@query");keyid="8d4997a8-cf7a-4e51-adbb-401656a3e5c2";created=1633529659;nonce="o085M4cMgpbicuOL"',
    );
    const base = `"@method": GET\n"@authority": api.test\n"@path": /x\n"@query": ?\n"@signature-params": ${request.headers["signature-input"]?.slice(4)}`;
    const signature = Buffer.from(String(request.headers.signature).slice("app=:".length, -1), "base64");
    expect(verify(null, Buffer.from(base), createPublicKey(ed25519PublicKey), signature)).toBe(true);
  });
});
