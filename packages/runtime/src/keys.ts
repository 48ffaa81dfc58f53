import type { Feature } from "./feature.js";
import { optionValue } from "./option-value.js";
import { percentEncode } from "./percent-encode.js";

/** API keys that travel in the query or in a cookie. */
export const keys: Feature = {
  name: "keys",
  install: (client) => ({
    own: true,
    provides: (_, scheme, callOptions) =>
      scheme.type === "apiKey" &&
      scheme.in !== "header" &&
      optionValue(client, scheme.option, callOptions) !== undefined,
    async credential({ scheme, request }) {
      if (scheme.type !== "apiKey") return undefined;
      const option = optionValue(client, scheme.option, request.callOptions);
      const value: unknown = typeof option === "function" ? await option() : option;
      if (typeof value !== "string") return "";
      const pair = `${percentEncode(scheme.name)}=${percentEncode(value)}`;
      const { url, headers } = request;
      if (scheme.in === "query") {
        // A server may put the key that it was sent into the URL of a redirect or of the next page.
        const others = url.search ? url.search.slice(1).split("&") : [];
        const rest = others.filter((other) => !new URLSearchParams(other).has(scheme.name));
        // Not through `searchParams`, which would write the whole query anew.
        url.search = [...rest, pair].join("&");
      } else headers.cookie = headers.cookie ? `${headers.cookie}; ${pair}` : pair;
      return value;
    },
  }),
};
