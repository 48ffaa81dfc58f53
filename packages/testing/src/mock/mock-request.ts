import type { RecordedRequest } from "../recorded-request.js";

/** One thing that a request or an answer got wrong, by the spec. */
export interface Violation {
  /** Where: `["request", "body", "name"]`. */
  readonly location: readonly string[];
  readonly severity: "Error" | "Warning" | "Information" | "Hint";
  /** Keyword of JSON Schema or status that the violation leads to: `required`, `401`. */
  readonly code: string;
  readonly message: string;
}

/** A request as the mock saw it, with its verdict. */
export interface MockRequest extends RecordedRequest {
  /** Status that the mock answered with. */
  readonly status: number;
  /** All that was wrong, uncut (the header `sl-violations` is cut at 8 kB). Empty: nothing was. */
  readonly violations: readonly Violation[];
}
