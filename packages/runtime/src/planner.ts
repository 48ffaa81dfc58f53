import { callerError } from "./caller-error.js";
import type { OperationDescriptor } from "./contract.js";
import { type Core, need } from "./core.js";
import type { Plan } from "./exchange.js";
import { limitsOf } from "./limits.js";
import type { CallOptions } from "./options.js";
import { where } from "./parameter-text.js";
import { readAnswer } from "./read-answer.js";
import { redacted } from "./redact.js";
import { serverUrl } from "./server-url.js";
import { writeParameter } from "./write-parameter.js";

type Values = Readonly<Record<string, unknown>>;

/** @param url where a server said that the next page is; instead of the URL of the input */
export type Planner = (input: unknown, callOptions: CallOptions & Values, url?: URL) => Plan<unknown>;

/** @returns a function that throws TypeError with a `code`, before anything is sent; its message starts with the operation's name */
export function planner(core: Core, operationName: string, operation: OperationDescriptor): Planner {
  const { method, parameters = [], body: descriptor, responses, security } = operation;
  // All that may be answered, failures included: a server may turn down a request that does not accept its error format.
  const accept = [...new Set(Object.values(responses).flatMap(({ content }) => content ?? []))].join() || "*/*";
  let usualBase: string | undefined;
  return (input, callOptions, given) => {
    const { body, contentType, ...values } = (input ?? {}) as Values;
    const secrets = new Set(callOptions.secrets as string[] | undefined);
    const headers: Record<string, string> = { accept, ...core.options.headers, ...lowerCase(callOptions.headers) };
    let { path } = operation;
    let shownPath = path;
    let query = "";
    let idempotent = false;
    try {
      for (const group in values) {
        for (const name of Object.keys(values[group] ?? {})) {
          if (!parameters.some((parameter) => parameter.in === group && parameter.name === name)) {
            throw callerError("unknown-parameter", `${group} ${name}`);
          }
        }
      }
      for (const parameter of parameters) {
        const { name, in: place, sensitive } = parameter;
        const group = values[place];
        let value = group && Object.hasOwn(group, name) ? (group as Values)[name] : undefined;
        if (parameter.idempotencyKey) {
          value ??= crypto.randomUUID();
          idempotent = true;
        }
        const written = writeParameter(core, parameter, value);
        if (written === undefined) {
          if (parameter.required) throw callerError("missing-parameter", where(parameter));
        } else if (place === "path") {
          // No `$`, which would be a pattern, stands in what is written: it is percent-encoded.
          path = path.replaceAll(`{${name}}`, written);
          shownPath = shownPath.replaceAll(`{${name}}`, sensitive ? redacted : written);
        } else if (place === "query") query += (query || path.includes("?") ? "&" : "?") + written;
        else if (place === "cookie") headers.cookie = headers.cookie ? `${headers.cookie}; ${written}` : written;
        else headers[name.toLowerCase()] = written;
        if (sensitive && written) secrets.add(`${value}`);
      }
      // Two values can make a dot segment together (`{a}{b}`), and parsing the URL would climb; `{` is what was not given.
      if (/[{}]|\/(\.|%2e){1,2}(\/|$)/i.test(path)) throw callerError("invalid-parameter", "path");
      if (body === undefined && descriptor?.required) throw callerError("missing-parameter", "body");
      const written = body === undefined ? undefined : need(core, "bodies")(operation, body, contentType);
      if (written?.contentType) headers["content-type"] = written.contentType;
      const chosen = callOptions.baseUrl ?? callOptions.server;
      const base = (chosen ? undefined : usualBase) ?? serverUrl(core, operation, callOptions);
      if (!chosen) usualBase = base;
      return {
        operationName,
        operation,
        method,
        url: given ?? base + path + query,
        shownUrl: base + shownPath,
        headers,
        body: written?.body,
        idempotent,
        secrets,
        authorise: security?.length ? need(core, "credentials")(operation, callOptions) : undefined,
        callOptions,
        limits: limitsOf(callOptions, core.limits),
        read: (response, reading) => readAnswer(core, operation, response, reading),
      };
    } catch (error) {
      (error as Error).message = `${operationName}: ${(error as Error).message}`;
      throw error;
    }
  };
}

/** Header names are compared without regard to case; a record is not. */
export function lowerCase(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
