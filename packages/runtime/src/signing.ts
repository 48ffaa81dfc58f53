/** `@specwright/runtime/signing`: HTTP message signatures (RFC 9421). See src/signing/README.md. */
export { contentDigest, type DigestAlgorithm } from "./signing/content-digest.js";
export { ecdsaDer } from "./signing/ecdsa-der.js";
export type { SigningCredentials, SigningOption, SigningOptions } from "./signing/options.js";
export { signing } from "./signing/signing.js";
