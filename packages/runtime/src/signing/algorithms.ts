/**
 * Signature algorithms by the names of RFC 9421 §3.3, with `ecdsa-p521-sha512`, which some services use beside them.
 * One record serves WebCrypto's `importKey` and `sign`: each reads the members that it knows.
 */
export interface SignatureAlgorithm {
  readonly name: "ECDSA" | "Ed25519" | "RSA-PSS" | "RSASSA-PKCS1-v1_5" | "HMAC";
  readonly hash?: string;
  readonly namedCurve?: string;
  readonly saltLength?: number;
}

const algorithms: Readonly<Record<string, SignatureAlgorithm>> = {
  "ecdsa-p256-sha256": { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  "ecdsa-p384-sha384": { name: "ECDSA", namedCurve: "P-384", hash: "SHA-384" },
  "ecdsa-p521-sha512": { name: "ECDSA", namedCurve: "P-521", hash: "SHA-512" },
  ed25519: { name: "Ed25519" },
  "rsa-pss-sha512": { name: "RSA-PSS", hash: "SHA-512", saltLength: 64 },
  "rsa-v1_5-sha256": { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  "hmac-sha256": { name: "HMAC", hash: "SHA-256" },
};

/** The algorithm of that name; `undefined` when there is none. */
export function signatureAlgorithm(name: string): SignatureAlgorithm | undefined {
  return Object.hasOwn(algorithms, name) ? algorithms[name] : undefined;
}
