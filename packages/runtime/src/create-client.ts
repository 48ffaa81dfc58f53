import { callPromise } from "./call-promise.js";
import { callerError } from "./caller-error.js";
import { checkCallOptions } from "./check-options.js";
import type { ClientDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import { exchange } from "./exchange.js";
import type { ClientContext, Feature, FeatureHooks } from "./feature.js";
import { limitsOf } from "./limits.js";
import { lowerCase, makePlan } from "./make-plan.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { providerOf } from "./provider-of.js";
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
    cache: new Map(),
    now: () => clock() + skew,
    learnClock(headers) {
      const difference = (httpDate(headers.get("date")) ?? clock()) - clock();
      // The header has whole seconds, and the answer has travelled.
      skew = Math.abs(difference) > 5000 ? difference : 0;
    },
  };
  const run = (operationName: string, input: unknown, callOptions: Options, url?: URL) =>
    exchange(core, makePlan(core, operationName, { input: input ?? {}, callOptions, url }));

  const context: ClientContext = {
    core,
    descriptor,
    options: core.options,
    now: core.now,
    baseUrl: (operation, callOptions) => serverUrl(core, operation, callOptions),
    call: async (operationName, input, callOptions = {}) => (await run(operationName, input, callOptions)).value,
  };
  for (const feature of features) installed.push(feature.install(context));

  // No prototype: an operation may be called `constructor`.
  const client: Record<string, unknown> = Object.create(null);
  for (const [operationName, operation] of Object.entries(descriptor.operations)) {
    client[operationName] = (input: unknown, callOptions: Options = {}) => {
      const call = callPromise(() => {
        checkCallOptions(callOptions);
        return run(operationName, input, callOptions);
      });
      const again = async (next: unknown, url?: URL) => {
        const { value, response } = await run(operationName, next, callOptions, url);
        return { data: value, response };
      };
      for (const { decorate } of installed) decorate?.(call, { operationName, operation, input, callOptions, again });
      return call;
    };
  }
  for (const feature of installed) feature.extend?.(client);
  // Tells @specwright/profile whose client this is; not enumerable, so that who goes over the operations does not meet it.
  Object.defineProperty(client, providerOf, { value: descriptor.name });
  return client as Client;
}
