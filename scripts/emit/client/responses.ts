import type { OperationModel, ResponseModel, TypeModel } from "../../model/model.js";

/** One outcome that the spec declares for an operation. */
export interface Outcome {
  readonly status: string;
  readonly types: readonly TypeModel[];
  readonly description?: string;
  readonly hasBody: boolean;
  /** Statuses of a range that have a declaration of their own. */
  readonly except: readonly string[];
}

export interface Outcomes {
  readonly successes: readonly Outcome[];
  readonly failures: readonly Outcome[];
}

/**
 * What a call can end in. 2xx is a success; so is a declared 3xx where no 2xx is (the redirect of a login page), while
 * beside one it is an exception that a caller has to treat as such (`304`). `default` is a failure, and a success too
 * where the spec declares no other.
 */
export function outcomesOf(operation: OperationModel): Outcomes {
  const responses = answersOf(operation);
  const statuses = responses.map((response) => response.status);
  const first = statuses.some((status) => status.startsWith("2")) ? /^2/ : /^[23]/;
  const declaresSuccess = statuses.some((status) => first.test(status));
  const successes: Outcome[] = [];
  const failures: Outcome[] = [];
  for (const response of responses) {
    const except = response.status.endsWith("XX")
      ? statuses.filter((status) => /^\d+$/.test(status) && status.charAt(0) === response.status.charAt(0))
      : [];
    const { failure } = response;
    const isDefault = response.status === "default";
    const isSuccess = first.test(response.status);
    if (isSuccess || (isDefault && !declaresSuccess)) {
      successes.push(outcome(response, failure === undefined ? contentTypes(response) : [failure.successType], except));
    }
    if (failure !== undefined) {
      failures.push(outcome(response, [failure.type], except));
    } else if (!isSuccess) {
      failures.push(outcome(response, contentTypes(response), except));
    }
  }
  return { successes, failures };
}

/** What is declared for HEAD is what GET would give; its own answers have no body (RFC 9110 §9.3.2). */
function answersOf({ method, responses }: OperationModel): readonly ResponseModel[] {
  return method === "HEAD" ? responses.map((response) => ({ ...response, content: [] })) : responses;
}

function outcome(response: ResponseModel, types: readonly TypeModel[], except: readonly string[]): Outcome {
  const { status, description } = response;
  const hasBody = response.content.length > 0;
  return { status, types, hasBody, except, ...(description === undefined ? {} : { description }) };
}

function contentTypes(response: ResponseModel): TypeModel[] {
  if (response.content.length === 0) {
    return [{ kind: "text", text: "undefined" }];
  }
  return response.content.map((content) => content.type);
}
