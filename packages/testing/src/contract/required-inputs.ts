import type { OpenApiDocument } from "../openapi/document.js";
import type { ListedOperation } from "../openapi/list-operations.js";
import { toPointer, without } from "../openapi/pointer.js";
import { createBodyValidator, listProperties } from "./body-validator.js";
import type { OperationInput, RequestInput } from "./request-inputs.js";

/** An input that lacks one thing that the operation needs. */
export interface LackingInput {
  /** What is missing: `/path/user_id`, `/body`, `/body/address/city`. */
  readonly pointer: string;
  readonly input: OperationInput;
  /**
   * True when types can tell. A member that only one of several variants of a body needs is missed at run time alone: to
   * the types the rest may be another variant, since a union lets pass what any of its members names.
   */
  readonly inTypes: boolean;
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
    const isValid = createBodyValidator(document, media.schema ?? {});
    const fitsTypes = createBodyValidator(document, media.schema ?? {}, { ignoreExtraMembers: true });
    for (const { input } of inputs.filter((each) => each.mediaType === mediaType)) {
      for (const tokens of listProperties(input.body)) {
        const candidate = lack(input, ["body", ...tokens]);
        const isKnown = lacking.some(({ pointer }) => pointer === candidate.pointer);
        if (isKnown || isValid(candidate.input.body)) continue;
        lacking.push({ ...candidate, inTypes: !fitsTypes(candidate.input.body) });
      }
    }
  }
  return lacking;
}

function lack(input: OperationInput, tokens: readonly (string | number)[]): LackingInput {
  return { pointer: toPointer(tokens), input: without(input, tokens) as OperationInput, inTypes: true };
}
