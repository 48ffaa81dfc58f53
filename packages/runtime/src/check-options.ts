import { callerError } from "./caller-error.js";
import type { ClientDescriptor } from "./contract.js";

/** Of each option what it may be: what `typeof` calls it, or the value itself. These words stand in the message. */
type Kinds = Readonly<Record<string, string>>;
type Options = Readonly<Record<string, unknown>>;

const shared: Kinds = {
  allowInsecureHttp: "boolean",
  baseUrl: "string or object",
  fetch: "function",
  headers: "object",
  hooks: "object or function",
  logger: "object or function",
  logLevel: "off, error, warn, info or debug",
  maxErrorBytes: "number",
  maxResponseBytes: "number",
  retry: "false or object",
  server: "string or object",
  timeout: "number or object",
};
const inner: Readonly<Record<string, Kinds>> = {
  timeout: { attempt: "number", total: "number" },
  retry: { maxAttempts: "number", baseDelay: "number", maxDelay: "number", maxRetryAfter: "number" },
};

/**
 * The checks of a client's options and of a call's. Each throws TypeError `unknown-option` or `invalid-option`; the message names
 * the option and never has its value. What the credentials hold is looked at when they are used.
 */
export function optionChecks({ security }: ClientDescriptor) {
  const any = "string, function or object";
  const credentials: Record<string, string> = {};
  for (const scheme of Object.values(security)) if ("option" in scheme) credentials[scheme.option] = any;
  const ofClient = { ...shared, ...credentials, now: "function", oauth: any, session: any, signing: any };
  const ofCall = { ...shared, credentials: "object", maxPages: "number", signal: "object" };
  return {
    checkClient: (options: Options) => check(options, ofClient),
    checkCall(options: Options) {
      check(options, ofCall);
      check((options.credentials ?? {}) as Options, credentials, "credentials.");
    },
  };
}

function check(options: Options, kinds: Kinds, parent = ""): void {
  if (typeof options !== "object" || !options) throw callerError("invalid-option", "the options must be an object");
  for (const name in options) {
    const value = options[name];
    if (value === undefined || value === null) continue;
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) throw callerError("unknown-option", `${parent}${name}; there are ${Object.keys(kinds).join(", ")}`);
    const type = typeof value;
    const fits = kind.split(/, | or /).some((one) => one === type || (type !== "object" && one === String(value)));
    if (!(fits && (type !== "number" || (value as number) >= 0)))
      throw callerError(
        "invalid-option",
        `${parent}${name} must be ${kind}${type === "number" ? ", not below 0" : ""}`,
      );
    // `Headers` and `Map` have members of which an object knows nothing.
    if (name === "headers" && Symbol.iterator in Object(value))
      throw callerError("invalid-option", "headers must be an object of names and values");
    if (type === "object" && Object.hasOwn(inner, name)) check(value as Options, inner[name] as Kinds, `${name}.`);
  }
}
