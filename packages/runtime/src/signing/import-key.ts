import { callerError } from "../caller-error.js";
import { type SignatureAlgorithm, signatureAlgorithm } from "./algorithms.js";
import { fromBase64 } from "./base64.js";

export interface SigningKey {
  readonly key: CryptoKey;
  readonly algorithm: SignatureAlgorithm;
}

/**
 * Makes a private key ready to sign with.
 * @param privateKey A WebCrypto key with the usage `sign`, or a PKCS#8 PEM (`BEGIN PRIVATE KEY`).
 * @param names Algorithms to choose from, by RFC 9421 name; the first that fits the key is used.
 * @throws TypeError with code `signing-key-format` (neither a WebCrypto key nor the text of an unencrypted PKCS#8 key) or
 * `signing-key-algorithm` (no algorithm fits the key). No message holds any part of the key.
 */
export async function importKey(privateKey: CryptoKey | string, names: readonly string[]): Promise<SigningKey> {
  const bytes = isCryptoKey(privateKey) ? undefined : pkcs8(privateKey);
  for (const name of names) {
    const algorithm = signatureAlgorithm(name);
    if (algorithm === undefined) continue;
    if (typeof privateKey !== "string") {
      if (fits(privateKey, algorithm)) return { key: privateKey, algorithm };
    } else if (bytes !== undefined && algorithm.name !== "HMAC") {
      // A key of another kind or curve is refused by the platform itself: no need to read ASN.1 here.
      const key = await crypto.subtle.importKey("pkcs8", bytes, algorithm, false, ["sign"]).catch(() => undefined);
      if (key !== undefined) return { key, algorithm };
    }
  }
  throw callerError(
    "signing-key-algorithm",
    `The private key cannot sign with any of: ${names.join(", ")}. Check its type, its curve and its usage "sign".`,
  );
}

/** By its shape: a key of another realm is none by `instanceof`. */
function isCryptoKey(key: unknown): key is CryptoKey {
  const { algorithm, usages } = (key ?? {}) as Partial<CryptoKey>;
  return typeof algorithm === "object" && Array.isArray(usages);
}

function fits(key: CryptoKey, algorithm: SignatureAlgorithm): boolean {
  const own: { name: string; namedCurve?: string; hash?: { name: string } } = key.algorithm;
  return (
    own.name === algorithm.name &&
    key.usages.includes("sign") &&
    (own.namedCurve ?? algorithm.namedCurve) === algorithm.namedCurve &&
    (own.hash?.name ?? algorithm.hash) === algorithm.hash
  );
}

function pkcs8(pem: string): Uint8Array<ArrayBuffer> {
  const text = typeof pem === "string" ? pem : "";
  const content = /-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----/.exec(text)?.[1];
  try {
    if (content !== undefined) return fromBase64(content.replace(/\s/g, ""));
  } catch {
    // Falls to the message below: what atob says may quote the key.
  }
  throw callerError(
    "signing-key-format",
    "The private key must be a CryptoKey, or the text of an unencrypted PKCS#8 PEM (-----BEGIN PRIVATE KEY-----). " +
      'Convert an encrypted, "EC PRIVATE KEY" or "RSA PRIVATE KEY" file with: openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.pkcs8.pem',
  );
}
