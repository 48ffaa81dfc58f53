import { callerError } from "./caller-error.js";

const known =
  /^(allowInsecureHttp|baseUrl|credentials|fetch|headers|hooks|logger|logLevel|max(ErrorBytes|Pages|ResponseBytes)|retry|server|signal|timeout)$/;

/** @throws TypeError `unknown-option`: a slip in a name (`timeOut`) would otherwise be silence */
export function checkCallOptions(options: object): void {
  for (const name in options) if (!known.test(name)) throw callerError("unknown-option", name);
}
