import type { OperationModel } from "../../model/model.js";
import { askedParameters, inputIsRequired, isRequired } from "../client/operation-types.js";
import { objectKey } from "../escape/key.js";
import { literal } from "../literal.js";
import type { TypeFacts } from "../type-text.js";
import { sampleValue } from "../types/simple-type.js";
import { parameterKey } from "../types/types-document.js";

export interface SampleCall {
  readonly operation: OperationModel;
  /** The input as an object literal, empty for none; undefined when the spec gives no values that are sure to fit. */
  readonly input: string | undefined;
}

/** The call that a README starts with: a reading operation, public ones last, with as little input as there is. */
export function sampleCall(operations: readonly OperationModel[], facts: TypeFacts): SampleCall | undefined {
  const candidates = operations.map((operation) => ({ operation, input: sampleInput(operation, facts) }));
  const [best] = candidates
    .map((call, position) => ({ call, score: score(call), position }))
    .sort((first, second) => first.score - second.score || first.position - second.position);
  return best?.call;
}

function score({ operation, input }: SampleCall): number {
  const required = askedParameters(operation).filter(isRequired).length;
  return (
    (operation.deprecated ? 1000 : 0) +
    (input === undefined ? 500 : 0) +
    (operation.method === "GET" ? 0 : 200) +
    (operation.security === undefined || operation.security.length === 0 ? 100 : 0) +
    required
  );
}

function sampleInput(operation: OperationModel, facts: TypeFacts): string | undefined {
  if (!inputIsRequired(operation)) {
    return "";
  }
  if (operation.body?.required === true) {
    return undefined;
  }
  const groups = new Map<string, string[]>();
  for (const parameter of askedParameters(operation).filter(isRequired)) {
    const { in: location, name } = parameter.descriptor;
    const schema = facts.parameters.get(parameterKey(operation.name, location, name));
    const value = sampleValue(schema, { example: parameter.example, name });
    if (value === undefined) {
      return undefined;
    }
    groups.set(location, [...(groups.get(location) ?? []), `${objectKey(name)}: ${literal(value)}`]);
  }
  return `{ ${[...groups].map(([location, members]) => `${location}: { ${members.join(", ")} }`).join(", ")} }`;
}
