import type { ClientDescriptor } from "@specwright/runtime";

/** Made-up values for all options that carry a credential. */
export async function credentialsFor({ security }: ClientDescriptor): Promise<Record<string, unknown>> {
  const options: Record<string, unknown> = {};
  for (const scheme of Object.values(security)) {
    if (scheme.type === "mutualTLS") continue;
    if (scheme.type === "apiKey" && scheme.signature !== undefined) {
      const pair = (await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
        "sign",
        "verify",
      ])) as CryptoKeyPair;
      options.signing = { keyId: "corpus", privateKey: pair.privateKey };
    } else if (scheme.type === "http" && scheme.scheme === "basic") {
      options[scheme.option] = { username: "corpus", password: "corpus" };
    } else {
      options[scheme.option] = "corpus";
    }
  }
  return options;
}
