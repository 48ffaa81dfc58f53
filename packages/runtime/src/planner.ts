import { callerError } from "./caller-error.js";
import type { OperationDescriptor } from "./contract.js";
import { type Core, need } from "./core.js";
import type { Plan } from "./exchange.js";
import { lowerCase } from "./header-value.js";
import { limitsOf } from "./limits.js";
import type { CallOptions } from "./options.js";
import { where } from "./parameter-text.js";
import { answerReader } from "./read-answer.js";
import { redacted } from "./redact.js";
import { serverUrl } from "./server-url.js";
import { writeParameter } from "./write-parameter.js";

type Values = Readonly<Record<string, unknown>>;

/** @param url where a server said that the next page is; instead of the URL of the input */
export type Planner = (input: unknown, callOptions: CallOptions & Values, url?: URL) => Plan<unknown>;

/** @returns a function that throws TypeError with a `code`, before anything is sent; its message starts with the operation's name */
export function planner(core: Core, operationName: string, operation: OperationDescriptor): Planner {
  const { method, parameters = [], body: descriptor, responses, security } = operation;
  const usualHeaders: Readonly<Record<string, string>> = {
    // All that may be answered, failures included: a server may turn down a request that does not accept its error format.
    accept: `${[...new Set(Object.values(responses).flatMap(({ content }) => content ?? []))]}` || "*/*",
    ...lowerCase(core.options.headers),
  };
  let usualBase: string | undefined;
  const read = answerReader(core, operation);
  return (input, callOptions, given) => {
    const values = (input ?? {}) as Values;
    const { body, contentType } = values;
    const secrets = new Set(callOptions.secrets as string[] | undefined);
    const own = lowerCase(callOptions.headers);
    const headers: Record<string, string> = Object.assign({}, usualHeaders, own);
    let { path } = operation;
    let shownPath: string | undefined;
    let query = "";
    let idempotent = false;
    try {
      for (const parameter of parameters) {
        const { name, in: place, sensitive } = parameter;
        const group = values[place];
        let value = group && Object.hasOwn(group, name) ? (group as Values)[name] : undefined;
        if (parameter.idempotencyKey) {
          value ||= own?.[name.toLowerCase()] || crypto.randomUUID();
          idempotent = true;
        }
        const written = writeParameter(core, parameter, value);
        if (written === undefined) {
          if (parameter.required) throw callerError("missing-parameter", where(parameter));
        } else if (place === "path") {
          // No `$`, which would be a pattern, stands in what is written: it is percent-encoded.
          if (sensitive || shownPath)
            shownPath = (shownPath ?? path).replaceAll(`{${name}}`, sensitive ? redacted : written);
          path = path.replaceAll(`{${name}}`, written);
        } else if (place === "query") query += (query || path.includes("?") ? "&" : "?") + written;
        else if (place === "cookie") headers.cookie = (headers.cookie ? `${headers.cookie}; ` : "") + written;
        else headers[name.toLowerCase()] = written;
        if (sensitive && written) for (const each of [value].flat()) secrets.add(`${each}`);
      }
      // Two values can make a dot segment together (`{a}{b}`), and parsing the URL would climb; `{` is what was not given.
      if (/[{}]|\/(\.|%2e){1,2}(\/|$)/i.test(path))
        throw callerError("invalid-parameter", "path must be no dot segment");
      if (body === undefined && descriptor?.required) throw callerError("missing-parameter", "body");
      const written = body === undefined ? undefined : need(core, "bodies")(operation, body, contentType, secrets);
      if (written?.contentType) headers["content-type"] = written.contentType;
      const isUsual = (callOptions.baseUrl ?? callOptions.server) === undefined;
      const base = (isUsual && usualBase) || serverUrl(core, operation, callOptions);
      if (isUsual) usualBase = base;
      return {
        operationName,
        operation,
        method,
        url: given ?? base + path + query,
        shownUrl: base + (shownPath ?? path),
        headers,
        body: written?.body,
        idempotent,
        secrets,
        authorise: security?.length ? need(core, "credentials")(operation, callOptions) : undefined,
        callOptions,
        limits: limitsOf(callOptions, core.limits),
        read,
      };
    } catch (error) {
      (error as Error).message = `${operationName}: ${(error as Error).message}`;
      throw error;
    }
  };
}
