import { isObject, type JsonObject } from "../load/json-object.js";
import type { OperationModel } from "../model/model.js";

/**
 * Gives every operation of a description the name that its client has for it, where it has none or one that cannot be a
 * method's; links follow. From then on the description and the client call an operation the same.
 * @returns how many were named.
 */
export function nameOperations(document: JsonObject, operations: readonly OperationModel[]): number {
  const renamed = new Map<string, string>();
  let named = 0;
  for (const { name, method, path } of operations) {
    const item = isObject(document.paths) ? document.paths[path] : undefined;
    const operation = isObject(item) ? item[method.toLowerCase()] : undefined;
    if (!isObject(operation) || operation.operationId === name) continue;
    if (typeof operation.operationId === "string") renamed.set(operation.operationId, name);
    operation.operationId = name;
    named += 1;
  }
  if (renamed.size > 0) renameLinks(document, renamed);
  return named;
}

function renameLinks(value: unknown, renamed: ReadonlyMap<string, string>): void {
  if (Array.isArray(value)) for (const item of value) renameLinks(item, renamed);
  if (!isObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === "links" && isObject(child)) Object.values(child).forEach((link) => void renameLink(link, renamed));
    // What is not the description's own structure is somebody's data.
    else if (!/^(examples?|default|enum|const|x-)/.test(key)) renameLinks(child, renamed);
  }
}

function renameLink(link: unknown, renamed: ReadonlyMap<string, string>): void {
  if (!isObject(link) || typeof link.operationId !== "string") return;
  link.operationId = renamed.get(link.operationId) ?? link.operationId;
}
