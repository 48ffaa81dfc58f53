import type { Answer } from "./call.js";
import type { OperationDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import { exchange } from "./exchange.js";
import type { ClientContext } from "./feature.js";
import type { CallOptions } from "./options.js";
import { planner } from "./planner.js";

interface OperationCall {
  readonly operationName: string;
  readonly input: unknown;
  /**
   * The call's own. `withoutSchemes` names the security schemes that must not be asked for (a token request has no token yet);
   * `secrets` lists texts of the body that no error may show, even when the server sends them back.
   */
  readonly callOptions: CallOptions & Readonly<Record<string, unknown>>;
  /** Instead of the URL of the input: where a server said that the next page is. */
  readonly url?: URL | undefined;
}

/** What surrounds the data of an answer, and the data, as `value`. */
export interface OperationAnswer extends Omit<Answer<unknown>, "data"> {
  readonly value: unknown;
}

/**
 * Calls another operation of the client, from within a feature, on the same path: retries, timeouts and signing apply.
 *
 * @throws what the operation's own method would throw
 */
export async function sendOperation(
  client: ClientContext,
  { operationName, input, callOptions, url }: OperationCall,
): Promise<OperationAnswer> {
  const core = client as Core;
  const plan = planner(core, operationName, client.descriptor.operations[operationName] as OperationDescriptor);
  const { data, ...rest } = await exchange(core, () => plan(input, callOptions, url)).withResponse();
  return { value: data, ...rest };
}
