import type { ClientDescriptor } from "@specwright/runtime";
import { isObject, type JsonObject, own } from "../load/json-object.js";

const ANY = { default: { description: "Not described." } };

/**
 * The bundled document with the chosen operations alone, each under its method name on the client: a mock of a document of
 * a thousand operations takes minutes to start. What the chosen operations do not refer to is left out.
 */
export function sampledDocument(
  document: unknown,
  { operations }: ClientDescriptor,
  chosen: readonly string[],
): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const [path, item] of Object.entries(
    isObject(own(document, "paths")) ? (own(document, "paths") as JsonObject) : {},
  )) {
    const wirePath = path.split(/[#?]/, 1)[0] ?? path;
    const kept: JsonObject = {};
    for (const name of chosen) {
      const operation = operations[name];
      if (operation === undefined) continue;
      const method = operation.method.toLowerCase();
      const node = own(item, method);
      // Two operations may differ by a fragment of the path only; then the id tells them apart.
      const id = own(node, "operationId");
      if (
        operation.path !== path.split("#", 1)[0] ||
        !isObject(node) ||
        (id !== undefined && id !== (operation.operationId ?? name))
      )
        continue;
      // A mock has nothing to say for an operation without an answer.
      const answers = Object.keys((own(node, "responses") ?? {}) as JsonObject).length > 0 ? node.responses : ANY;
      kept[method] = { ...node, operationId: name, responses: answers, callbacks: undefined };
      const parameters = own(item, "parameters");
      if (parameters !== undefined) kept.parameters = parameters;
    }
    // Paths that differ by a query or a fragment are one to a mock.
    if (Object.keys(kept).length > 0) paths[wirePath] = { ...paths[wirePath], ...kept };
  }
  const root = isObject(document) ? document : {};
  const sampled = { openapi: root.openapi, info: root.info, security: root.security, paths };
  const whole = { ...sampled, components: componentsOf(sampled, root) };
  for (const item of Object.values(paths)) {
    for (const operation of Object.values(item)) sayFormDefaults(operation, whole);
  }
  // A mock follows what looks like a reference in an example, too, be it to the network.
  const leadsOut = (key: string, value: unknown) =>
    key === "$ref" && typeof value === "string" && !value.startsWith("#");
  return JSON.parse(JSON.stringify(whole, (key, value) => (leadsOut(key, value) ? undefined : value))) as JsonObject;
}

/** A mock reads a list in a form only where its style is written out, be it the default. */
function sayFormDefaults(operation: unknown, document: JsonObject): void {
  const body = resolve(own(operation, "requestBody"), document);
  const content = own(body, "content");
  const form = own(content, "application/x-www-form-urlencoded");
  const properties = own(resolve(own(form, "schema"), document), "properties");
  if (!isObject(form) || !isObject(properties)) return;
  const encoding: JsonObject = { ...((own(form, "encoding") ?? {}) as JsonObject) };
  for (const [name, property] of Object.entries(properties)) {
    const isList = own(resolve(property, document), "type") === "array";
    if (isList && encoding[name] === undefined) encoding[name] = { style: "form", explode: true };
  }
  form.encoding = encoding;
}

function resolve(node: unknown, document: JsonObject): unknown {
  const reference = own(node, "$ref");
  if (typeof reference !== "string") return node;
  const tokens = reference.slice(2).split("/").map(decode);
  return resolve(
    tokens.reduce<unknown>((at, token) => own(at, token), document),
    document,
  );
}

/** The components that a part of a document refers to, and those that they refer to. */
function componentsOf(part: unknown, document: JsonObject): JsonObject {
  const components: Record<string, JsonObject> = {};
  const securitySchemes = own(document.components, "securitySchemes");
  if (isObject(securitySchemes)) components.securitySchemes = securitySchemes;
  const pending: unknown[] = [part];
  const seen = new Set<string>();
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== "object" || node === null) continue;
    const reference = own(node, "$ref");
    if (typeof reference === "string" && !seen.has(reference)) {
      seen.add(reference);
      const [, , section = "", name = ""] = reference.split("/").map((token) => decode(token));
      const target = own(own(document.components, section), name);
      const holder = components[section] ?? {};
      holder[name] = target;
      components[section] = holder;
      pending.push(target);
    }
    pending.push(...Object.values(node));
  }
  return components;
}

function decode(token: string): string {
  return decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~");
}
