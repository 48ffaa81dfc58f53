import type { ClientContext } from "./feature.js";

/** What an option holds: the call's own goes before the client's. */
export function optionValue(
  client: ClientContext,
  option: string,
  callOptions: Readonly<Record<string, unknown>>,
): unknown {
  return (callOptions.credentials as Readonly<Record<string, unknown>> | undefined)?.[option] ?? client.options[option];
}
