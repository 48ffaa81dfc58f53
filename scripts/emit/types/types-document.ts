import { IdentifierTable } from "../escape/identifiers.js";
import { define, entries, isObject, type JsonObject, own, ownObject } from "../json-value.js";
import { componentName, referenceTo, resolveReference } from "../local-reference.js";
import { safeAnnotations } from "./annotations.js";
import { type Direction, operationsOf, opposite } from "./document-schemas.js";
import { findRecursion } from "./recursion.js";
import { indexSchemas, type SchemaIndex } from "./schema-index.js";
import { SchemaShaper } from "./schema-shaper.js";
import { marked, type ShapedSchema } from "./type-mark.js";

/** The copy of a description that openapi-typescript prints, and what the emitters must know of it. */
export interface TypesDocument {
  readonly document: Record<string, unknown>;
  /** Component that callers send, where it is another than the one they receive: `User` → `UserRequest`. */
  readonly requestNames: ReadonlyMap<string, string>;
  /** Recursive schemas that stand beside the interfaces as type aliases: name and type. */
  readonly aliases: readonly { readonly name: string; readonly schema: ShapedSchema }[];
  /** Operations with a method that openapi-typescript has no word for: it prints them apart. */
  readonly furtherOperations: readonly { readonly name: string; readonly operation: Record<string, unknown> }[];
  /** Schema of each parameter by {@link parameterKey}. */
  readonly parameters: ReadonlyMap<string, ShapedSchema>;
  /** Path items of callbacks: operation, callback, expression. */
  readonly callbacks: Record<string, Record<string, Record<string, unknown>>>;
}

/** Key of a parameter: method name of its operation, location and name. */
export function parameterKey(operation: string, location: unknown, name: string): string {
  return `${operation} ${location} ${name}`;
}

const PRINTED_METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
const BINARY = /^(image|audio|video|font)\/|^application\/(octet-stream|pdf|zip|gzip|x-tar)$/i;

/**
 * Copies a description into the form whose types come out right. The original is not touched: it is exported as it is.
 *
 * @param document The bundled OpenAPI 3.1 document.
 * @param operationNames Method name of each operation by `METHOD /path`.
 */
export function buildTypesDocument(document: unknown, operationNames: ReadonlyMap<string, string>): TypesDocument {
  return new TypesDocumentBuilder(document, operationNames).build();
}

interface ShapedOperation extends Record<string, unknown> {
  readonly parameters: readonly Record<string, unknown>[];
}

class TypesDocumentBuilder {
  readonly #document: unknown;
  readonly #operationNames: ReadonlyMap<string, string>;
  readonly #index: SchemaIndex;
  readonly #requestNames = new Map<string, string>();
  readonly #takenNames = new Set<string>();
  readonly #aliasNames = new Map<string, string>();
  readonly #shaper: SchemaShaper;
  readonly #aliased: ReadonlySet<string>;
  readonly #aliases: { name: string; schema: ShapedSchema }[] = [];
  readonly #furtherOperations: { name: string; operation: Record<string, unknown> }[] = [];
  readonly #parameters = new Map<string, ShapedSchema>();
  readonly #callbacks: Record<string, Record<string, Record<string, unknown>>> = {};

  constructor(document: unknown, operationNames: ReadonlyMap<string, string>) {
    this.#document = document;
    this.#operationNames = operationNames;
    this.#index = indexSchemas(document);
    for (const entry of this.#index.schemas.values()) {
      if (entry.directed && entry.usedIn.size === 2) {
        this.#requestNames.set(entry.name, this.#freeName(`${entry.name}Request`));
      }
    }
    const recursion = findRecursion(this.#index);
    this.#aliased = recursion.aliased;
    const identifiers = new IdentifierTable();
    for (const name of recursion.aliased) {
      this.#aliasNames.set(name, identifiers.take(`Recursive ${name}`));
      const requestName = this.#requestNames.get(name);
      if (requestName !== undefined) {
        this.#aliasNames.set(requestName, identifiers.take(`Recursive ${requestName}`));
      }
    }
    this.#shaper = new SchemaShaper({
      document,
      index: this.#index,
      recursion,
      nameFor: (name, direction) => (direction === "request" ? this.#requestNames.get(name) : undefined) ?? name,
      aliasFor: (name) => this.#aliasNames.get(name),
    });
  }

  build(): TypesDocument {
    const components = this.#components();
    const paths: Record<string, unknown> = {};
    for (const [path, item] of entries(own(this.#document, "paths"))) {
      define(paths, path, this.#pathItem(this.#resolved(item), { path, sends: "request" }));
    }
    const webhooks: Record<string, unknown> = {};
    for (const [name, item] of entries(own(this.#document, "webhooks"))) {
      define(webhooks, name, this.#pathItem(this.#resolved(item), { sends: "response" }));
    }
    const document = {
      openapi: "3.1.0",
      info: {},
      components,
      paths,
      ...(Object.keys(webhooks).length > 0 ? { webhooks } : {}),
    };
    return {
      document,
      requestNames: this.#requestNames,
      aliases: this.#aliases,
      furtherOperations: this.#furtherOperations,
      parameters: this.#parameters,
      callbacks: this.#callbacks,
    };
  }

  #freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#index.schemas.has(name) || this.#takenNames.has(name); number += 1) {
      name = `${wanted}${number}`;
    }
    this.#takenNames.add(name);
    return name;
  }

  #components(): Record<string, unknown> {
    const schemas: Record<string, unknown> = {};
    for (const entry of this.#index.schemas.values()) {
      const [only] = entry.usedIn.size === 1 ? entry.usedIn : [];
      const direction = entry.usedIn.size === 2 ? "response" : only;
      define(schemas, entry.name, this.#component(entry.name, entry.name, direction));
      const requestName = this.#requestNames.get(entry.name);
      if (requestName !== undefined) {
        define(schemas, requestName, this.#component(entry.name, requestName, "request"));
      }
    }
    const components = ownObject(this.#document, "components");
    return {
      schemas,
      responses: this.#section(components, "responses", (node) => this.#response(node, "response")),
      parameters: this.#section(components, "parameters", (node) => this.#parameter(node, "request")),
      requestBodies: this.#section(components, "requestBodies", (node) => this.#body(node, "request")),
      headers: this.#section(components, "headers", (node) => this.#parameter(node, "response")),
    };
  }

  #component(name: string, target: string, direction: Direction | undefined): ShapedSchema {
    const position = { direction, component: name, depth: 0 };
    const alias = this.#aliased.has(name) ? this.#aliasNames.get(target) : undefined;
    if (alias === undefined) {
      return this.#shaper.component(name, position);
    }
    this.#aliases.push({ name: alias, schema: this.#shaper.component(name, { ...position, aliased: true }) });
    const schema = this.#index.schemas.get(name)?.schema;
    return marked({ kind: "alias", name: alias }, isObject(schema) ? safeAnnotations(schema) : {});
  }

  #section(
    components: JsonObject | undefined,
    section: string,
    change: (node: JsonObject) => Record<string, unknown>,
  ): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [name, node] of entries(own(components, section))) {
      const resolved = this.#resolved(node);
      if (isObject(resolved)) {
        define(result, name, change(resolved));
      }
    }
    return result;
  }

  #pathItem(item: unknown, place: { readonly path?: string; readonly sends: Direction }): Record<string, unknown> {
    const shared = list(own(item, "parameters"));
    const result: Record<string, unknown> = isObject(item) ? safeAnnotations(item) : {};
    for (const [method, operation] of operationsOf(item)) {
      const name =
        place.path === undefined ? undefined : this.#operationNames.get(`${method.toUpperCase()} ${place.path}`);
      const shaped = this.#operation(operation, shared, place.sends);
      if (name !== undefined) {
        shaped.operationId = name;
        for (const parameter of shaped.parameters) {
          this.#parameters.set(
            parameterKey(name, parameter.in, String(parameter.name)),
            parameter.schema as ShapedSchema,
          );
        }
        this.#addCallbacks(name, operation);
      }
      if (PRINTED_METHODS.has(method)) {
        result[method] = shaped;
      } else if (name !== undefined) {
        this.#furtherOperations.push({ name, operation: shaped });
      }
    }
    return result;
  }

  #operation(operation: JsonObject, shared: readonly unknown[], sends: Direction): ShapedOperation {
    const parameters = new Map<string, Record<string, unknown>>();
    for (const parameter of [...shared, ...list(operation.parameters)]) {
      const resolved = this.#resolved(parameter);
      if (isObject(resolved) && typeof resolved.name === "string") {
        parameters.set(`${placeOf(resolved)} ${resolved.name}`, this.#parameter(resolved, sends));
      }
    }
    const responses: Record<string, unknown> = {};
    for (const [status, response] of entries(operation.responses)) {
      const change = (node: JsonObject) => this.#response(node, opposite(sends));
      define(responses, status, this.#shared(response, sends === "request" ? "responses" : "", change));
    }
    const body = operation.requestBody;
    const change = (node: JsonObject) => this.#body(node, sends);
    return {
      ...safeAnnotations(operation),
      parameters: [...parameters.values()],
      ...(body === undefined
        ? {}
        : { requestBody: this.#shared(body, sends === "request" ? "requestBodies" : "", change) }),
      responses,
    };
  }

  #addCallbacks(name: string, operation: JsonObject): void {
    for (const [callbackName, node] of entries(operation.callbacks)) {
      const items: Record<string, unknown> = {};
      for (const [expression, item] of entries(this.#resolved(node))) {
        define(items, expression, this.#pathItem(this.#resolved(item), { sends: "response" }));
      }
      const byName = this.#callbacks[name] ?? {};
      define(byName, callbackName, items);
      this.#callbacks[name] = byName;
    }
  }

  /** A reference to a component of that section stays one, so that its type is printed once; any other is put in place. */
  #shared(
    node: unknown,
    section: string,
    change: (node: JsonObject) => Record<string, unknown>,
  ): Record<string, unknown> {
    const reference = own(node, "$ref");
    const name = typeof reference === "string" ? componentName(reference, section) : undefined;
    if (
      name !== undefined &&
      ownObject(ownObject(ownObject(this.#document, "components"), section), name) !== undefined
    ) {
      return { $ref: referenceTo(["components", section, name]) };
    }
    const resolved = this.#resolved(node);
    return isObject(resolved) ? change(resolved) : {};
  }

  /** Parameters and headers: `content` becomes a schema, for the value is given as it is and serialised later. */
  #parameter(node: JsonObject, direction: Direction): Record<string, unknown> {
    const [media] = entries(node.content).map(([, value]) => this.#resolved(value));
    const schema = media === undefined ? node.schema : own(media, "schema");
    return {
      ...safeAnnotations(node),
      ...(typeof node.name === "string" ? { name: node.name, in: placeOf(node) } : {}),
      ...(node.required === true || node.in === "path" ? { required: true } : {}),
      schema: this.#shaper.schema(schema ?? {}, { direction, depth: 0 }),
    };
  }

  #body(node: JsonObject, direction: Direction): Record<string, unknown> {
    return {
      ...safeAnnotations(node),
      ...(node.required === true ? { required: true } : {}),
      content: this.#content(node.content, direction),
    };
  }

  #response(node: JsonObject, direction: Direction): Record<string, unknown> {
    const headers: Record<string, unknown> = {};
    for (const [name, header] of entries(node.headers)) {
      const resolved = this.#resolved(header);
      if (isObject(resolved)) {
        define(headers, name, this.#parameter(resolved, direction));
      }
    }
    return { ...safeAnnotations(node), headers, content: this.#content(node.content, direction) };
  }

  #content(content: unknown, direction: Direction): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [mediaType, node] of entries(content)) {
      const media = this.#resolved(node);
      const schema = own(media, "schema") ?? own(media, "itemSchema");
      const empty = schema === undefined || (isObject(schema) && Object.keys(schema).length === 0);
      const shaped =
        empty && BINARY.test(mediaType)
          ? marked({ kind: "blob" })
          : this.#shaper.schema(schema ?? {}, { direction, depth: 0 });
      define(result, mediaType, { schema: shaped });
    }
    return result;
  }

  #resolved(node: unknown): unknown {
    const reference = own(node, "$ref");
    return typeof reference === "string" ? resolveReference(this.#document, reference) : node;
  }
}

/** A whole query string stands among the parameters of the query (OpenAPI 3.2, `in: querystring`). */
function placeOf(parameter: JsonObject): unknown {
  return parameter.in === "querystring" ? "query" : parameter.in;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
