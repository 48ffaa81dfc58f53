import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { OpenApiDocument } from "../openapi/document.js";
import type { ListedOperation } from "../openapi/list-operations.js";
import { toPointer, without } from "../openapi/pointer.js";
import type { OperationInput, RequestInput } from "./request-inputs.js";

/** An input that lacks one thing that the operation needs. */
export interface LackingInput {
  /** What is missing: `/path/user_id`, `/body`, `/body/address/city`. */
  readonly pointer: string;
  readonly input: OperationInput;
}

/** For every required parameter, body and body property (at any depth of the examples): the input without it. */
export function listLackingInputs(
  document: OpenApiDocument,
  operation: ListedOperation,
  inputs: readonly RequestInput[],
): LackingInput[] {
  const [first] = inputs;
  if (!first) return [];
  const lacking: LackingInput[] = operation.parameters
    .filter((parameter) => parameter.required)
    .map((parameter) => lack(first.input, [parameter.in, parameter.name]));
  if (operation.body?.required) lacking.push(lack(first.input, ["body"]));
  for (const [mediaType, media] of operation.body?.content ?? []) {
    const isValid = compile(document, media.schema ?? {});
    for (const { input } of inputs.filter((each) => each.mediaType === mediaType)) {
      for (const tokens of listProperties(input.body)) {
        const candidate = lack(input, ["body", ...tokens]);
        const isKnown = lacking.some(({ pointer }) => pointer === candidate.pointer);
        if (!isKnown && !isValid(plain(candidate.input.body))) lacking.push(candidate);
      }
    }
  }
  return lacking;
}

function lack(input: OperationInput, tokens: readonly (string | number)[]): LackingInput {
  return { pointer: toPointer(tokens), input: without(input, tokens) as OperationInput };
}

function compile(document: OpenApiDocument, schema: object): ValidateFunction {
  const { paths, components } = document;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, discriminator: false });
  // References of the schema start at the root, so it takes the document's place there.
  return ajv.compile({ allOf: [schema], paths, components });
}

/** Where the object members of a value stand, from the outside in. Of a list only the first item is looked at. */
function listProperties(value: unknown, tokens: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null || value instanceof Blob) return [];
  if (Array.isArray(value)) return listProperties(value[0], [...tokens, 0]);
  return Object.entries(value).flatMap(([key, item]) => [[...tokens, key], ...listProperties(item, [...tokens, key])]);
}

/** Files as the text that a schema sees. */
function plain(value: unknown): unknown {
  if (value instanceof Blob) return "";
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
