import { callerError } from "./caller-error.js";

const callOptions = new Set(
  "allowInsecureHttp baseUrl credentials fetch headers hooks logger logLevel maxErrorBytes maxPages maxResponseBytes retry server signal timeout".split(
    " ",
  ),
);

/** @throws TypeError `unknown-option`: a slip in a name (`timeOut`) would otherwise be silence */
export function checkCallOptions(options: object): void {
  for (const name of Object.keys(options)) {
    if (!callOptions.has(name)) throw callerError("unknown-option", `there is no call option ${JSON.stringify(name)}`);
  }
}
