/** The parts of an OpenAPI 3.x document that the mock and the suites read. Everything else in a document is left alone. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly security?: readonly SecurityRequirement[];
  readonly servers?: readonly { readonly url: string; readonly variables?: Readonly<Record<string, unknown>> }[];
}

/** Scheme names of one alternative, each with its scopes. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface Reference {
  readonly $ref: string;
}

export interface PathItem {
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly [method: string]: unknown;
}

export interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: RequestBody | Reference;
  readonly responses?: Readonly<Record<string, OpenApiResponse | Reference>>;
  readonly security?: readonly SecurityRequirement[];
  readonly "x-pagination"?: PaginationRule;
  readonly "x-retry"?: "safe" | "unsafe";
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example | Reference>>;
  readonly "x-idempotency-key"?: boolean;
}

export interface RequestBody {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface OpenApiResponse {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly "x-failure"?: FailureRule;
}

/** `x-pagination`: how a list is paged. */
export interface PaginationRule {
  readonly style: "offset" | "page" | "cursor" | "link";
  readonly items: string;
  readonly parameters?: Readonly<Partial<Record<"offset" | "page" | "cursor" | "limit", string>>>;
  readonly total?: string;
  readonly next?: string;
  readonly firstPage?: number;
}

/** `x-failure`: a success status whose body may tell of a failure. */
export interface FailureRule {
  readonly pointer: string;
  readonly success: readonly unknown[];
}

export interface MediaType {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example | Reference>>;
  readonly encoding?: Readonly<Record<string, { readonly contentType?: string }>>;
}

export interface Example {
  readonly value?: unknown;
  readonly externalValue?: string;
}

/** A JSON Schema, or a reference to one. */
export type Schema = Readonly<Record<string, unknown>>;

export interface SecurityScheme {
  readonly type: string;
  readonly in?: "header" | "query" | "cookie";
  readonly name?: string;
  readonly scheme?: string;
  readonly flows?: Readonly<Record<string, { readonly authorizationUrl?: string; readonly tokenUrl?: string }>>;
  readonly "x-signature"?: {
    readonly label?: string;
    readonly digest?: "sha-256" | "sha-512";
    readonly ecdsaEncoding?: "der" | "p1363";
    readonly inputHeader?: string;
    readonly algorithms?: readonly string[];
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly "x-token-request"?: "basic" | "body";
  readonly "x-token-lifetime"?: { readonly expiresAt: string; readonly timeZone: string };
  readonly "x-session"?: SessionRule;
}

/** `x-session`: which operation issues a token, and what its request is made of. */
export interface SessionRule {
  readonly operation: string;
  readonly token: readonly string[];
  readonly checksum?: {
    readonly field: string;
    readonly algorithm: string;
    readonly encoding: "hex" | "base64";
    readonly of: readonly string[];
  };
}
