import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { expect, it } from "vitest";
import { verifySignature } from "../src/conformance/verify-signature.js";
import type { FaultRequest } from "../src/faults/index.js";

const scheme = {
  type: "apiKey",
  in: "header",
  name: "Signature",
  "x-signature": { label: "sig1", ecdsaEncoding: "der", inputHeader: "signature-input" },
} as const;
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-521" });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** A request that is signed as another library would do it: line by line. */
function signed(): FaultRequest {
  const bytes = Buffer.from('{"name":"Ann"}');
  const digest = `sha-512=:${createHash("sha512").update(bytes).digest("base64")}:`;
  const input = '("@method" "@path" "@query" "content-digest");keyid="k";created=1;nonce="n"';
  const base = `"@method": POST\n"@path": /users\n"@query": ?a=1\n"content-digest": ${digest}\n"@signature-params": ${input}`;
  const signature = sign("sha512", Buffer.from(base), privateKey).toString("base64");
  const headers = { signature: `sig1=:${signature}:`, "signature-input": `sig1=${input}`, "content-digest": digest };
  return { at: "first", method: "POST", url: "/users?a=1", path: "/users?a=1", headers, body: `${bytes}`, bytes };
}

it("finds a right signature right", () => {
  expect(verifySignature(signed(), scheme, pem)).toEqual({
    components: ["@method", "@path", "@query", "content-digest"],
    nonce: "n",
    isValid: true,
    isDigestRight: true,
  });
});

it.each<[string, (request: FaultRequest) => Partial<FaultRequest>]>([
  ["another method", () => ({ method: "PUT" })],
  ["another path", () => ({ url: "/admins?a=1" })],
  ["another query", () => ({ url: "/users?a=2" })],
  ["another digest", ({ headers }) => ({ headers: { ...headers, "content-digest": "sha-512=:AA==:" } })],
  [
    "another nonce",
    ({ headers: { "signature-input": input = "", ...headers } }) => ({
      headers: { ...headers, "signature-input": input.replace('"n"', '"m"') },
    }),
  ],
  ["another signature", ({ headers }) => ({ headers: { ...headers, signature: "sig1=:AAAA:" } })],
  ["no signature", ({ headers: { signature: _, ...headers } }) => ({ headers })],
])("finds %s wrong", (_, change) => {
  const request = signed();
  expect(verifySignature({ ...request, ...change(request) }, scheme, pem).isValid).toBe(false);
});

it("finds another body wrong by its digest", () => {
  expect(verifySignature({ ...signed(), bytes: Buffer.from("{}") }, scheme, pem).isDigestRight).toBe(false);
});
