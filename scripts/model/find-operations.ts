import { isObject, type JsonObject, own } from "../load/json-object.js";
import { type DocumentReader, type Path, text } from "./document-reader.js";

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"];

/** Fetch Standard, "forbidden method". */
const FORBIDDEN = /^(CONNECT|TRACE|TRACK)$/i;

export interface FoundOperation {
  readonly operationId?: string;
  readonly method: string;
  readonly path: string;
  /** The path item, for its parameters and servers. */
  readonly item: JsonObject;
  readonly itemPath: Path;
  readonly node: JsonObject;
  readonly at: Path;
}

/** All operations in the order of the spec; paths that could not be called are reported. */
export function findOperations(reader: DocumentReader): FoundOperation[] {
  const paths = own(reader.document, "paths");
  const found: FoundOperation[] = [];
  const templates = new Map<string, string>();
  for (const path of isObject(paths) ? Object.keys(paths) : []) {
    if (path.startsWith("x-")) {
      continue;
    }
    const placed = reader.resolve(own(paths, path), ["paths", path]);
    if (placed === undefined || !checkPath(reader, path, templates)) {
      continue;
    }
    const { node: item, path: itemPath } = placed;
    for (const key of Object.keys(item)) {
      const method = METHODS.find((known) => known.toLowerCase() === key);
      if (method !== undefined && FORBIDDEN.test(method)) {
        const message = `A browser and Node refuse to send ${method}; the operation is left out.`;
        reader.warn("unsupported-method", message, [...itemPath, key]);
      } else if (method !== undefined) {
        addOperation(found, { method, path, item, itemPath, node: item[key], at: [...itemPath, key] });
      }
    }
    addFurther(reader, found, { path, item, itemPath });
  }
  reportDuplicateIds(reader, found);
  return found;
}

/** OpenAPI 3.2 keeps methods without a word of their own in a map, by their name as it is sent. */
function addFurther(
  reader: DocumentReader,
  found: FoundOperation[],
  { path, item, itemPath }: Pick<FoundOperation, "path" | "item" | "itemPath">,
): void {
  const further = own(item, "additionalOperations");
  const names = isObject(further) ? Object.keys(further) : [];
  for (const name of names) {
    const at = [...itemPath, "additionalOperations", name];
    const known = METHODS.find((method) => method === name.toUpperCase());
    if (!/^[A-Za-z][\w-]*$/.test(name) || FORBIDDEN.test(name)) {
      reader.error("unsupported-method", `The method \`${name}\` cannot be sent.`, at);
    } else if (known !== undefined && (known !== name || Object.hasOwn(item, known.toLowerCase()))) {
      const help = `Write it as \`${known.toLowerCase()}\`.`;
      reader.error("unsupported-method", `The method \`${name}\` has a member of its own.`, at, help);
    } else if (names.some((other) => other !== name && other.toUpperCase() === name.toUpperCase())) {
      reader.error("unsupported-method", `The method \`${name}\` differs from another by case alone.`, at);
    } else {
      addOperation(found, { method: name, path, item, itemPath, node: own(further, name), at });
    }
  }
}

function addOperation(
  found: FoundOperation[],
  operation: Omit<FoundOperation, "node" | "operationId"> & { readonly node: unknown },
): void {
  const { node } = operation;
  if (isObject(node)) {
    const operationId = text(node, "operationId");
    found.push({ ...operation, node, ...(operationId === undefined || operationId === "" ? {} : { operationId }) });
  }
}

function checkPath(reader: DocumentReader, path: string, templates: Map<string, string>): boolean {
  const at = ["paths", path];
  if (!path.startsWith("/")) {
    reader.error("invalid-path", `The path \`${path}\` does not start with a slash.`, at);
    return false;
  }
  if (path.includes("#")) {
    const message = `The path \`${path}\` holds a fragment; it tells operations apart and is not sent.`;
    reader.warn("path-fragment", message, at);
  }
  if (/[{}]/.test(path.replace(/\{[^{}]+\}/g, ""))) {
    reader.error("invalid-path", `The braces of the path \`${path}\` do not match.`, at);
    return false;
  }
  const [wire = path] = path.split("#");
  if (/[\p{Cc}\s\\]/u.test(path) || /\?.*[?{]/.test(wire)) {
    reader.error("invalid-path", `The path \`${path}\` holds a character that a path cannot hold.`, at);
    return false;
  }
  if (/\/(\.|%2e){1,2}(\/|$)/i.test(wire)) {
    reader.error("invalid-path", `The path \`${path}\` has a segment of dots, which leads to another path.`, at);
    return false;
  }
  const shape = path.replace(/\{[^{}]+\}/g, "{}");
  const twin = templates.get(shape);
  if (twin !== undefined) {
    reader.warn("ambiguous-path", `\`${path}\` and \`${twin}\` are the same path.`, at);
  }
  templates.set(shape, path);
  return true;
}

function reportDuplicateIds(reader: DocumentReader, operations: readonly FoundOperation[]): void {
  const first = new Map<string, FoundOperation>();
  for (const operation of operations) {
    const { operationId } = operation;
    const other = operationId === undefined ? undefined : first.get(operationId);
    if (operationId !== undefined && other !== undefined) {
      const message = `The operationId \`${operationId}\` stands at \`${other.method} ${other.path}\` already.`;
      reader.error(
        "duplicate-operation-id",
        message,
        [...operation.at, "operationId"],
        "Give each operation an id of its own.",
      );
    } else if (operationId !== undefined) {
      first.set(operationId, operation);
    }
  }
}
