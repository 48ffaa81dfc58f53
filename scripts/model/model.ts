/** All that an emitter needs to know of an API, as types only. The builder is `build-model.ts`; an emitter reads nothing else of the spec. */
import type {
  FailureDescriptor,
  HttpMethod,
  PaginationDescriptor,
  ParameterDescriptor,
  PartsDescriptor,
  SecurityRequirement,
  SecuritySchemeDescriptor,
  ServerDescriptor,
} from "@specwright/runtime";

export interface ApiModel {
  /** Folder and package name: `acme`. Checked: `^[a-z][a-z0-9-]*$`. */
  readonly provider: string;
  /** Package name: `@specwright/acme`. */
  readonly packageName: string;
  /** `Acme` in `createAcmeClient`, `AcmeClient`. */
  readonly typeName: string;
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly license?: { readonly name: string; readonly identifier?: string };
  readonly servers: readonly ServerModel[];
  readonly security: readonly SecuritySchemeModel[];
  readonly operations: readonly OperationModel[];
  /** Names of `components.schemas` in the order of the spec. */
  readonly schemaNames: readonly string[];
  /** Names that were changed to be usable, for the report; types get theirs when they are printed. */
  readonly renamed: readonly RenamedName[];
}

/** A name of the description that the package has otherwise. What goes on the wire is never renamed. */
export interface RenamedName {
  readonly kind: "operation" | "schema" | "credential";
  readonly from: string;
  readonly to: string;
  readonly pointer: string;
}

export interface ServerModel extends ServerDescriptor {
  readonly description?: string;
  readonly variableDescriptions?: Readonly<Record<string, string>>;
}

export interface SecuritySchemeModel {
  /** Name in the spec. */
  readonly name: string;
  readonly descriptor: SecuritySchemeDescriptor;
  readonly description?: string;
  readonly scopes: readonly { readonly name: string; readonly description: string }[];
}

export interface OperationModel {
  /** Method name on the client: a valid, unique, unreserved identifier. */
  readonly name: string;
  /** `GetUser` in `GetUserInput`, `GetUserData`, `GetUserResult`: unique. */
  readonly typeName: string;
  readonly operationId?: string;
  readonly method: HttpMethod;
  /** Key of the path in the spec. */
  readonly path: string;
  /** What the table has as the path, where it is another than `path`: some specs tell operations apart by a fragment. */
  readonly wirePath?: string;
  readonly pointer: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tag?: string;
  readonly deprecated: boolean;
  readonly parameters: readonly ParameterModel[];
  readonly body?: BodyModel;
  readonly responses: readonly ResponseModel[];
  /** Absent: no credential is needed. */
  readonly security?: readonly SecurityRequirement[];
  readonly servers?: readonly ServerModel[];
  readonly pagination?: PaginationDescriptor & { readonly itemType: TypeModel };
  readonly retry?: "safe" | "unsafe";
}

export interface ParameterModel {
  readonly descriptor: ParameterDescriptor;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly type: TypeModel;
  readonly example?: unknown;
  /**
   * `optional`: the runtime makes it unless the caller gives one (idempotency key). `never`: a security scheme or the body
   * makes it (`signature-input`, `authorization`, `content-type`); it stands neither in the input's type nor in the table.
   */
  readonly supplied?: "optional" | "never";
}

export interface BodyModel {
  readonly required: boolean;
  readonly description?: string;
  readonly content: readonly (ContentModel & { readonly parts?: PartsDescriptor })[];
}

export interface ResponseModel {
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  readonly description?: string;
  readonly headers: readonly {
    readonly name: string;
    readonly description?: string;
    readonly required: boolean;
    readonly type: TypeModel;
  }[];
  readonly content: readonly ContentModel[];
  readonly failure?: FailureDescriptor & { readonly type: TypeModel; readonly successType: TypeModel };
}

export interface ContentModel {
  readonly mediaType: string;
  readonly type: TypeModel;
  /** JSON pointers (`*` for each item) of what must not be shown. */
  readonly sensitive: readonly string[];
  readonly examples: readonly { readonly name: string; readonly value: unknown }[];
}

/** Where openapi-typescript's output holds a type; the emitter turns it into an indexed access. */
export type TypeModel =
  | { readonly kind: "component"; readonly name: string }
  /** Keys below `paths`: `["/users", "get", "responses", 200, "content", "application/json"]`. */
  | { readonly kind: "path"; readonly keys: readonly (string | number)[] }
  | { readonly kind: "union"; readonly members: readonly TypeModel[] }
  | { readonly kind: "itemOf"; readonly list: TypeModel; readonly keys: readonly string[] }
  /** A streamed body (server-sent events, JSON lines): an async iterable of `item`. */
  | { readonly kind: "stream"; readonly item: TypeModel }
  /** Items that are sent one after another: JSON lines, parts of a multipart body. */
  | { readonly kind: "listOf"; readonly item: TypeModel }
  /** `string`, `Blob`, `FormData`, `ReadyBody`, `ServerSentEvent`, `undefined`, `unknown`: one of a closed list, never text of a spec. */
  | { readonly kind: "text"; readonly text: string };
