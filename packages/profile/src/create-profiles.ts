import type { HasProfile } from "@specwright/runtime";
import type { OperationOf, RawOf } from "./client-types.js";
import { getProfile, type ProfileOptions } from "./get-profile.js";
import type { Profile } from "./profile.js";

/** What came of asking one provider. */
export type ProfileOutcome<Raw = unknown> =
  | { readonly ok: true; readonly profile: Profile<Raw> }
  | { readonly ok: false; readonly error: unknown };

type Clients = Readonly<Record<string, HasProfile<string>>>;

/** Options for each client by its key; those whose operation needs input have to have some. */
export type ProfilesOptions<All extends Clients> = {
  readonly [Key in keyof All as Record<never, never> extends ProfileOptions<All[Key], OperationOf<All[Key]>>
    ? never
    : Key]: ProfileOptions<All[Key], OperationOf<All[Key]>>;
} & { readonly [Key in keyof All]?: ProfileOptions<All[Key], OperationOf<All[Key]>> };

export interface Profiles<All extends Clients> {
  /** The profile from one provider; throws what `getProfile` throws. */
  get<Key extends keyof All & string>(key: Key): Promise<Profile<RawOf<All[Key], OperationOf<All[Key]>>>>;
  /** Asks all at the same time. Never rejects: the failure of one stands in its outcome. */
  getAll(): Promise<{ readonly [Key in keyof All]: ProfileOutcome<RawOf<All[Key], OperationOf<All[Key]>>> }>;
}

type OptionsArgument<All extends Clients> =
  Record<never, never> extends ProfilesOptions<All>
    ? [options?: ProfilesOptions<All>]
    : [options: ProfilesOptions<All>];

/**
 * Holds clients of several providers, to ask one or all of them.
 *
 * @param clients clients by a key of your choice
 * @param options input, mapping and call options for each key, as `getProfile` takes them
 */
export function createProfiles<All extends Clients>(clients: All, ...[options]: OptionsArgument<All>): Profiles<All> {
  const given = options as Readonly<Record<string, ProfileOptions<HasProfile<string>, string>>> | undefined;
  const ask = async (key: string): Promise<Profile> => {
    const client = Object.hasOwn(clients, key) ? clients[key] : undefined;
    if (client === undefined) throw new RangeError(`there is no client "${key}" here`);
    return getProfile(client, given?.[key]);
  };
  const outcome = async (key: string): Promise<[string, ProfileOutcome]> => {
    try {
      return [key, { ok: true, profile: await ask(key) }];
    } catch (error) {
      return [key, { ok: false, error }];
    }
  };
  return {
    get: ask,
    getAll: async () => Object.fromEntries(await Promise.all(Object.keys(clients).map(outcome))),
  } as Profiles<All>;
}
