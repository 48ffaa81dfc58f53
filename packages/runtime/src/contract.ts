/**
 * The contract between a generated client and the runtime: the tables that `npm run generate` writes, as types.
 * A generated table is a `ClientDescriptor`, so a client made for another contract is a compile error.
 * Additive changes only; anything else raises {@link ContractVersion}.
 */

/** Version of this contract. A generated client states the version it was written for. */
export type ContractVersion = 1;

/** HTTP method of an operation as it is sent: upper case, or what `additionalOperations` says (OpenAPI 3.2, Path Item Object). */
export type HttpMethod =
  | "GET"
  | "PUT"
  | "POST"
  | "DELETE"
  | "OPTIONS"
  | "HEAD"
  | "PATCH"
  | "TRACE"
  | "QUERY"
  | (string & {});

/** Where a parameter travels (OpenAPI 3.1, Parameter Object, `in`). */
export type ParameterLocation = "path" | "query" | "header" | "cookie";

/** How a parameter is written on the wire (OpenAPI 3.1, Style Values). */
export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";

/** What must never be shown: a credential, or somebody's personal data. */
export type Sensitivity = "secret" | "personal";

/** All that a generated client tells the runtime. */
export interface ClientDescriptor {
  /** Version of the contract that this table was written for. */
  readonly contract: ContractVersion;
  /** Name of the provider, for messages and telemetry spans. */
  readonly name: string;
  /** `info.version` of the spec. */
  readonly version: string;
  /** Servers in the order of the spec; the first is the default. */
  readonly servers: readonly ServerDescriptor[];
  /** Security schemes by their name in the spec. */
  readonly security: Readonly<Record<string, SecuritySchemeDescriptor>>;
  /** Operations by method name on the client. */
  readonly operations: Readonly<Record<string, OperationDescriptor>>;
}

export interface ServerDescriptor {
  /** URL or URL template: `https://{domain}/{version}`. */
  readonly url: string;
  /** The name an app developer chooses the server by. */
  readonly name?: string;
  readonly variables?: Readonly<Record<string, ServerVariableDescriptor>>;
}

export interface ServerVariableDescriptor {
  /** Absent: the caller has to give a value. */
  readonly default?: string;
  /** Closed list of values. */
  readonly enum?: readonly string[];
}

export interface OperationDescriptor {
  readonly method: HttpMethod;
  /** Path template: `/users/{user_id}`. */
  readonly path: string;
  /** `operationId` of the spec where it differs from the method name. */
  readonly operationId?: string;
  readonly parameters?: readonly ParameterDescriptor[];
  readonly body?: BodyDescriptor;
  /** By status (`200`), range (`4XX`) or `default`. */
  readonly responses: Readonly<Record<string, ResponseDescriptor>>;
  /** Alternatives, first satisfiable wins; all schemes of one alternative are sent. Absent: no credential. `{}`: anonymous. */
  readonly security?: readonly SecurityRequirement[];
  /** Servers of this operation alone, instead of the client's. */
  readonly servers?: readonly ServerDescriptor[];
  readonly pagination?: PaginationDescriptor;
  /** What the spec says of repeating the call, where it overrides the method: `x-retry`. */
  readonly retry?: "safe" | "unsafe";
}

/** Scheme names of one alternative, each with the scopes it needs. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface ParameterDescriptor {
  /** The name on the wire, and the key in the caller's input. */
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required?: true;
  /** Absent: the default of the location (OpenAPI 3.1: `simple` for path and header, `form` for query and cookie). */
  readonly style?: ParameterStyle;
  /** Absent: `true` for `form` and `cookie`, else `false`. */
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** Media type of a parameter that is described by `content`: the value is serialised by it. */
  readonly content?: string;
  /** Per property of a value that is serialised as a form. */
  readonly encoding?: Readonly<Record<string, EncodingDescriptor>>;
  /** The value is the query string as a whole and has no name on the wire (OpenAPI 3.2, `in: querystring`). */
  readonly whole?: true;
  readonly sensitive?: Sensitivity;
  /** The runtime makes the value, one per logical call: `x-idempotency-key`. */
  readonly idempotencyKey?: true;
}

export interface BodyDescriptor {
  readonly required?: true;
  /** By media type, in the order of the spec; the first is the default. */
  readonly content: Readonly<Record<string, MediaTypeDescriptor>>;
}

/** How the parts of a form or multipart body are written (OpenAPI 3.1, Encoding Object). */
export interface PartsDescriptor {
  /** By property. */
  readonly encoding?: Readonly<Record<string, EncodingDescriptor>>;
  /** By position, where the body is a list (OpenAPI 3.2, `prefixEncoding`). */
  readonly prefixEncoding?: readonly EncodingDescriptor[];
  /** Of each further item of a list (OpenAPI 3.2, `itemEncoding`). */
  readonly itemEncoding?: EncodingDescriptor;
}

export interface MediaTypeDescriptor extends PartsDescriptor {
  /** JSON pointers (`*` for each item) of what must not be shown. */
  readonly sensitive?: readonly string[];
}

/** One part; what it extends is for a part that is a form or multipart itself. */
export interface EncodingDescriptor extends PartsDescriptor {
  readonly contentType?: string;
  /** Headers of the part, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

export interface ResponseDescriptor {
  /** Declared media types. Absent: the response has no body. */
  readonly content?: readonly string[];
  /** A failure told inside a success status: `x-failure`. */
  readonly failure?: FailureDescriptor;
  /** JSON pointers (`*` for each item) of what must not be shown. */
  readonly sensitive?: readonly string[];
}

export interface FailureDescriptor {
  /** JSON pointer to the outcome. */
  readonly pointer: string;
  /** Values that mean success. */
  readonly success: readonly (string | number | boolean)[];
  readonly code?: string;
  readonly message?: string;
}

export interface PaginationDescriptor {
  readonly style: "offset" | "page" | "cursor" | "link";
  /** JSON pointer to the list of items in the answer. */
  readonly items: string;
  /** The spec lets the list be absent or null; otherwise an answer without it is an error. */
  readonly optional?: true;
  /** Names of the query parameters. */
  readonly parameters: {
    readonly offset?: string;
    readonly page?: string;
    readonly cursor?: string;
    readonly limit?: string;
  };
  /** JSON pointer to the number of all items. */
  readonly total?: string;
  /** JSON pointer to the next cursor or the next URL; absent with `link`: the `Link` header (RFC 8288). */
  readonly next?: string;
  /** Number of the first page. Default 1. */
  readonly firstPage?: number;
}

export type SecuritySchemeDescriptor =
  | ApiKeyScheme
  | HttpScheme
  | OAuth2Scheme
  | { readonly type: "openIdConnect"; readonly openIdConnectUrl: string; readonly option: string }
  | { readonly type: "mutualTLS" };

export interface ApiKeyScheme {
  readonly type: "apiKey";
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
  /** Key of the client's options that carries the value: `apiKey`, `clientId`. */
  readonly option: string;
  /** The value is the OAuth client id: when `oauth` is given it need not be said again. */
  readonly oauthClientId?: true;
  /** The header carries an HTTP message signature, made by the signing feature from `options.signing`. */
  readonly signature?: SignatureDescriptor;
}

export interface HttpScheme {
  readonly type: "http";
  /** Lower case: `bearer`, `basic`, … */
  readonly scheme: string;
  /** Key of the client's options: `accessToken` for bearer, `basic` for basic. */
  readonly option: string;
  readonly session?: SessionDescriptor;
  readonly tokenLifetime?: TokenLifetimeDescriptor;
}

export interface OAuth2Scheme {
  readonly type: "oauth2";
  /** Key of the client's options for a ready token: `accessToken`. */
  readonly option: string;
  readonly flows: {
    readonly clientCredentials?: OAuthFlowDescriptor;
    readonly authorizationCode?: OAuthFlowDescriptor;
    readonly implicit?: OAuthFlowDescriptor;
    readonly password?: OAuthFlowDescriptor;
  };
  /** How the client authenticates at the token endpoint. Default `basic` (RFC 6749 §2.3.1). */
  readonly tokenRequest?: "basic" | "body";
  readonly tokenLifetime?: TokenLifetimeDescriptor;
}

export interface OAuthFlowDescriptor {
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  /**
   * Method name of the operation at the token URL, where the spec describes it: its security (client id header, signature)
   * then applies to the token request too, and the chosen server decides its host.
   */
  readonly tokenOperation?: string;
}

export interface TokenLifetimeDescriptor {
  /** `HH:MM` at which a token dies, whatever the hour of issue. */
  readonly expiresAt: string;
  /** IANA time zone of `expiresAt`. */
  readonly timeZone: string;
}

export interface SessionDescriptor {
  /** Method name of the operation that issues the token. */
  readonly operation: string;
  /** JSON pointers; the first that holds a string wins. */
  readonly token: readonly string[];
  /** JSON pointer to the lifetime in seconds. */
  readonly expiresIn?: string;
  readonly checksum?: {
    readonly field: string;
    readonly algorithm: "SHA-256" | "SHA-384" | "SHA-512";
    readonly encoding: "hex" | "base64";
    /** Keys of the caller's session credentials, joined without a separator in this order. */
    readonly of: readonly string[];
  };
  readonly refresh?: {
    readonly operation: string;
    readonly field: string;
    readonly from: string;
    readonly token: readonly string[];
  };
}

export interface SignatureDescriptor {
  readonly profile: "draft-15" | "rfc9421";
  readonly label: string;
  /** Component identifiers in order; one that the request does not have is left out. */
  readonly components: readonly string[];
  readonly digest?: "sha-256" | "sha-512";
  readonly algorithms: readonly string[];
  readonly ecdsaEncoding?: "der" | "p1363";
  /** Seconds from `created` to `expires`. */
  readonly expiresAfter?: number;
  /** Name of the header beside the signature. Default `signature-input`. */
  readonly inputHeader?: string;
  /** Headers sent with every signed request and not covered. */
  readonly headers?: Readonly<Record<string, string>>;
}
