import { type CallerError, callerError } from "../caller-error.js";

/** Tokens can be asked for with credentials only. */
export function missingOAuth(): CallerError {
  return callerError("missing-oauth", "The option oauth (clientId, clientSecret) is missing.");
}
