import { expect } from "vitest";
import { listSchemes } from "../openapi/list-operations.js";
import { type ConformanceCase, errorOf, type World } from "./case.js";
import { type SignatureParts, verifySignature } from "./verify-signature.js";

/** Checks every request that came: whose signature, over what. */
function verifyAll({ document, faults, credentials }: World): SignatureParts[] {
  const scheme = [...listSchemes(document).values()].find((each) => each["x-signature"]);
  const { privateKey } = credentials.signing as { privateKey: string };
  if (!scheme) throw new Error("The document describes no signature");
  return faults.requests.map((request) => verifySignature(request, scheme, privateKey));
}

function expectValid(world: World): SignatureParts[] {
  const parts = verifyAll(world);
  for (const each of parts) expect(each).toMatchObject({ isValid: true, isDigestRight: true });
  expect(new Set(parts.map(({ nonce }) => nonce)).size).toBe(parts.length);
  return parts;
}

/** HTTP message signatures (`x-signature`), checked with the public key by what came over the wire. */
export const signatureCases: readonly ConformanceCase[] = [
  {
    name: "signs each attempt anew",
    operation: "signed",
    async run(world) {
      world.faults.answer("status;code=503", "reset");
      expect(await world.call()).toEqual(world.data);
      expect(expectValid(world)).toHaveLength(3);
    },
  },
  {
    name: "covers the method, the path and the credential",
    operation: "signed",
    async run(world) {
      await world.call();
      const [{ components } = { components: [] }] = expectValid(world);
      expect(components).toEqual(expect.arrayContaining(["@method", "@path", "authorization"]));
      const [request] = world.faults.requests;
      for (const name of components) if (!name.startsWith("@")) expect(request?.headers).toHaveProperty([name]);
    },
  },
  {
    name: "signs the bytes that are sent, with one idempotency key on each attempt",
    operation: "signed write",
    async run(world) {
      world.faults.answer("apply-then-reset");
      await world.call();
      expect(expectValid(world)).toHaveLength(2);
      expect(world.faults.requests[0]?.bytes.length).toBeGreaterThan(0);
    },
  },
  {
    name: "signs the token request as well",
    operation: "signed oauth",
    async run(world) {
      const client = world.client({
        accessToken: undefined,
        oauth: { clientId: "2f5c0c6e-6c39-4a55-9f4f-6c1d6f5f3a10", clientSecret: "conformance-client-secret" },
      });
      world.faults.answer("token");
      expect(await world.call({ client })).toEqual(world.data);
      expect(world.faults.requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
      expectValid(world);
    },
  },
  {
    name: "learns the server's time from a refusal, and signs once more by it",
    operation: "signed",
    async run(world) {
      const date = new Date(Date.now() + 3_600_000).toUTCString();
      world.faults.answer({ status: 401, headers: { date }, body: "" });
      expect(await world.call()).toEqual(world.data);
      const created = world.faults.requests.map(({ headers }) =>
        Number(/;created=(\d+)/.exec(JSON.stringify(headers))?.[1]),
      );
      expect(Number(created[1]) - Number(created[0])).toBeGreaterThan(3_500);
      expectValid(world);
    },
  },
  {
    name: "sends nothing that it cannot sign",
    operation: "signed",
    async run(world) {
      for (const privateKey of ["", "no key", "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----"]) {
        const client = world.client({ signing: { keyId: "key", privateKey } });
        expect(await errorOf(() => world.call({ client }))).toMatchObject({
          name: "TypeError",
          code: "signing-key-format",
        });
      }
      expect(world.faults.requests).toEqual([]);
    },
  },
];
