import { callerError } from "./caller-error.js";
import type { Feature } from "./feature.js";
import { optionValue } from "./option-value.js";

interface Pair {
  readonly username?: unknown;
  readonly password?: unknown;
}

/** HTTP Basic (RFC 7617): the option holds `{ username, password }`, or a function that returns them. */
export const basic: Feature = {
  name: "basic",
  install: (client) => ({
    own: true,
    provides: (_, scheme, callOptions) =>
      scheme.type === "http" &&
      scheme.scheme === "basic" &&
      optionValue(client, scheme.option, callOptions) !== undefined,
    async credential({ scheme, request, secrets }) {
      if (!("option" in scheme)) return undefined;
      const option = optionValue(client, scheme.option, request.callOptions);
      const pair: Pair | undefined = typeof option === "function" ? await option() : option;
      const value = encodePair(pair, scheme.option);
      if (pair?.password) secrets.add(`${pair.password}`);
      return value;
    },
  }),
};

/** With UTF-8 (RFC 7617 §2.1); a colon would end the user name early. */
function encodePair(pair: Pair | undefined, option: string): string {
  const { username, password } = pair ?? {};
  if (typeof username !== "string" || typeof password !== "string" || username.includes(":")) {
    throw callerError("missing-credential", `option \`${option}\` has no usable \`username\` and \`password\``);
  }
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
}
