import { createHash, createPublicKey, verify } from "node:crypto";
import type { FaultRequest } from "../faults/exchange.js";
import type { SecurityScheme } from "../openapi/document.js";

export interface SignatureParts {
  /** Names of what is covered, in order. */
  readonly components: readonly string[];
  readonly nonce: string | undefined;
  readonly isValid: boolean;
  /** The digest is that of the bytes that came; true also where there is no body. */
  readonly isDigestRight: boolean;
}

/** Checks a request's HTTP message signature (RFC 9421 §3.2, or its draft 15) by what came over the wire alone. */
export function verifySignature(request: FaultRequest, scheme: SecurityScheme, privateKey: string): SignatureParts {
  const { label = "sig1", inputHeader = "signature-input", ecdsaEncoding } = scheme["x-signature"] ?? {};
  const { headers, bytes } = request;
  const input = headers[inputHeader]?.slice(label.length + 1) ?? "";
  const components = [...(/^\(([^)]*)\)/.exec(input)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name);
  const lines = components.map((name) => `"${name}": ${componentOf(name, request)}\n`);
  const base = Buffer.from(`${lines.join("")}"@signature-params": ${input}`);
  const signature = Buffer.from(
    /:([^:]*):$/.exec(headers[scheme.name?.toLowerCase() ?? ""] ?? "")?.[1] ?? "",
    "base64",
  );
  const key = createPublicKey(privateKey);
  const { namedCurve } = key.asymmetricKeyDetails ?? {};
  const hash = { prime256v1: "sha256", secp384r1: "sha384", secp521r1: "sha512" }[namedCurve ?? ""] ?? null;
  const dsaEncoding = ecdsaEncoding === "der" ? "der" : "ieee-p1363";
  return {
    components,
    nonce: /;nonce="([^"]*)"/.exec(input)?.[1],
    isValid: verify(hash, base, { key, dsaEncoding }, signature),
    isDigestRight: bytes.length === 0 || headers["content-digest"] === digestOf(bytes, headers["content-digest"]),
  };
}

function componentOf(component: string, { method, url, headers }: FaultRequest): string {
  const [path = "", query = ""] = url.split("?");
  const derived: Readonly<Record<string, string>> = { "@method": method, "@path": path, "@query": `?${query}` };
  return derived[component] ?? headers[component] ?? "";
}

function digestOf(bytes: Uint8Array, written = ""): string {
  const algorithm = written.slice(0, written.indexOf("="));
  if (!/^sha-(256|512)$/.test(algorithm)) return "";
  return `${algorithm}=:${createHash(algorithm.replace("-", "")).update(bytes).digest("base64")}:`;
}
