import type { TokenLifetimeDescriptor } from "../contract.js";
import { DecodeError, type ErrorDetails } from "../errors.js";
import { isHeaderText } from "./is-header-text.js";
import type { OAuthToken } from "./token.js";
import { nextExpiry } from "./token-lifetime.js";

export interface TokenAnswerContext {
  /** Milliseconds since the epoch at which the answer came. */
  readonly now: number;
  readonly lifetime: TokenLifetimeDescriptor | undefined;
  /** Where the answer came from, for errors; without a query. */
  readonly url: string;
  /** What else is known of the answer, for errors. */
  readonly details?: Partial<ErrorDetails>;
}

/**
 * Reads an access token response (RFC 6749 §5.1). `token_type` may be missing, as some servers leave it out.
 * @throws DecodeError with code `invalid-token-answer`. Its message holds nothing of the answer.
 */
export function readTokenAnswer(answer: unknown, context: TokenAnswerContext): OAuthToken {
  const { access_token, token_type, expires_in, refresh_token, scope } = (answer ?? {}) as Record<string, unknown>;
  if (typeof access_token !== "string" || access_token === "") throw invalid("it has no access_token", context);
  if (!isHeaderText(access_token)) throw invalid("its access_token holds what a header must not", context);
  if (token_type !== undefined && token_type !== null && String(token_type).toLowerCase() !== "bearer") {
    throw invalid("its token_type is not Bearer", context);
  }
  const expiresAt = tokenExpiry(expires_in, context);
  return {
    accessToken: access_token,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(typeof refresh_token === "string" && refresh_token !== "" && { refreshToken: refresh_token }),
    ...(typeof scope === "string" && { scope }),
  };
}

/**
 * When a token dies: after `expiresIn` seconds (a number, or digits as text; anything else is not known) or at the
 * fixed hour of its kind, whichever is first.
 */
export function tokenExpiry(
  expiresIn: unknown,
  { now, lifetime }: Pick<TokenAnswerContext, "now" | "lifetime">,
): number | undefined {
  const text = typeof expiresIn === "number" || typeof expiresIn === "string" ? String(expiresIn).trim() : "";
  const times: number[] = [];
  if (/^\d+(\.\d+)?$/.test(text)) times.push(now + Number(text) * 1000);
  if (lifetime !== undefined) times.push(nextExpiry(lifetime, now));
  return times.length === 0 ? undefined : Math.min(...times);
}

function invalid(reason: string, { url, details }: TokenAnswerContext): DecodeError {
  return new DecodeError(`The answer to the token request cannot be used: ${reason}.`, {
    code: "invalid-token-answer",
    method: "POST",
    url,
    attempts: 1,
    ...details,
  });
}
