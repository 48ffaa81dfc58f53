/** Call options that decide where a token is asked for, and so which token a call needs. */
const NAMES = ["server", "baseUrl", "fetch", "allowInsecureHttp"] as const;

/**
 * What a token request takes over from the call that needs the token. Nothing else: several calls may wait for one
 * token, so that neither the signal nor the timeout of one of them may end it.
 */
export function serverOptions(callOptions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const chosen: Record<string, unknown> = {};
  for (const name of NAMES) if (callOptions[name] !== undefined) chosen[name] = callOptions[name];
  return chosen;
}
