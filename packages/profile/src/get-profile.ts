import type { HasProfile, ProfileMapping } from "@specwright/runtime";
import type { OperationOf, RawOf, SharedProfileOptions, WithInput } from "./client-types.js";
import { findMapping } from "./find-mapping.js";
import { mapProfile } from "./map-profile.js";
import type { Profile } from "./profile.js";

export type ProfileOptions<Client, Operation extends string> = SharedProfileOptions &
  WithInput<Client, Operation> & {
    /**
     * The table `profile` of `@specwright/<provider>/profile`. Absent: it is loaded from there by the client's provider, which needs
     * a place where packages are found by name at run time (Node); give it in code that is bundled.
     */
    readonly mapping?: ProfileMapping<Operation>;
  };

type OptionsArgument<Client, Operation extends string> =
  Record<never, never> extends ProfileOptions<Client, Operation>
    ? [options?: ProfileOptions<Client, Operation>]
    : [options: ProfileOptions<Client, Operation>];

/**
 * Asks a provider who its user is and what they may do.
 *
 * @param client a client made by a generated package
 * @param options the operation's own input where it needs one (`{ input: { path: { user_id } } }`), call options, the mapping
 * @returns the profile; what did not fit is in `unmapped`, the whole answer in `raw`
 * @throws what the operation throws (`ResponseError`, `NetworkError`, …); TypeError with the code `no-profile` for a provider whose
 *   description names no profile
 */
export async function getProfile<Client extends HasProfile<string>>(
  client: Client,
  ...[options]: OptionsArgument<Client, OperationOf<Client>>
): Promise<Profile<RawOf<Client, OperationOf<Client>>>> {
  type Raw = RawOf<Client, OperationOf<Client>>;
  const given: { mapping?: ProfileMapping; input?: unknown; call?: unknown } = options ?? {};
  const mapping = given.mapping ?? (await findMapping(client));
  const operation = Reflect.get(client, mapping.operation) as (input: unknown, call: unknown) => PromiseLike<Raw>;
  return mapProfile(mapping, await operation(given.input, given.call));
}
