/** A mistake of the caller, found before anything was sent. Its message never holds a value that was given. */
export interface CallerError extends TypeError {
  /** Stable: `missing-parameter`, `invalid-parameter`, `missing-credential`, `unknown-option`, … (README, "Errors"). */
  readonly code: string;
}

export function callerError(code: string, message: string): CallerError {
  return Object.assign(new TypeError(message), { code });
}
