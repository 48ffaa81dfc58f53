import type {
  OpenApiDocument,
  Operation,
  Parameter,
  RequestBody,
  Response,
  SecurityRequirement,
  SecurityScheme,
} from "./document.js";
import { resolve } from "./resolve.js";

/** An operation with its references followed and what its path and document say for all operations added. */
export interface ListedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly { readonly status: string; readonly response: Response }[];
  /** Alternatives; empty when the call needs no credential. */
  readonly security: readonly SecurityRequirement[];
  readonly paged: boolean;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** All operations in the order of the spec. */
export function listOperations(document: OpenApiDocument): ListedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) =>
        listed({ document, path, method, item: item as PathItem, operation: operation as Operation }),
      ),
  );
}

interface PathItem {
  readonly parameters?: readonly Parameter[];
}

interface Found {
  readonly document: OpenApiDocument;
  readonly path: string;
  readonly method: string;
  readonly item: PathItem;
  readonly operation: Operation;
}

function listed({ document, path, method, item, operation }: Found): ListedOperation {
  const own = (operation.parameters ?? []).map((parameter) => resolve(document, parameter));
  const shared = (item.parameters ?? []).map((parameter) => resolve(document, parameter));
  const overridden = (parameter: Parameter) =>
    own.some(({ name, in: location }) => name === parameter.name && location === parameter.in);
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    tag: operation.tags?.[0] ?? "Operations",
    summary: operation.summary ?? operation.operationId,
    description: operation.description ?? "",
    deprecated: operation.deprecated ?? false,
    parameters: [...shared.filter((parameter) => !overridden(parameter)), ...own],
    ...(operation.requestBody && { body: resolve(document, operation.requestBody) }),
    responses: Object.entries(operation.responses ?? {}).map(([status, response]) => ({
      status,
      response: resolve(document, response),
    })),
    security: operation.security ?? document.security ?? [],
    paged: operation["x-pagination"] !== undefined,
  };
}

/** The security schemes of the spec by name. */
export function securitySchemes(document: OpenApiDocument): [string, SecurityScheme][] {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  return schemes.map(([name, scheme]) => [name, resolve(document, scheme)]);
}
