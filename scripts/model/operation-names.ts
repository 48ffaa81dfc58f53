import { isFreeMember } from "./identifier.js";
import { toCamelCase, toPascalCase } from "./words.js";

export interface NamedThing {
  readonly operationId?: string;
  readonly method: string;
  readonly path: string;
}

export interface OperationName {
  readonly name: string;
  readonly typeName: string;
}

/**
 * Method and type names of all operations: valid, unreserved, and unique, also between the types. They depend on the
 * operations alone, not on their order in the file: a name that needs no change is given first, then the others in the
 * order of path and method.
 */
export function nameOperations<Operation extends NamedThing>(
  operations: readonly Operation[],
): Map<Operation, OperationName> {
  const wanted = operations.map((operation) => ({ operation, candidate: candidateFor(operation) }));
  const kept = wanted.filter(({ operation, candidate }) => candidate === operation.operationId);
  const changed = wanted.filter(({ operation, candidate }) => candidate !== operation.operationId);
  const names = new Set<string>();
  const typeNames = new Set<string>();
  const result = new Map<Operation, OperationName>();
  for (const { operation, candidate } of [...kept.sort(byPlace), ...changed.sort(byPlace)]) {
    const name = firstFree(candidate, names);
    const typeName = firstFree(toTypeName(name), typeNames);
    result.set(operation, { name, typeName });
  }
  return result;
}

/** The operation id in camel case; without a usable one, the method and the path: `getUsersByUserId`. */
function candidateFor({ operationId, method, path }: NamedThing): string {
  const fromId = operationId === undefined ? "" : keepOrCamelCase(operationId);
  const name = fromId === "" ? nameFromPath(method, path) : fromId;
  if (isFreeMember(name)) {
    return name;
  }
  return isFreeMember(`${name}_`) ? `${name}_` : `_${name}`;
}

/** A camel-case id stays letter for letter: `listURLs` is not made into `listUrls`. */
function keepOrCamelCase(operationId: string): string {
  return /^[a-z][A-Za-z0-9]*$/.test(operationId) ? operationId : toCamelCase(operationId);
}

function nameFromPath(method: string, path: string): string {
  const words = path.split(/[/{}]/).filter((part) => part !== "");
  const parameters = new Set([...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]));
  return toCamelCase(method) + words.map((word) => (parameters.has(word) ? "By" : "") + toPascalCase(word)).join("");
}

function toTypeName(name: string): string {
  const pascal = toPascalCase(name);
  return /^\p{ID_Start}/u.test(pascal) ? pascal : `Operation${pascal}`;
}

function firstFree(base: string, taken: Set<string>): string {
  let name = base;
  for (let number = 2; taken.has(name); number++) {
    name = `${base}${number}`;
  }
  taken.add(name);
  return name;
}

function byPlace(left: { operation: NamedThing }, right: { operation: NamedThing }): number {
  const [first, second] = [left, right].map(({ operation }) => `${operation.path}\n${operation.method}`) as [
    string,
    string,
  ];
  // Not localeCompare: the order must not depend on the machine's language.
  return first < second ? -1 : Number(first > second);
}
