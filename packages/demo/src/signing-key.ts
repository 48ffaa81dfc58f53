/** A key for this run alone: requests to a mock are signed with it and nobody trusts it. */
export async function signingKey(): Promise<CryptoKey> {
  const algorithm = { name: "ECDSA", namedCurve: "P-521" };
  const pair = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
  return pair.privateKey;
}
