import { ApiError, type ErrorDetails } from "../errors.js";

export interface PagingErrorDetails extends ErrorDetails {
  readonly next: unknown;
}

/**
 * Paging that would not end, would leave the server, or has nothing to page: `repeated-page`, `no-progress`, `page-limit`,
 * `foreign-page`, `no-list`.
 * `next` is the cursor, number or URL of the page that was not fetched; printing the error does not show it, since it is a query.
 */
export class PagingError extends ApiError {
  declare readonly next: unknown;

  constructor(message: string, { next, ...details }: PagingErrorDetails) {
    super(message, details);
    Object.defineProperty(this, "next", { value: next });
  }

  static {
    PagingError.prototype.name = "PagingError";
  }
}
