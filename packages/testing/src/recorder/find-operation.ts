import type { OpenApiDocument, Parameter, Schema } from "../openapi/document.js";
import { type ListedOperation, listOperations } from "../openapi/list-operations.js";

export interface FoundOperation {
  readonly name: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The schema of a body; `status` absent: of the request. */
  schemaOf(contentType: string | null, status?: number): Schema | undefined;
}

/** Finds the operation that a request is for, whatever stands before its path. */
export function findOperation(document: OpenApiDocument): (method: string, path: string) => FoundOperation | undefined {
  const known = listOperations(document)
    .map((operation) => ({ operation, pattern: patternOf(operation.path) }))
    .sort((first, second) => literals(second.operation) - literals(first.operation));
  return (method, path) => {
    const found = known.find(({ operation, pattern }) => operation.method === method && pattern.test(path));
    return found && describe(found.operation);
  };
}

function describe(operation: ListedOperation): FoundOperation {
  const { name, path, parameters } = operation;
  return {
    name,
    path,
    parameters,
    schemaOf(contentType, status) {
      const keys = [String(status), `${String(status)[0]}XX`, "default"];
      const response = keys.map((key) => operation.responses.find(([declared]) => declared === key)?.[1]).find(Boolean);
      const content = status === undefined ? operation.body?.content : Object.entries(response?.content ?? {});
      const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase();
      return content?.find(([declared]) => declared.toLowerCase() === type)?.[1].schema;
    },
  };
}

function patternOf(path: string): RegExp {
  const parts = path.split(/(\{[^}]+\})/u);
  const source = parts.map((part) => (part.startsWith("{") ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")));
  return new RegExp(`${source.join("")}$`, "u");
}

function literals({ path }: ListedOperation): number {
  return path.replaceAll(/\{[^}]+\}/gu, "").length;
}
