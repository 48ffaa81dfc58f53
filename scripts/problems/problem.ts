/** Something wrong with an input, as a record; a run reports all of them at once. */
export interface Problem {
  /** Stable, kebab-case: `unresolved-reference`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  /** One sentence with the value in backticks. */
  readonly message: string;
  /** JSON pointer into the document. */
  readonly pointer?: string;
  readonly location?: { readonly file: string; readonly line: number; readonly column: number };
  /** What to do. */
  readonly help?: string;
}
