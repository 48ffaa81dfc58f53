import { git } from "./git.js";
import { providerOfPath } from "./provider-name.js";

/** Providers at the base and now, and the files of theirs that differ. */
export interface ChangedProviders {
  readonly base: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
  /** Changed, added and removed paths from the repository's root, by provider. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

const ROOMS = ["specs", "packages/clients"];
/** Read by people alone: a change in them reaches no user of the package. */
const OWN = /\/(SOURCES\.md|CHANGELOG\.md|turbo\.json)$|^packages\/clients\/[^/]+\/test\//;

/** Compares the working tree, files that git does not know yet included, with a commit. */
export async function changedProviders(root: string, commit: string): Promise<ChangedProviders> {
  const names = async (words: readonly string[]) =>
    (await git([...words, "--", ...ROOMS], { root })).split("\0").filter((file) => file !== "");
  const [atBase, tracked, untracked, changed] = await Promise.all([
    names(["ls-tree", "-r", "-z", "--name-only", commit]),
    names(["ls-files", "-z"]),
    names(["ls-files", "-z", "--others", "--exclude-standard"]),
    names(["diff", "--name-only", "--no-renames", "-z", commit]),
  ]);
  const deleted = new Set(await names(["ls-files", "-z", "--deleted"]));
  const files = new Map<string, string[]>();
  for (const file of [...changed, ...untracked]) {
    const provider = providerOfPath(file);
    if (provider !== undefined && !OWN.test(file)) files.set(provider, [...(files.get(provider) ?? []), file]);
  }
  const now = [...tracked.filter((file) => !deleted.has(file)), ...untracked];
  return { base: described(atBase), now: described(now), files };
}

/** A provider is a folder in `specs/` with a description. */
function described(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const file of files) {
    const [, name] = /^specs\/([^/]+)\/openapi\.(?:yaml|yml|json)$/.exec(file) ?? [];
    if (name !== undefined) found.add(name);
  }
  return found;
}
