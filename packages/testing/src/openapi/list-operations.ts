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
  const supplied = suppliedPlaces(document, operation.security ?? document.security ?? []);
  return allParameters(document, item, operation).filter(
    (parameter) => !parameter["x-idempotency-key"] && !supplied.has(placeOf(parameter.in, parameter.name)),
  );
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

/** Headers that fetch writes itself: a parameter of that name is left out of the client. */
const TRANSPORT_HEADERS = "connection content-length expect host keep-alive transfer-encoding upgrade".split(" ");

/** Header parameters of these names are ignored (OpenAPI 3.1, Parameter Object), and others made by the credentials of the operation. */
function suppliedPlaces(document: OpenApiDocument, security: readonly SecurityRequirement[]): Set<string> {
  const headers = ["accept", "content-type", "authorization", ...TRANSPORT_HEADERS];
  const places = headers.map((name) => placeOf("header", name));
  const used = new Set(security.flatMap((alternative) => Object.keys(alternative)));
  for (const [name, scheme] of listSchemes(document)) {
    if (!used.has(name) || scheme.type !== "apiKey") continue;
    if (scheme.in && scheme.name) places.push(placeOf(scheme.in, scheme.name));
    const signature = scheme["x-signature"];
    const others = signature
      ? [signature.inputHeader ?? "signature-input", ...Object.keys(signature.headers ?? {})]
      : [];
    places.push(...others.map((header) => placeOf("header", header)));
  }
  return new Set(places);
}

/** Names of headers differ in nothing but case. */
function placeOf(place: string, name: string): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

/** Security schemes by name. */
export function listSchemes(document: OpenApiDocument): Map<string, SecurityScheme> {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  return new Map(schemes.map(([name, scheme]) => [name, resolve<SecurityScheme>(document, scheme as SecurityScheme)]));
}
