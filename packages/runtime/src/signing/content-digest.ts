import { toBase64 } from "./base64.js";

export type DigestAlgorithm = "sha-256" | "sha-512";

/** The value of a `Content-Digest` header (RFC 9530 §2) over the exact bytes that are sent. */
export async function contentDigest(bytes: Uint8Array<ArrayBuffer>, algorithm: DigestAlgorithm): Promise<string> {
  const digest = await crypto.subtle.digest(algorithm.toUpperCase(), bytes);
  return `${algorithm}=:${toBase64(new Uint8Array(digest))}:`;
}
