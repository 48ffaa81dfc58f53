import type { OpenApiDocument, Schema } from "../openapi/document.js";
import { resolve } from "../openapi/resolve.js";
import type { FoundOperation } from "./find-operation.js";

const redacted = "[redacted]";

/** Headers that tell how a message was sent, and nothing of whom. Everything else is hidden. */
const harmless: ReadonlySet<string> = new Set([
  "accept",
  "cache-control",
  "content-encoding",
  "content-length",
  "content-type",
  "date",
  "etag",
  "expires",
  "idempotency-key",
  "retry-after",
  "server",
  "vary",
]);

export function redactHeaders(headers: RequestInit["headers"]): Record<string, string> {
  const entries = [...new Headers(headers)];
  return Object.fromEntries(entries.map(([name, value]) => [name, harmless.has(name) ? value : redacted]));
}

/** Without user information, fragments, sensitive path values, and values of query parameters that are sensitive or not described. */
export function redactUrl(document: OpenApiDocument, operation: FoundOperation | undefined, text: string): string {
  const url = new URL(text);
  url.username = "";
  url.password = "";
  url.hash = "";
  // Nobody says which part of an unknown path is somebody's id.
  if (operation === undefined) url.pathname = `/${redacted}`;
  const isOpen = (place: string, name: string): boolean => {
    const parameter = operation?.parameters.find((each) => each.in === place && each.name === name);
    return parameter !== undefined && !isSensitive(document, parameter as unknown as Schema);
  };
  for (const name of new Set(url.searchParams.keys())) {
    if (!isOpen("query", name)) url.searchParams.set(name, redacted);
  }
  const template = operation?.path.split("/") ?? [];
  const parts = url.pathname.split("/");
  const offset = parts.length - template.length;
  template.forEach((part, index) => {
    const name = /^\{(.+)\}$/u.exec(part)?.[1];
    if (name !== undefined && !isOpen("path", name)) parts[index + offset] = encodeURIComponent(redacted);
  });
  url.pathname = parts.join("/");
  return url.href;
}

/**
 * A body of JSON or of a form with every value replaced that a schema marks `x-sensitive` or `format: password`, or that no schema
 * describes. Lengths and kinds stay, so that a recording can still be compared with the description. Undefined: it cannot be cleaned.
 */
export function redactBody(document: OpenApiDocument, schema: Schema | undefined, text: string): string | undefined {
  if (schema === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // A form, a text, a picture: nobody can say which part of it is whose.
    return undefined;
  }
  return JSON.stringify(clean(document, [schema], value));
}

function clean(document: OpenApiDocument, schemas: readonly Schema[], value: unknown): unknown {
  const all = schemas.flatMap((schema) => expand(document, schema));
  if (all.length === 0 || all.some((schema) => isSensitive(document, schema))) return hidden(value);
  if (Array.isArray(value)) {
    const items = all.flatMap(({ items: inner }) => (isSchema(inner) ? [inner] : []));
    return value.map((item) => clean(document, items, item));
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => {
    const described = all.flatMap(({ properties, additionalProperties }) => {
      const property = Object.hasOwn(Object(properties), name)
        ? (properties as Record<string, unknown>)[name]
        : additionalProperties;
      return isSchema(property) ? [property] : [];
    });
    return [name, clean(document, described, inner)];
  });
  return Object.fromEntries(entries);
}

/** The same kind of value without its content. */
function hidden(value: unknown): unknown {
  if (typeof value === "string") return "*".repeat(Math.min([...value].length, 8));
  if (typeof value === "number") return 0;
  if (Array.isArray(value)) return value.map(hidden);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hidden(inner)]));
}

function expand(document: OpenApiDocument, schema: Schema, depth = 0): Schema[] {
  if (depth > 20) return [];
  const { $ref, allOf, anyOf, oneOf } = schema;
  const parts = [allOf, anyOf, oneOf].flatMap((list) => (Array.isArray(list) ? list.filter(isSchema) : []));
  if (typeof $ref === "string") parts.push(resolve<Schema>(document, { $ref }));
  return [schema, ...parts.flatMap((part) => expand(document, part, depth + 1))];
}

function isSensitive(document: OpenApiDocument, schema: Schema): boolean {
  const inner = schema.schema;
  return (
    schema["x-sensitive"] !== undefined ||
    schema.format === "password" ||
    (isSchema(inner) && expand(document, inner).some((part) => isSensitive(document, part)))
  );
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
