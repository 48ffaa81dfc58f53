import type { OperationModel } from "@specwright/scripts/dist/model/model.js";
import type { OpenApiDocument, Operation, Parameter, RequestBody, Response, SecurityScheme } from "./document.js";
import type { Provider } from "./load-provider.js";
import { resolve } from "./resolve.js";

/** An operation: what the spec says of it, its references followed, and what the generated client makes of it. */
export interface ListedOperation {
  /** Name of the client's method. */
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
  readonly model: OperationModel;
}

interface PathItem {
  readonly parameters?: readonly Parameter[];
  readonly [method: string]: unknown;
}

/** All operations in the order of the spec. */
export function listOperations({ document, model }: Provider): ListedOperation[] {
  return model.operations.flatMap((operation) => {
    const item = document.paths?.[operation.path] as PathItem | undefined;
    const written = item?.[operation.method.toLowerCase()] as Operation | undefined;
    return written ? [listed({ document, item, written, operation })] : [];
  });
}

interface Found {
  readonly document: OpenApiDocument;
  readonly item: PathItem | undefined;
  readonly written: Operation;
  readonly operation: OperationModel;
}

function listed({ document, item, written, operation }: Found): ListedOperation {
  const own = (written.parameters ?? []).map((parameter) => resolve(document, parameter));
  const shared = (item?.parameters ?? []).map((parameter) => resolve(document, parameter));
  const overridden = (parameter: Parameter) =>
    own.some(({ name, in: location }) => name === parameter.name && location === parameter.in);
  return {
    id: operation.name,
    method: operation.method,
    path: operation.path,
    tag: operation.tag ?? "Operations",
    summary: operation.summary ?? operation.name,
    description: operation.description ?? "",
    deprecated: operation.deprecated,
    parameters: [...shared.filter((parameter) => !overridden(parameter)), ...own],
    ...(written.requestBody && { body: resolve(document, written.requestBody) }),
    responses: Object.entries(written.responses ?? {}).map(([status, response]) => ({
      status,
      response: resolve(document, response),
    })),
    model: operation,
  };
}

/** The security schemes of the spec by name. */
export function securitySchemes(document: OpenApiDocument): [string, SecurityScheme][] {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  return schemes.map(([name, scheme]) => [name, resolve(document, scheme)]);
}
