import { callerError } from "./caller-error.js";
import type { ClientDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import { exchange } from "./exchange.js";
import type { Feature } from "./feature.js";
import { limitsOf } from "./limits.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { type Planner, planner } from "./planner.js";
import { providerOf } from "./provider-of.js";
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
  const core: Core = {
    descriptor,
    options: options as Core["options"],
    features: [],
    parts: {},
    limits: limitsOf(options),
    tokens: 500,
    skew: 0,
    now: () => clock() + core.skew,
    baseUrl: (operation, callOptions) => serverUrl(core, operation, callOptions),
  };
  core.features.push(...features.map((feature) => feature.install(core)));
  Object.assign(core.parts, ...core.features);

  // No prototype: an operation may be called `constructor`. The name tells @specwright/profile whose client this is; it is not
  // enumerable, so that who goes over the operations does not meet it.
  const client: Record<string, unknown> = Object.create(null, { [providerOf]: { value: descriptor.name } });
  for (const [operationName, operation] of Object.entries(descriptor.operations)) {
    let plan: Planner | undefined;
    client[operationName] = (input: unknown, callOptions: Options = {}) => {
      const details = { operationName, operation, input, callOptions };
      const call = exchange(core, () => {
        core.parts.check?.(details);
        // Most clients call few of their operations.
        plan ??= planner(core, operationName, operation);
        return plan(input, callOptions);
      });
      for (const { decorate } of core.features) decorate?.(call, details);
      return call;
    };
  }
  for (const { extend } of core.features) extend?.(client);
  return client as Client;
}
