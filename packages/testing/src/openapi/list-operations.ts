import type {
  MediaType,
  OpenApiDocument,
  OpenApiResponse,
  Operation,
  PaginationRule,
  Parameter,
  PathItem,
  RequestBody,
  SecurityRequirement,
  SecurityScheme,
} from "./document.js";
import { nameFromPath } from "./operation-key.js";
import { resolve } from "./resolve.js";

/** An operation of a document with its references followed. */
export interface ListedOperation {
  /** `operationId`; made of method and path where there is none. */
  readonly name: string;
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  /** Those that a caller gives; what the client supplies itself is left out. */
  readonly parameters: readonly Parameter[];
  readonly body:
    | { readonly required: boolean; readonly content: readonly (readonly [string, MediaType])[] }
    | undefined;
  /** By declared key: `200`, `4XX`, `default`. */
  readonly responses: readonly (readonly [string, OpenApiResponse])[];
  /** Alternatives; empty when no credential is needed. */
  readonly security: readonly SecurityRequirement[];
  readonly pagination: PaginationRule | undefined;
  /** Header that carries the idempotency key, which the client makes. */
  readonly idempotencyKey: string | undefined;
  /** `x-retry`: what the spec says of repeating the call. */
  readonly retry: "safe" | "unsafe" | undefined;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** All operations of a bundled document, in its order. */
export function listOperations(document: OpenApiDocument): ListedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      return operation ? [listOperation({ document, path, item, method, operation })] : [];
    }),
  );
}

interface Place {
  readonly document: OpenApiDocument;
  readonly path: string;
  readonly item: PathItem;
  readonly method: string;
  readonly operation: Operation;
}

function listOperation({ document, path, item, method, operation }: Place): ListedOperation {
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody);
  const responses = Object.entries(operation.responses ?? {});
  return {
    name: operation.operationId || nameFromPath(method, path),
    method: method.toUpperCase(),
    path,
    parameters: mergeParameters(document, item, operation),
    body: body && { required: body.required === true, content: Object.entries(body.content ?? {}) },
    responses: responses.map(([status, response]) => [status, resolve<OpenApiResponse>(document, response)] as const),
    security: operation.security ?? document.security ?? [],
    pagination: operation["x-pagination"],
    idempotencyKey: allParameters(document, item, operation).find((each) => each["x-idempotency-key"])?.name,
    retry: operation["x-retry"],
  };
}

function mergeParameters(document: OpenApiDocument, item: PathItem, operation: Operation): Parameter[] {
  const supplied = suppliedHeaders(document);
  return allParameters(document, item, operation).filter((parameter) => {
    if (parameter["x-idempotency-key"]) return false;
    return parameter.in !== "header" || !supplied.has(parameter.name.toLowerCase());
  });
}

/** Those of the path and those of the operation; the latter win. */
function allParameters(document: OpenApiDocument, item: PathItem, operation: Operation): Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const each of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolve<Parameter>(document, each);
    merged.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...merged.values()];
}

/** Header parameters of these names are ignored (OpenAPI 3.1, Parameter Object) or made by a security scheme. */
function suppliedHeaders(document: OpenApiDocument): Set<string> {
  const names = ["accept", "content-type", "authorization"];
  for (const scheme of listSchemes(document).values()) {
    if (scheme.type === "apiKey" && scheme.in === "header" && scheme.name) names.push(scheme.name);
    const signature = scheme["x-signature"];
    if (signature) names.push(signature.inputHeader ?? "signature-input", ...Object.keys(signature.headers ?? {}));
  }
  return new Set(names.map((name) => name.toLowerCase()));
}

/** Security schemes by name. */
export function listSchemes(document: OpenApiDocument): Map<string, SecurityScheme> {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  return new Map(schemes.map(([name, scheme]) => [name, resolve<SecurityScheme>(document, scheme as SecurityScheme)]));
}
