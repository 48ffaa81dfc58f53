import type { SessionDescriptor } from "../contract.js";

/** The digest of credentials joined without a separator, as lower-case hex or base64. */
export async function checksum(
  { algorithm, encoding, of }: NonNullable<SessionDescriptor["checksum"]>,
  credentials: Readonly<Record<string, string>>,
): Promise<string> {
  const text = of.map((key) => credentials[key] ?? "").join("");
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)));
  if (encoding === "base64") return btoa(String.fromCharCode(...digest));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
