/** What signs a client's requests. */
export interface SigningCredentials {
  /** The service's name of the key: the `keyid` parameter. */
  readonly keyId: string;
  /** A WebCrypto key with the usage `sign`, or an unencrypted PKCS#8 PEM (`-----BEGIN PRIVATE KEY-----`). */
  readonly privateKey: CryptoKey | string;
  /** RFC 9421 name, such as `ed25519`. Default: the first that the service takes and that fits the key. */
  readonly algorithm?: string;
  /** Makes the nonce of one attempt. Default: a random UUID. Give one only for fixed test vectors. */
  readonly nonce?: () => string;
}

/** Credentials, or a function that returns the ones to use now (rotation); it is asked on each attempt. */
export type SigningOption = SigningCredentials | (() => SigningCredentials | Promise<SigningCredentials>);

/** Mixed into the options of a client whose spec asks for signatures. */
export interface SigningOptions {
  /** Key that signs every request, the token request included. */
  readonly signing?: SigningOption;
}
