/** The parts of an OpenAPI document that the documentation shows. Read after the lint: shapes are trusted, text is not. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Reference {
  readonly $ref?: string;
}

export interface Schema extends Reference {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  readonly const?: Json;
  readonly default?: Json;
  readonly enum?: readonly Json[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly deprecated?: boolean;
  readonly example?: Json;
  readonly examples?: readonly Json[];
  readonly "x-enumDescriptions"?: Readonly<Record<string, string>>;
  readonly "x-extensible-enum"?: readonly Json[];
}

export interface Example extends Reference {
  readonly summary?: string;
  readonly value?: Json;
}

export interface MediaType {
  readonly schema?: Schema;
  readonly example?: Json;
  readonly examples?: Readonly<Record<string, Example>>;
}

export interface Parameter extends Reference {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly schema?: Schema;
  readonly example?: Json;
  readonly examples?: Readonly<Record<string, Example>>;
}

export interface RequestBody extends Reference {
  readonly required?: boolean;
  readonly description?: string;
  readonly content?: Readonly<Record<string, MediaType>>;
}

export interface Header extends Reference {
  readonly description?: string;
  readonly schema?: Schema;
  readonly example?: Json;
}

export interface Response extends Reference {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, MediaType>>;
  readonly "x-failure"?: { readonly pointer: string; readonly success: readonly Json[] };
}

export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface OAuthFlow {
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly scopes?: Readonly<Record<string, string>>;
}

export interface SecurityScheme extends Reference {
  readonly type: "apiKey" | "http" | "oauth2" | "openIdConnect" | "mutualTLS";
  readonly description?: string;
  readonly in?: "header" | "query" | "cookie";
  readonly name?: string;
  readonly scheme?: string;
  readonly flows?: Readonly<Record<string, OAuthFlow>>;
  readonly "x-session"?: { readonly operation: string };
  readonly "x-signature"?: { readonly inputHeader?: string };
  readonly "x-token-lifetime"?: { readonly expiresAt: string; readonly timeZone: string };
}

export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses?: Readonly<Record<string, Response>>;
  readonly security?: readonly SecurityRequirement[];
  readonly "x-pagination"?: { readonly style: string };
}

export interface Server {
  readonly url: string;
  readonly description?: string;
  readonly "x-server-name"?: string;
  readonly variables?: Readonly<Record<string, { readonly default?: string; readonly description?: string }>>;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly summary?: string;
    readonly description?: string;
    readonly contact?: { readonly name?: string; readonly url?: string };
  };
  readonly servers?: readonly Server[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly security?: readonly SecurityRequirement[];
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: {
    readonly schemas?: Readonly<Record<string, Schema>>;
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>;
  };
}
