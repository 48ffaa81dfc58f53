import type { OpenApiDocument, OpenApiResponse } from "../openapi/document.js";
import { listExamples } from "../openapi/examples.js";
import type { ListedOperation } from "../openapi/list-operations.js";
import { valueAt } from "../openapi/pointer.js";

/** One declared answer of an operation and what the client has to make of it. */
export interface ExpectedAnswer {
  /** The declared key: `200`, `4XX`, `default`. */
  readonly declared: string;
  /** The status that the mock is asked for. */
  readonly status: number;
  /** Name of the example; `undefined` when the answer has none, or one without a name. */
  readonly example: string | undefined;
  /** A success is data, a failure an error. A redirect leads away and is neither. */
  readonly outcome: "success" | "failure" | "redirect";
  /** The exact body, `empty`, or `any` when the spec shows no example of it. */
  readonly body: { readonly value: unknown } | "empty" | "any";
}

/** Every declared status of an operation with every named example of it. */
export function listAnswers(document: OpenApiDocument, operation: ListedOperation): ExpectedAnswer[] {
  const declaredKeys = operation.responses.map(([declared]) => declared);
  return operation.responses.flatMap(([declared, response]): ExpectedAnswer[] => {
    const status = statusFor(declared, declaredKeys);
    const base = { declared, status };
    const examples = Object.values(response.content ?? {}).flatMap((media) => listExamples(document, media));
    if (examples.length === 0) {
      const body = Object.keys(response.content ?? {}).length === 0 ? "empty" : "any";
      return [{ ...base, example: undefined, outcome: outcomeOf(status), body }];
    }
    return examples.map(({ name, value }) => ({
      ...base,
      example: name,
      outcome: tellsFailure(response, value) ? "failure" : outcomeOf(status),
      body: { value },
    }));
  });
}

/** A status for a declared key; for a range or `default` one that has no declaration of its own. */
function statusFor(declared: string, others: readonly string[]): number {
  if (/^\d{3}$/.test(declared)) return Number(declared);
  const first = declared === "default" ? 500 : Number(declared.slice(0, 1)) * 100;
  for (let status = first; status < first + 100; status += 1) {
    // 407 and its like change how a client's platform treats the connection; the plain ones come first anyway.
    if (!others.includes(String(status))) return status;
  }
  throw new Error(`No status is left for "${declared}"`);
}

function outcomeOf(status: number): ExpectedAnswer["outcome"] {
  if (status < 300) return "success";
  return status < 400 ? "redirect" : "failure";
}

function tellsFailure(response: OpenApiResponse, value: unknown): boolean {
  const rule = response["x-failure"];
  return rule !== undefined && !rule.success.includes(valueAt(value, rule.pointer));
}
