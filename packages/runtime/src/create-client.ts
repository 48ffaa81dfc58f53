import { callPromise } from "./call-promise.js";
import { callerError } from "./caller-error.js";
import { checkCallOptions } from "./check-options.js";
import type { ClientDescriptor, OperationDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import { chooseSecurity } from "./credentials.js";
import { DecodeError } from "./errors.js";
import { type Exchanged, exchange } from "./exchange.js";
import type { ClientContext, Feature, FeatureHooks } from "./feature.js";
import { limitsOf } from "./limits.js";
import { lowerCase, makePlan } from "./make-plan.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { providerOf } from "./provider-of.js";
import { readChunks } from "./read-body.js";
import { httpDate } from "./retry-after.js";
import { createRetryQuota } from "./retry-quota.js";
import { serverUrl } from "./server-url.js";

type Options = CallOptions & Readonly<Record<string, unknown>>;

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
  if (descriptor.contract !== 1) throw callerError("contract-version", "1");
  const clock = options.now ?? Date.now;
  let skew = 0;
  const installed: FeatureHooks[] = [];
  const core: Core = {
    descriptor,
    options: { ...options, headers: lowerCase(options.headers) },
    features: installed,
    limits: limitsOf(options),
    quota: createRetryQuota(),
    now: () => clock() + skew,
    learnClock(headers) {
      const difference = (httpDate(headers.get("date")) ?? clock()) - clock();
      // The header has whole seconds, and the answer has travelled.
      skew = Math.abs(difference) > 5000 ? difference : 0;
    },
  };
  const run = async (
    operationName: string,
    input: unknown,
    callOptions: Options = {},
    url?: URL,
  ): Promise<Exchanged<unknown>> =>
    exchange(core, makePlan(core, operationName, { input: input ?? {}, callOptions, url }));

  const context: ClientContext = {
    descriptor,
    options: core.options,
    now: core.now,
    baseUrl: (operation, callOptions) => serverUrl(core, operation, callOptions),
    call: async (operationName, input, callOptions) => (await run(operationName, input, callOptions)).value,
    async send(request, read) {
      const { operation, url, headers, signal } = request;
      const callOptions: Options = { signal, ...request.callOptions };
      const { value } = await exchange<Response>(core, {
        operationName: undefined,
        ...request,
        operation,
        shownUrl: url.origin + url.pathname,
        headers: { ...core.options.headers, ...headers },
        idempotent: "idempotency-key" in headers,
        secrets: new Set(callOptions.secrets as string[] | undefined),
        security: chooseSecurity(core, operation, callOptions),
        callOptions,
        limits: limitsOf(callOptions, core.limits),
        async read(response, reading) {
          if (!response.body) return response;
          if (read) return read(response, reading);
          const chunks = await readChunks(response, reading.limits.maxResponseBytes, () =>
            reading.fail(DecodeError, "a body that is too long", { code: "too-large", response }),
          );
          return new Response(new Blob(chunks), response);
        },
      });
      return value;
    },
  };
  for (const feature of features) installed.push(feature.install(context));

  // No prototype: an operation may be called `constructor`.
  const client: Record<string, unknown> = Object.create(null);
  for (const operationName of Object.keys(descriptor.operations)) {
    const operation = descriptor.operations[operationName] as OperationDescriptor;
    client[operationName] = (input: unknown, callOptions: Options = {}) => {
      const call = callPromise(async () => {
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
  // Not enumerable: who goes over the operations does not meet it.
  Object.defineProperty(client, providerOf, { value: descriptor.name });
  return client as Client;
}
