/** What came of the calls of one package. */
export interface CallReport {
  /** Operations of the description. */
  readonly operations: number;
  /** Calls made. */
  readonly calls: number;
  /** One line for each call that was not as the description says. */
  readonly failures: readonly string[];
}
