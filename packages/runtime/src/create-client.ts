import { buildRequest } from "./build-request.js";
import { CallPromise } from "./call-promise.js";
import { callerError } from "./caller-error.js";
import { checkCallOptions } from "./check-options.js";
import type { ClientDescriptor, OperationDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import { chooseSecurity } from "./credentials.js";
import { type Exchanged, exchange, type Plan } from "./exchange.js";
import type { ClientContext, Feature, FeatureHooks } from "./feature.js";
import { limitsOf } from "./limits.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { readAnswer } from "./read-answer.js";
import { httpDate } from "./retry-after.js";
import { createRetryQuota } from "./retry-quota.js";
import { serverUrl } from "./server-url.js";
import { streamedBody } from "./streamed-body.js";

type Options = CallOptions & Readonly<Record<string, unknown>>;
type Input = Readonly<Record<string, unknown>>;
const nothing: Options = {};

/**
 * Makes the client that a generated package describes.
 *
 * @param descriptor the generated tables
 * @param options what the app developer chose
 * @param features the parts that this spec needs beyond the core (README, "Features")
 * @returns an object with one method for each operation
 * @throws TypeError with a `code` when the tables are for another runtime or an option cannot be right
 */
export function createClient<Client extends object>(
  descriptor: ClientDescriptor,
  options: ClientOptions = {},
  features: readonly Feature[] = [],
): Client {
  if (descriptor.contract !== 1)
    throw callerError("contract-version", "this client was generated for another version of the runtime");
  const clock = options.now ?? Date.now;
  let skew = 0;
  const installed: FeatureHooks[] = [];
  const core: Core = {
    descriptor,
    options: { ...options },
    features: installed,
    limits: limitsOf(options),
    quota: createRetryQuota(),
    now: () => clock() + skew,
    learnClock(headers) {
      const difference = (httpDate(headers.get("date")) ?? clock()) - clock();
      // The header has whole seconds, and the answer has travelled.
      skew = Math.abs(difference) > 5_000 ? difference : 0;
    },
  };
  const servers = new Map<unknown, string>();
  function baseUrl(operation: OperationDescriptor | undefined, call: Options): string {
    const usual = call.server === undefined && call.baseUrl === undefined;
    const known = usual ? servers.get(operation?.servers) : undefined;
    const base = known ?? serverUrl(descriptor.servers, operation, { client: core.options, call });
    if (usual) servers.set(operation?.servers, base);
    return base;
  }

  function planFor(
    operationName: string,
    input: Input,
    { callOptions, url: given }: { callOptions: Options; url?: URL | undefined },
  ): Plan<unknown> {
    const operation = descriptor.operations[operationName] as OperationDescriptor;
    try {
      const request = buildRequest(operation, input, installed);
      const base = baseUrl(operation, callOptions);
      const url = new URL(base + request.target);
      if (given && given.origin !== url.origin) throw callerError("foreign-url", "the next page is on another origin");
      return {
        operationName,
        operation,
        method: operation.method,
        url: given ?? url,
        shownPath:
          url.pathname === new URL(base).pathname ? "" : new URL(base).pathname.replace(/\/$/, "") + request.shownPath,
        headers: {
          accept: acceptOf(operation),
          ...lowerCase(core.options.headers),
          ...lowerCase(callOptions.headers),
          ...request.headers,
        },
        body: request.body,
        idempotent: request.idempotent,
        secrets: request.secrets,
        security: chooseSecurity(core, operation, callOptions),
        callOptions,
        limits: callOptions === nothing ? core.limits : limitsOf(callOptions, core.limits),
        read: (response, reading) => readAnswer(core, operation, response, reading),
      };
    } catch (error) {
      if (error instanceof TypeError && "code" in error) error.message = `${operationName}: ${error.message}`;
      throw error;
    }
  }
  const run = async (
    operationName: string,
    input: unknown,
    callOptions: Options,
    url?: URL,
  ): Promise<Exchanged<unknown>> =>
    exchange(core, planFor(operationName, (input ?? nothing) as Input, { callOptions, url }));

  const context: ClientContext = {
    descriptor,
    options: core.options,
    now: core.now,
    baseUrl: (operation, callOptions) => baseUrl(operation, callOptions),
    call: async (operationName, input, callOptions) => (await run(operationName, input, callOptions ?? nothing)).value,
    async send(request) {
      const { operationName, operation, method, url, headers, body, callOptions, signal } = request;
      const { value } = await exchange<Response>(core, {
        operationName,
        operation,
        method,
        url,
        headers: { ...lowerCase(core.options.headers), ...headers },
        body,
        idempotent: "idempotency-key" in headers,
        secrets: [],
        security: chooseSecurity(core, operation, callOptions),
        callOptions: { signal, ...callOptions },
        limits: limitsOf(callOptions, core.limits),
        async read(response, reading) {
          if (!response.body) return response;
          const { status, statusText } = response;
          return new Response(streamedBody(response, "", reading).stream(), {
            status,
            statusText,
            headers: response.headers,
          });
        },
      });
      return value;
    },
  };
  for (const feature of features) installed.push(feature.install(context));

  // No prototype: an operation may be called `constructor`.
  const client: Record<string, unknown> = Object.create(null);
  for (const [operationName, operation] of Object.entries(descriptor.operations)) {
    client[operationName] = (input: unknown, callOptions: Options = nothing) => {
      const call = new CallPromise(async () => {
        checkCallOptions(callOptions);
        return run(operationName, input, callOptions);
      });
      for (const feature of installed) {
        feature.decorate?.(call, {
          operationName,
          operation,
          input,
          callOptions,
          async again(next, url) {
            const { value, response } = await run(operationName, next, callOptions, url);
            return { data: value, response };
          },
        });
      }
      return call;
    };
  }
  for (const feature of installed) feature.extend?.(client);
  return client as Client;
}

/** All that may be answered, failures included: a server may turn down a request that does not accept its error format. */
function acceptOf({ responses }: OperationDescriptor): string {
  return [...new Set(Object.values(responses).flatMap(({ content }) => content ?? []))].join(", ") || "*/*";
}

function lowerCase(headers: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}
