import { Ajv2020 } from "ajv/dist/2020.js";
import type { OpenApiDocument, Schema } from "../openapi/document.js";
import { without } from "../openapi/pointer.js";

export interface BodyValidatorOptions {
  /** Members that no schema names are let pass, as they are where types form a union. Default false. */
  readonly ignoreExtraMembers?: boolean;
}

/** Says whether a body is what a schema of the document asks for. A file counts as the text that the schema sees. */
export function createBodyValidator(
  document: OpenApiDocument,
  schema: Schema,
  { ignoreExtraMembers = false }: BodyValidatorOptions = {},
): (body: unknown) => boolean {
  const { paths, components } = document;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, discriminator: false });
  // References of the schema start at the root, so it takes the document's place there.
  const root = { allOf: [schema], paths, components };
  const validate = ajv.compile(ignoreExtraMembers ? (open(root) as object) : root);
  return (body) => validate(plain(body));
}

/** Where the object members of a body stand, from the outside in. Of a list only the first item is looked at. */
export function listProperties(body: unknown, tokens: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof body !== "object" || body === null || body instanceof Blob) return [];
  if (Array.isArray(body)) return listProperties(body[0], [...tokens, 0]);
  return Object.entries(body).flatMap(([key, item]) => [[...tokens, key], ...listProperties(item, [...tokens, key])]);
}

/** A valid body without every member that it can do without. */
export function minimalBody(body: unknown, isValid: (body: unknown) => boolean): unknown {
  return listProperties(body).reduce((smaller, tokens) => {
    const candidate = without(smaller, tokens);
    return isValid(candidate) ? candidate : smaller;
  }, body);
}

/** A copy of a schema that closes no object. */
function open(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(open);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).filter(
    ([key, value]) => value !== false || !/^(additional|unevaluated)Properties$/.test(key),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, open(value)]));
}

function plain(value: unknown): unknown {
  if (value instanceof Blob) return "";
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
