import type { MediaType, OpenApiDocument, Parameter, Schema } from "../openapi/document.js";
import { listExamples, type NamedExample } from "../openapi/examples.js";
import type { ListedOperation } from "../openapi/list-operations.js";
import { resolve } from "../openapi/resolve.js";
import { sample } from "../openapi/sample.js";
import { createBodyValidator, minimalBody } from "./body-validator.js";

/** The first argument of an operation's method. */
export type OperationInput = Record<string, unknown> & { body?: unknown };

export interface RequestInput {
  /** Which examples it is made of: `byolUser`, `minimal`. */
  readonly label: string;
  /** Name of the example that the body is. */
  readonly bodyExample: string | undefined;
  readonly input: OperationInput;
  /** Media type of the body. */
  readonly mediaType: string | undefined;
}

/**
 * Valid inputs for an operation: one for each named example of its body or of a parameter, each at least once, and one
 * with required inputs alone.
 */
export function listInputs(document: OpenApiDocument, operation: ListedOperation): RequestInput[] {
  const parameters = operation.parameters.map((parameter) => ({
    parameter,
    examples: parameterExamples(document, parameter),
  }));
  const bodies = sendable(
    operation.body?.content.flatMap(([mediaType, media]) =>
      bodyExamples(document, media).map((example) => ({ ...example, mediaType, media })),
    ),
  );
  const rounds = Math.max(1, bodies?.length ?? 0, ...parameters.map(({ examples }) => examples.length));
  const full = Array.from({ length: rounds }, (_, round): RequestInput => {
    const chosen = parameters.map(({ parameter, examples }) => ({
      parameter,
      example: examples[round % Math.max(1, examples.length)],
    }));
    const body = bodies?.[round % bodies.length];
    const names = [body?.name, ...chosen.map(({ example }) => example?.name)].filter((name) => name !== undefined);
    return {
      label: names.join(" ") || "example",
      bodyExample: body?.name,
      input: {
        ...toLocations(chosen),
        ...(body && { body: toBody(document, body.media, body.value) }),
        ...(body && body.mediaType !== operation.body?.content[0]?.[0] && { contentType: body.mediaType }),
      },
      mediaType: body?.mediaType,
    };
  });
  return [...full, minimal(document, operation, full[0])];
}

/** A caller gives XML as a text; where nobody wrote one, a sample of its schema is none, and another media type tells as much. */
function sendable<Body extends NamedExample & { readonly mediaType: string }>(
  bodies: readonly Body[] | undefined,
): readonly Body[] | undefined {
  const found = bodies?.filter(({ mediaType, value }) => typeof value === "string" || !/[/+]xml\b/i.test(mediaType));
  return found?.length === 0 ? bodies : found;
}

function minimal(document: OpenApiDocument, operation: ListedOperation, first: RequestInput | undefined): RequestInput {
  const input: OperationInput = {};
  for (const { in: location, name, required } of operation.parameters) {
    if (!required) continue;
    const given = first?.input[location] as Record<string, unknown>;
    input[location] = { ...(input[location] as object), [name]: given[name] };
  }
  if (operation.body?.required) {
    const [, media] = operation.body.content.find(([mediaType]) => mediaType === first?.mediaType) ?? [];
    const body = minimalBody(first?.input.body, createBodyValidator(document, media?.schema ?? {}));
    // A form without a field is no body at all.
    input.body = isEmptyObject(body) ? first?.input.body : body;
    if (first?.input.contentType !== undefined) input.contentType = first.input.contentType;
  }
  return {
    label: "minimal",
    bodyExample: undefined,
    input,
    mediaType: input.body === undefined ? undefined : first?.mediaType,
  };
}

/** Optional parameters without an example are left out: nobody said what a right value is. */
function parameterExamples(document: OpenApiDocument, parameter: Parameter): NamedExample[] {
  const media = Object.values(parameter.content ?? {})[0];
  const holder = media ?? parameter;
  const examples = listExamples(document, holder);
  if (examples.length > 0) return examples;
  const schema = resolve<Schema>(document, (holder.schema ?? {}) as Schema & { $ref: string });
  const given = schema.examples ?? (schema.example === undefined ? undefined : [schema.example]);
  if (Array.isArray(given) && given.length > 0) return given.map((value) => ({ name: undefined, value }));
  return parameter.required ? [{ name: undefined, value: sample(document, schema) }] : [];
}

function bodyExamples(document: OpenApiDocument, media: MediaType): NamedExample[] {
  const examples = listExamples(document, media);
  if (examples.length > 0) return examples;
  return [{ name: undefined, value: sample(document, media.schema ?? {}) }];
}

type Chosen = { readonly parameter: Parameter; readonly example: NamedExample | undefined };

function toLocations(chosen: readonly Chosen[]): OperationInput {
  const input: OperationInput = {};
  for (const { parameter, example } of chosen) {
    if (!example) continue;
    input[parameter.in] = { ...(input[parameter.in] as object), [parameter.name]: example.value };
  }
  return input;
}

/** An example's value as a caller gives it: a file is text in a spec and a `File` in a call. */
function toBody(document: OpenApiDocument, media: MediaType, value: unknown): unknown {
  const schema = resolve<Schema>(document, (media.schema ?? {}) as Schema & { $ref: string });
  if (isBinary(schema)) return new Blob([String(value)]);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const entries = Object.entries(value).map(([name, item]) => {
    const property = resolve<Schema>(document, (properties[name] ?? {}) as Schema & { $ref: string });
    const type = media.encoding?.[name]?.contentType?.split(",")[0]?.trim();
    if (isBinary(property)) return [name, toFile(name, item, type)];
    if (Array.isArray(item) && isBinary((property.items ?? {}) as Schema)) {
      return [name, item.map((each) => toFile(name, each, type))];
    }
    return [name, item];
  });
  return Object.fromEntries(entries);
}

function toFile(name: string, content: unknown, type = "application/octet-stream"): File {
  return new File([String(content)], name, { type: type.includes("*") ? "image/png" : type });
}

function isBinary(schema: Schema): boolean {
  if (schema.format === "binary" || schema.contentEncoding === "binary") return true;
  const type = schema.contentMediaType;
  return typeof type === "string" && schema.contentEncoding === undefined && !/json|^text\//.test(type);
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !(value instanceof Blob) && Object.keys(value).length === 0;
}
