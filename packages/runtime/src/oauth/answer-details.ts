import type { ErrorDetails } from "../errors.js";
import { essence } from "../media-type.js";
import type { OperationAnswer } from "../send-operation.js";

/** What errors tell of an answer that came as it should and says what it should not. */
export function answerDetails({ response, requestId, attempts }: Omit<OperationAnswer, "value">) {
  return {
    response,
    requestId,
    attempts,
    status: response.status,
    contentType: essence(response.headers.get("content-type")) || undefined,
  } satisfies Partial<ErrorDetails>;
}
