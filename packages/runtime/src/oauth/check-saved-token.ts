import { callerError } from "../caller-error.js";

/**
 * Looks at a token that an app has saved. One of another shape, such as an answer as the server wrote it, would make a request
 * without a credential, or never expire.
 * @param where what the token was given as, for the message
 * @throws TypeError with code `missing-credential`; its message holds nothing of the token
 */
export function checkSavedToken(token: unknown, where: string): void {
  const { accessToken, expiresAt, refreshToken } = (token ?? {}) as Readonly<Record<string, unknown>>;
  const isText = typeof accessToken === "string" && accessToken !== "";
  // A database may hold `null` for what is not known.
  const isTime = (expiresAt ?? undefined) === undefined || Number.isFinite(expiresAt);
  if (isText && isTime && (typeof refreshToken === "string" || (refreshToken ?? undefined) === undefined)) return;
  throw callerError(
    "missing-credential",
    `${where} must be a token as this client gave it: { accessToken, expiresAt, refreshToken }, expiresAt in milliseconds since the epoch`,
  );
}
