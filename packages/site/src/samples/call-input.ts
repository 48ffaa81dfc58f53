import type { Json, OpenApiDocument, Parameter } from "../spec/document.js";
import type { ListedOperation } from "../spec/list-operations.js";
import { binaryProperties, bodyExamples, parameterExample } from "./example-values.js";

/** The example values of one operation: what a sample sends. */
export interface CallInput {
  readonly parameters: readonly { readonly parameter: Parameter; readonly value: Json }[];
  readonly body?: { readonly mediaType: string; readonly value: Json; readonly binary: ReadonlySet<string> };
}

/** Required parameters, and optional ones of the query that have an example of their own; no window of a list. */
export function callInput(document: OpenApiDocument, operation: ListedOperation): CallInput {
  const parameters = callerParameters(operation)
    .filter((parameter) => parameter.required || (parameter.in === "query" && !operation.model.pagination))
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
export function callerParameters(operation: ListedOperation): readonly Parameter[] {
  const supplied = operation.model.parameters.filter((parameter) => parameter.supplied !== undefined);
  return operation.parameters.filter(
    ({ name, in: location }) =>
      !supplied.some(({ descriptor }) => descriptor.name === name && descriptor.in === location),
  );
}
