import { callerError } from "../caller-error.js";
import type { SecuritySchemeDescriptor, SignatureDescriptor } from "../contract.js";
import type { Core } from "../core.js";
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
 * Milliseconds, 398 days: no certificate lives longer, so that a clock that is off by more could not have connected by TLS. A
 * date further away is that of an answer that somebody kept.
 */
const BELIEVABLE = 398 * 86_400_000;

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
    const clockOffset = believedOffset(client as Core);
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
        const offset = clockOffset();
        clockOffsets.set(request, offset);
        await signRequest(request, {
          ...signature,
          ...(await ready(credentials, signature.descriptor)),
          keyId,
          created: Math.floor((client.now() - (client as Core).skew + offset) / 1000),
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

/** By how much the servers' clock is ahead, as far as that can be: the last that was believable. */
function believedOffset(core: Core): () => number {
  let offset = 0;
  return () => {
    if (Math.abs(core.skew) <= BELIEVABLE) offset = core.skew;
    return offset;
  };
}

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
