/** A provider's folder name. */
export const PROVIDER_NAME = /^[a-z][a-z0-9-]*$/;

/** The provider that a path below `specs/` or `packages/clients/` belongs to. */
export function providerOfPath(path: string): string | undefined {
  const [, name] = /^(?:specs|packages\/clients)\/([^/]+)\//.exec(path) ?? [];
  // specs/lint holds rules and is no provider; only a provider has a description.
  return name !== undefined && PROVIDER_NAME.test(name) && name !== "lint" ? name : undefined;
}
