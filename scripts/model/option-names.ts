import { isFreeMember } from "./identifier.js";
import { toCamelCase } from "./words.js";

/** Keys that the options of every client have already; a credential called so would hide them. */
const TAKEN_OPTIONS = new Set([
  "allowInsecureHttp",
  "baseUrl",
  "contentType",
  "credentials",
  "fetch",
  "headers",
  "hooks",
  "logLevel",
  "logger",
  "maxErrorBytes",
  "maxPages",
  "maxResponseBytes",
  "now",
  "oauth",
  "retry",
  "server",
  "session",
  "signal",
  "signing",
  "telemetry",
  "timeout",
]);

/** Gives each security scheme the key of the client's options that carries its value. */
export class OptionNames {
  readonly #taken = new Set<string>();

  /** `wanted`, or the first of `wanted2`, `wanted3`… that is free. */
  claim(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) {
      name = `${wanted}${number}`;
    }
    this.#taken.add(name);
    return name;
  }

  /** A key made of the scheme's own name: `clientId`; `sessionKey` where `session` means something else. */
  claimFor(schemeName: string): string {
    const name = toCamelCase(schemeName);
    if (name === "" || !/^\p{ID_Start}/u.test(name)) {
      return this.claim("apiKey");
    }
    return this.claim(
      isFreeMember(name) && !TAKEN_OPTIONS.has(name) && name !== "accessToken" && name !== "basic"
        ? name
        : `${name}Key`,
    );
  }
}
