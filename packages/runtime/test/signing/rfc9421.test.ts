/** RFC 9421, appendix B.2 (hazard 4.20). */
import { createPublicKey } from "node:crypto";
import { describe, expect, test } from "vitest";
import { signatureAlgorithm } from "../../src/signing/algorithms.js";
import { fromBase64, toBase64 } from "../../src/signing/base64.js";
import { contentDigest } from "../../src/signing/content-digest.js";
import { importKey } from "../../src/signing/import-key.js";
import { signatureBase } from "../../src/signing/signature-base.js";
import {
  digests,
  ed25519PrivateKey,
  ed25519PublicKey,
  p256PublicKey,
  rsaPssPublicKey,
  sharedSecret,
  type Vector,
  vectors,
} from "./rfc9421-vectors.js";

const encoder = new TextEncoder();
const publicKeys: Record<string, string> = {
  "rsa-pss-sha512": rsaPssPublicKey,
  "ecdsa-p256-sha256": p256PublicKey,
  ed25519: ed25519PublicKey,
};

const hmacKey = () =>
  crypto.subtle.importKey("raw", fromBase64(sharedSecret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

async function publicKey(algorithm: string): Promise<CryptoKey> {
  const pem = publicKeys[algorithm];
  if (pem === undefined) return hmacKey();
  const spki = createPublicKey(pem).export({ type: "spki", format: "der" });
  return crypto.subtle.importKey("spki", new Uint8Array(spki), parameters(algorithm), false, ["verify"]);
}

function parameters(algorithm: string) {
  const found = signatureAlgorithm(algorithm);
  if (found === undefined) throw new Error(algorithm);
  return found;
}

const built = (vector: Vector) => signatureBase(vector.message, vector.components, vector.parameters);

describe.each(vectors)("RFC 9421 $section", (vector) => {
  test("the signature base is the RFC's", () => {
    const { base, parameters: line } = built(vector);
    expect(base).toBe(vector.base);
    expect(base.endsWith(line)).toBe(true);
  });

  test("the RFC's signature verifies over our base with the RFC's public key", async () => {
    const { algorithm, signature } = vector;
    const verified = await crypto.subtle.verify(
      parameters(algorithm),
      await publicKey(algorithm),
      fromBase64(signature),
      encoder.encode(built(vector).base),
    );
    expect(verified).toBe(true);
  });
});

const deterministic = [
  { algorithm: "hmac-sha256", privateKey: hmacKey },
  { algorithm: "ed25519", privateKey: async () => ed25519PrivateKey },
];
test.each(deterministic)("our $algorithm signature is the RFC's, byte for byte", async ({ algorithm, privateKey }) => {
  const vector = vectors.find((one) => one.algorithm === algorithm);
  if (vector === undefined) throw new Error(algorithm);
  const signing = await importKey(await privateKey(), [algorithm]);
  const signature = await crypto.subtle.sign(signing.algorithm, signing.key, encoder.encode(built(vector).base));
  expect(toBase64(new Uint8Array(signature))).toBe(vector.signature);
});

const known = [
  ...digests,
  // Published by a service that uses draft 15.
  {
    body: '{"key": "value"}',
    algorithm: "sha-512",
    value: "sha-512=:Hd9/AvGZkbjitW1+Ml8Fg1ux1mtcDYe6mLQjDyoowIWa3LM/PmwN2v9O+MjtQGrCA3EQWUL54dlgxKHyYbrucw==:",
  },
  // RFC 9530, appendix B: with a line feed, and the empty body.
  {
    body: '{"hello": "world"}\n',
    algorithm: "sha-256",
    value: "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:",
  },
  { body: "", algorithm: "sha-256", value: "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:" },
] as const;
test.each(known)("content-digest $algorithm of $body", async ({ body, algorithm, value }) => {
  expect(await contentDigest(encoder.encode(body), algorithm)).toBe(value);
});
