import { callerError } from "../caller-error.js";
import type { SecuritySchemeDescriptor, SignatureDescriptor } from "../contract.js";
import type { Feature, OutgoingRequest } from "../feature.js";
import { importKey, type SigningKey } from "./import-key.js";
import type { SigningCredentials, SigningOption } from "./options.js";
import { signRequest } from "./sign-request.js";

interface Wanted {
  readonly descriptor: SignatureDescriptor;
  readonly header: string;
}

/** A clock that was off by this many milliseconds explains a refused signature. `Date` headers tell whole seconds only. */
const SKEW = 2_000;

/**
 * Signs requests whose security asks for it (RFC 9421 and its draft 15), on each attempt, after everything else is in
 * place. Reads `options.signing`.
 */
export const signing: Feature = {
  name: "signing",
  install(client) {
    const wanted = new WeakMap<OutgoingRequest, Wanted>();
    const clockOffsets = new WeakMap<OutgoingRequest, number>();
    const option = (client.options.signing ?? undefined) as SigningOption | undefined;
    const clockOffset = () => client.now() - Date.now();
    const ready = keyStore();
    return {
      provides: (_name, scheme) => option !== undefined && signatureOf(scheme) !== undefined,
      credential({ scheme, request }) {
        const signature = signatureOf(scheme);
        // The value can be known only when all else is: `finish` writes it.
        if (signature !== undefined) wanted.set(request, signature);
        return undefined;
      },
      async finish(request) {
        const signature = wanted.get(request);
        if (signature === undefined || option === undefined) return;
        const credentials: SigningCredentials | undefined = typeof option === "function" ? await option() : option;
        const { keyId, nonce } = credentials ?? {};
        if (typeof keyId !== "string" || keyId === "") {
          throw callerError("signing-key-id", "The option signing.keyId is missing.");
        }
        if (nonce !== undefined && typeof nonce !== "function") {
          throw callerError("signing-text", "The option signing.nonce must be a function.");
        }
        clockOffsets.set(request, clockOffset());
        await signRequest(request, {
          ...signature,
          ...(await ready(credentials, signature.descriptor)),
          keyId,
          created: Math.floor(client.now() / 1000),
          nonce: nonce?.() ?? crypto.randomUUID(),
        });
      },
      /** A refusal that taught us the server's time: the signature's `created` was wrong, so another try is worth it. */
      renew(request) {
        const offset = clockOffsets.get(request);
        return offset !== undefined && Math.abs(clockOffset() - offset) > SKEW;
      },
    };
  },
};

function signatureOf(scheme: SecuritySchemeDescriptor): Wanted | undefined {
  if (scheme.type !== "apiKey" || scheme.signature === undefined) return undefined;
  return { descriptor: scheme.signature, header: scheme.name };
}

/** Remembers the last imported key, so that a PEM is read once and not on each attempt. */
function keyStore(): (credentials: SigningCredentials, descriptor: SignatureDescriptor) => Promise<SigningKey> {
  let last:
    | { readonly privateKey: CryptoKey | string; readonly names: string; readonly key: Promise<SigningKey> }
    | undefined;
  return ({ privateKey, algorithm }, descriptor) => {
    const names = algorithm === undefined ? descriptor.algorithms : [algorithm];
    const id = names.join();
    if (last === undefined || last.privateKey !== privateKey || last.names !== id) {
      last = { privateKey, names: id, key: importKey(privateKey, names) };
    }
    return last.key;
  };
}
