import type { Json, OpenApiDocument, Parameter } from "../spec/document.js";
import { type ListedOperation, securitySchemes } from "../spec/list-operations.js";
import { resolve } from "../spec/resolve.js";
import { binaryProperties, bodyExamples, parameterExample } from "./example-values.js";

/** The example values of one operation: what a sample sends. */
export interface CallInput {
  readonly parameters: readonly { readonly parameter: Parameter; readonly value: Json }[];
  readonly body?: { readonly mediaType: string; readonly value: Json; readonly binary: ReadonlySet<string> };
}

/** Required parameters, and optional ones of the query that have an example of their own; no window of a list. */
export function callInput(document: OpenApiDocument, operation: ListedOperation): CallInput {
  const parameters = callerParameters(document, operation)
    .filter((parameter) => parameter.required || (parameter.in === "query" && !operation.paged))
    .flatMap((parameter) => {
      const value = parameterExample(document, parameter);
      return value === undefined ? [] : [{ parameter, value }];
    });
  const [mediaType, media] = Object.entries(operation.body?.content ?? {})[0] ?? [];
  const example = media && bodyExamples(document, media)[0];
  if (!mediaType || !example) return { parameters };
  return {
    parameters,
    body: { mediaType, value: example.value, binary: binaryProperties(document, media.schema) },
  };
}

/** Parameters that a caller gives: not those that a security scheme or the runtime supplies. */
export function callerParameters(document: OpenApiDocument, operation: ListedOperation): Parameter[] {
  const supplied = new Set(suppliedHeaders(document));
  return operation.parameters
    .map((parameter) => resolve(document, parameter))
    .filter((parameter) => !isIdempotencyKey(parameter))
    .filter((parameter) => parameter.in !== "header" || !supplied.has(parameter.name.toLowerCase()));
}

function isIdempotencyKey(parameter: Parameter): boolean {
  return (parameter as Parameter & { "x-idempotency-key"?: boolean })["x-idempotency-key"] === true;
}

function suppliedHeaders(document: OpenApiDocument): string[] {
  return securitySchemes(document).flatMap(([, scheme]) => [
    ...(scheme.type === "apiKey" && scheme.in === "header" && scheme.name ? [scheme.name.toLowerCase()] : []),
    ...(scheme["x-signature"] ? [(scheme["x-signature"].inputHeader ?? "signature-input").toLowerCase()] : []),
    "authorization",
  ]);
}
