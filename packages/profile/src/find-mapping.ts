import { callerError, type ProfileMapping, providerOf } from "@specwright/runtime";

/**
 * Loads the mapping that the client's package exports, by the provider's name alone.
 *
 * @throws TypeError with the code `no-profile` when the package has none, or cannot be found from here
 */
export async function findMapping(client: object): Promise<ProfileMapping> {
  const provider: unknown = Reflect.get(client, providerOf);
  if (typeof provider !== "string") {
    throw callerError("no-profile", "this is no client of a generated package; give its mapping");
  }
  const name = `@specwright/${provider}/profile`;
  try {
    const found: { readonly profile: ProfileMapping } = await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
    return found.profile;
  } catch {
    throw callerError(
      "no-profile",
      `${name} cannot be loaded from here; import { profile } from it and give it as mapping`,
    );
  }
}
