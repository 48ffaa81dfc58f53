import { buildRequest } from "./build-request.js";
import { callerError } from "./caller-error.js";
import type { OperationDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import { chooseSecurity } from "./credentials.js";
import type { Plan } from "./exchange.js";
import { limitsOf } from "./limits.js";
import type { CallOptions } from "./options.js";
import { readAnswer } from "./read-answer.js";
import { serverUrl } from "./server-url.js";

interface Given {
  readonly input: object;
  readonly callOptions: CallOptions & Readonly<Record<string, unknown>>;
  /** Where a server said that the next page is; instead of the URL of the input. */
  readonly url: URL | undefined;
}

/** @throws TypeError with a `code`, before anything is sent; its message starts with the operation's name */
export function makePlan(core: Core, operationName: string, { input, callOptions, url: given }: Given): Plan<unknown> {
  const operation = core.descriptor.operations[operationName] as OperationDescriptor;
  try {
    const { path, query, shownPath, headers, secrets, ...built } = buildRequest(core, operation, { ...input });
    const base = serverUrl(core, operation, callOptions);
    const url = new URL(base + path + query);
    if (given && given.origin !== url.origin) throw callerError("foreign-url", given.origin);
    return {
      ...built,
      operationName,
      operation,
      method: operation.method,
      url: given ?? url,
      shownUrl: base + shownPath,
      headers: { accept: acceptOf(operation), ...core.options.headers, ...lowerCase(callOptions.headers), ...headers },
      secrets: new Set([...secrets, ...((callOptions.secrets as readonly string[] | undefined) ?? [])]),
      security: chooseSecurity(core, operation, callOptions),
      callOptions,
      limits: limitsOf(callOptions, core.limits),
      read: (response, reading) => readAnswer(core, operation, response, reading),
    };
  } catch (error) {
    if (error instanceof TypeError) error.message = `${operationName}: ${error.message}`;
    throw error;
  }
}

/** All that may be answered, failures included: a server may turn down a request that does not accept its error format. */
function acceptOf({ responses }: OperationDescriptor): string {
  return [...new Set(Object.values(responses).flatMap(({ content }) => content ?? []))].join(", ") || "*/*";
}

/** Header names are compared without regard to case; a record is not. */
export function lowerCase(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
