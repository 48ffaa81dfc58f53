type Options = Readonly<Record<string, unknown>>;

/** Call options that decide how a token is asked for; they are those of the call that needs it, and not kept with it. */
const TRANSPORT = ["fetch", "allowInsecureHttp"];

/** Call options that decide where a token is asked for, and so which token a call needs. */
const PLACE = ["server", "baseUrl"];

/**
 * What a token request takes over from the call that needs the token. Nothing else: several calls may wait for one
 * token, so that neither the signal nor the timeout of one of them may end it.
 */
export function serverOptions(callOptions: Options): Options {
  return chosen(callOptions, [...PLACE, ...TRANSPORT]);
}

/** As {@link serverOptions}, for a token that has one place for all calls: a refresh token must not be sent to another. */
export function transportOptions(callOptions: Options): Options {
  return chosen(callOptions, TRANSPORT);
}

function chosen(callOptions: Options, names: readonly string[]): Options {
  const given: Record<string, unknown> = {};
  for (const name of names) if (callOptions[name] !== undefined) given[name] = callOptions[name];
  return given;
}
