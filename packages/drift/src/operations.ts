import { child, follow, isObject, type JsonObject, own, type Place } from "./document.js";

export interface DescribedOperation {
  readonly name: string;
  readonly method: string;
  /** `/users/{user_id}`. */
  readonly path: string;
  readonly place: Place;
  /** Names of query parameters. */
  readonly query: ReadonlySet<string>;
  /** Names in objects that are spread over the query cannot be known. */
  readonly openQuery: boolean;
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** Finds the operation that a request is for. The server's own path before the template does not matter. */
export function operationFinder(
  document: JsonObject,
): (method: string, path: string) => DescribedOperation | undefined {
  const operations = listOperations(document).map((operation) => {
    const parts = operation.path.split(/(\{[^}]+\})/u);
    const source = parts
      .map((part) => (part.startsWith("{") ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")))
      .join("");
    const literals = operation.path.replaceAll(/\{[^}]+\}/gu, "").length;
    return { operation, pattern: new RegExp(`${source}$`, "u"), literals };
  });
  // The template with the most text of its own is the nearest: `/users/me` before `/users/{id}`.
  operations.sort((first, second) => second.literals - first.literals);
  return (method, path) =>
    operations.find(({ operation, pattern }) => operation.method === method && pattern.test(path))?.operation;
}

export function listOperations(document: JsonObject): DescribedOperation[] {
  const paths = child({ node: document, at: "" }, "paths");
  return Object.keys(Object(paths.node)).flatMap((path) => {
    const item = follow(document, child(paths, path));
    return Object.keys(Object(item.node))
      .filter((method) => methods.has(method))
      .map((method) => {
        const place = child(item, method);
        const parameters = [...parametersOf(document, item), ...parametersOf(document, place)].filter(
          ({ node }) => own(node, "in") === "query",
        );
        return {
          name: String(own(place.node, "operationId") ?? `${method} ${path}`),
          method: method.toUpperCase(),
          path,
          place,
          query: new Set(parameters.map(({ node }) => String(own(node, "name")))),
          openQuery: parameters.some(({ node }) => isSpread(document, node)),
        };
      });
  });
}

function parametersOf(document: JsonObject, holder: Place): Place[] {
  const list = child(holder, "parameters");
  return Array.isArray(list.node) ? list.node.map((_, index) => follow(document, child(list, index))) : [];
}

function isSpread(document: JsonObject, parameter: unknown): boolean {
  const schema = follow(document, { node: own(parameter, "schema"), at: "" }).node;
  return isObject(schema) && (schema.type === "object" || schema.properties !== undefined);
}
