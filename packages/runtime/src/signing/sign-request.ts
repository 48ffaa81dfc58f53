import type { SignatureDescriptor } from "../contract.js";
import type { OutgoingRequest } from "../feature.js";
import { bodyBytes } from "./body-bytes.js";
import { contentDigest } from "./content-digest.js";
import { ecdsaDer } from "./ecdsa-der.js";
import type { SigningKey } from "./import-key.js";
import { signatureBase } from "./signature-base.js";
import { serializeByteSequence } from "./structured-field.js";

export interface SignatureInputs extends SigningKey {
  readonly descriptor: SignatureDescriptor;
  /** Header that carries the signature. */
  readonly header: string;
  readonly keyId: string;
  /** Seconds since the epoch. */
  readonly created: number;
  readonly nonce: string;
}

/** The members of a request that a signature reads and writes. */
export type SignableRequest = Pick<OutgoingRequest, "method" | "url" | "headers" | "body">;

/** Signs a request in place: the body becomes bytes, the digest and signature headers are set. Nothing may change it after. */
export async function signRequest(request: SignableRequest, inputs: SignatureInputs): Promise<void> {
  const { descriptor, created } = inputs;
  const headers: Record<string, string> = { ...request.headers };
  if (request.body !== undefined && request.body !== null) {
    const { bytes, contentType } = await bodyBytes(request.body);
    // The boundary of a form is known only now; any other content type was chosen by the serialiser.
    if (contentType !== null && (request.body instanceof FormData || headers["content-type"] === undefined)) {
      headers["content-type"] = request.headers["content-type"] = contentType;
    }
    if (descriptor.digest !== undefined) {
      headers["content-digest"] = request.headers["content-digest"] = await contentDigest(bytes, descriptor.digest);
    }
    // Covered, but not set on the request: fetch writes it, and browsers refuse it from us.
    headers["content-length"] = String(bytes.length);
    request.body = bytes;
  }
  const { base, parameters } = signatureBase(
    { method: request.method, url: request.url, headers },
    covered(request, descriptor),
    {
      keyid: inputs.keyId,
      created,
      expires: descriptor.expiresAfter === undefined ? undefined : created + descriptor.expiresAfter,
      nonce: inputs.nonce,
    },
  );
  const signature = await sign(base, inputs);
  request.headers[descriptor.inputHeader ?? "signature-input"] = `${descriptor.label}=${parameters}`;
  request.headers[inputs.header.toLowerCase()] = `${descriptor.label}=${serializeByteSequence(signature)}`;
  for (const [name, value] of Object.entries(descriptor.headers ?? {})) request.headers[name.toLowerCase()] = value;
}

/** The draft covers `@query` only where there is a query; RFC 9421 §2.2.7 writes an absent one as `?`. */
function covered(request: SignableRequest, { components, profile }: SignatureDescriptor): readonly string[] {
  if (profile !== "draft-15" || request.url.search !== "") return components;
  return components.filter((component) => component !== "@query");
}

async function sign(base: string, { key, algorithm, descriptor }: SignatureInputs): Promise<Uint8Array> {
  const bytes = new Uint8Array(await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(base)));
  return algorithm.name === "ECDSA" && descriptor.ecdsaEncoding === "der" ? ecdsaDer(bytes) : bytes;
}
