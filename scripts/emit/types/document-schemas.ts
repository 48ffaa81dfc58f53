import { entries, isObject, type JsonObject, own } from "../json-value.js";

/** Who sends the value: the caller of an operation (`request`) or the service (`response`). */
export type Direction = "request" | "response";

export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

type Visit = (schema: unknown, direction: Direction) => void;

/** Calls `visit` for each schema that a parameter, body, header or answer holds directly. */
export function forEachRootSchema(document: unknown, visit: Visit): void {
  const components = own(document, "components");
  for (const [, parameter] of entries(own(components, "parameters"))) {
    visitCarrier(parameter, "request", visit);
  }
  for (const [, body] of entries(own(components, "requestBodies"))) {
    visitCarrier(body, "request", visit);
  }
  for (const [, header] of entries(own(components, "headers"))) {
    visitCarrier(header, "response", visit);
  }
  for (const [, response] of entries(own(components, "responses"))) {
    visitResponse(response, "response", visit);
  }
  for (const holder of [own(document, "paths"), own(components, "pathItems")]) {
    for (const [, item] of entries(holder)) {
      visitPathItem(item, "request", visit);
    }
  }
  for (const [, item] of entries(own(document, "webhooks"))) {
    visitPathItem(item, "response", visit);
  }
  for (const [, callback] of entries(own(components, "callbacks"))) {
    visitCallback(callback, "response", visit);
  }
}

export function opposite(direction: Direction): Direction {
  return direction === "request" ? "response" : "request";
}

/** Operations of a path item by lower-case method, with those that OpenAPI 3.2 keeps under `additionalOperations`. */
export function operationsOf(pathItem: unknown): [string, JsonObject][] {
  const found: [string, JsonObject][] = [];
  for (const method of METHODS) {
    const operation = own(pathItem, method);
    if (isObject(operation)) {
      found.push([method, operation]);
    }
  }
  for (const [method, operation] of entries(own(pathItem, "additionalOperations"))) {
    if (isObject(operation)) {
      found.push([method.toLowerCase(), operation]);
    }
  }
  return found;
}

/** `sends` is the direction of the request: a webhook's request comes from the service. */
function visitPathItem(item: unknown, sends: Direction, visit: Visit): void {
  visitList(own(item, "parameters"), sends, visit);
  for (const [, operation] of operationsOf(item)) {
    visitList(operation.parameters, sends, visit);
    visitCarrier(operation.requestBody, sends, visit);
    for (const [, response] of entries(operation.responses)) {
      visitResponse(response, opposite(sends), visit);
    }
    for (const [, callback] of entries(operation.callbacks)) {
      visitCallback(callback, opposite(sends), visit);
    }
  }
}

function visitCallback(callback: unknown, sends: Direction, visit: Visit): void {
  for (const [, item] of entries(callback)) {
    visitPathItem(item, sends, visit);
  }
}

function visitResponse(response: unknown, direction: Direction, visit: Visit): void {
  visitCarrier(response, direction, visit);
  for (const [, header] of entries(own(response, "headers"))) {
    visitCarrier(header, direction, visit);
  }
}

function visitList(list: unknown, direction: Direction, visit: Visit): void {
  if (Array.isArray(list)) {
    for (const item of list) {
      visitCarrier(item, direction, visit);
    }
  }
}

/** A parameter, header, body or response: the schema itself, or one for each media type. */
function visitCarrier(carrier: unknown, direction: Direction, visit: Visit): void {
  const schema = own(carrier, "schema");
  if (schema !== undefined) {
    visit(schema, direction);
  }
  for (const [, media] of entries(own(carrier, "content"))) {
    for (const keyword of ["schema", "itemSchema"]) {
      const held = own(media, keyword);
      if (held !== undefined) {
        visit(held, direction);
      }
    }
  }
}
