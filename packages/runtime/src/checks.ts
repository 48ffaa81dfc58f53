import { callerError } from "./caller-error.js";
import { optionChecks } from "./check-options.js";
import type { OperationDescriptor } from "./contract.js";
import type { Feature } from "./feature.js";
import { where } from "./parameter-text.js";

/**
 * Tells a caller of mistakes that would otherwise be silence: a slip in the name of an option or a parameter, an option of the
 * wrong kind, a body for an operation that has none. The compiler finds them too, where there is one.
 */
export const checks: Feature = {
  name: "checks",
  install({ descriptor, options }) {
    const { checkClient, checkCall } = optionChecks(descriptor);
    checkClient(options);
    return {
      check({ operationName, operation, input, callOptions }) {
        try {
          checkCall(callOptions);
          checkInput(operation, input);
        } catch (error) {
          (error as Error).message = `${operationName}: ${(error as Error).message}`;
          throw error;
        }
      },
    };
  },
};

function checkInput({ parameters = [], body, method }: OperationDescriptor, input: unknown): void {
  if (input === undefined || input === null) return;
  const values = groupOf(input, "the input");
  if (values.body !== undefined && !body) throw callerError("unexpected-body", `this ${method} takes none`);
  for (const place in values) {
    const group = values[place];
    if (/^body$|Type$/.test(place) || group === undefined || group === null) continue;
    for (const name in groupOf(group, `\`${place}\``)) {
      if (parameters.some((parameter) => parameter.in === place && parameter.name === name)) continue;
      const known = parameters.map(where).join(", ");
      throw callerError("unknown-parameter", `${place} ${name}; this operation takes ${known || "none"}`);
    }
  }
}

function groupOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  const found = Array.isArray(value) ? "a list" : `a ${typeof value}`;
  throw callerError("invalid-input", `${name} is ${found}, not an object such as { query: { … } }`);
}
