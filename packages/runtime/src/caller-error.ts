/** A mistake of the caller, found before anything was sent. Its message never holds a value that was given. */
export interface CallerError extends TypeError {
  /** Stable: `missing-parameter`, `invalid-parameter`, `missing-credential`, `unknown-option`, … (README, "Errors"). */
  readonly code: string;
}

/** @param detail what is missing or wrong, or what would be right; the code says which of these */
export function callerError(code: string, detail: string): CallerError {
  return Object.assign(new TypeError(`${code}: ${detail}`), { code });
}
