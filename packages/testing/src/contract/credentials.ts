import type { OpenApiDocument, SecurityScheme } from "../openapi/document.js";
import { listSchemes } from "../openapi/list-operations.js";

/** Client options by the security scheme that they fill: `{ bearer: { accessToken: "…" } }`. */
export type CredentialsByScheme = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Made-up credentials for every scheme of a document, under the names that a generated client gives its options. */
export async function makeCredentials(document: OpenApiDocument): Promise<CredentialsByScheme> {
  const made = new Map<string, Record<string, unknown>>();
  for (const [name, scheme] of listSchemes(document)) made.set(name, await credentialFor(name, scheme));
  return made;
}

async function credentialFor(name: string, scheme: SecurityScheme): Promise<Record<string, unknown>> {
  if (scheme["x-signature"]) {
    return { signing: { keyId: "contract-suite", privateKey: await makeKey(scheme["x-signature"].algorithms ?? []) } };
  }
  if (scheme.type === "apiKey") return { [toCamelCase(name)]: "contract-suite-key" };
  if (scheme.type === "http" && scheme.scheme?.toLowerCase() === "basic") {
    return { basic: { username: "contract-suite-user", password: "contract-suite-password" } };
  }
  if (scheme.type === "mutualTLS") return {};
  return { accessToken: "contract-suite-token" };
}

/** A PEM, as most apps have it: what is text can be looked for in a log. */
async function makeKey(algorithms: readonly string[]): Promise<string> {
  const [algorithm] = algorithms;
  const parameters = keyParameters[algorithm ?? ""];
  if (!parameters) throw new Error(`No key can be made for the signature algorithm "${algorithm}"`);
  const pair = (await crypto.subtle.generateKey(parameters, true, ["sign", "verify"])) as CryptoKeyPair;
  const bytes = Buffer.from(await crypto.subtle.exportKey("pkcs8", pair.privateKey)).toString("base64");
  return `-----BEGIN PRIVATE KEY-----\n${bytes.replace(/.{64}/g, "$&\n")}\n-----END PRIVATE KEY-----\n`;
}

const keyParameters: Readonly<Record<string, EcKeyGenParams | Algorithm>> = {
  "ecdsa-p256-sha256": { name: "ECDSA", namedCurve: "P-256" },
  "ecdsa-p384-sha384": { name: "ECDSA", namedCurve: "P-384" },
  "ecdsa-p521-sha512": { name: "ECDSA", namedCurve: "P-521" },
  ed25519: { name: "Ed25519" },
};

/** `upvest-client-id` becomes `upvestClientId`, as in the options of generated clients. */
export function toCamelCase(name: string): string {
  const [first = "", ...rest] = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const head = first.slice(0, 1).toLowerCase() + first.slice(1);
  return head + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}

/** The options of all schemes together, or of those that `keep` allows. */
export function joinCredentials(
  credentials: CredentialsByScheme,
  keep: (scheme: string) => boolean = () => true,
): Record<string, unknown> {
  return Object.assign({}, ...[...credentials].filter(([scheme]) => keep(scheme)).map(([, options]) => options));
}
