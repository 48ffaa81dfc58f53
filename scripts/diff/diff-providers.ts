import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../problems/usage-error.js";
import { checkOutBase } from "./base-tree.js";
import type { Change, ProviderDiff, ProviderState } from "./change.js";
import { type ChangedProviders, changedProviders } from "./changed-providers.js";
import { fileChanges } from "./file-changes.js";
import { highest, RATINGS } from "./rating.js";
import { specChanges } from "./spec/spec-changes.js";
import { readClientSources } from "./types/client-sources.js";
import { testChanges } from "./types/test-changes.js";
import { typeChanges } from "./types/type-changes.js";

/**
 * Rates what changed since a commit, for each provider.
 * @param settings.providers Names. Empty: all.
 * @throws UsageError for a name that is a provider neither then nor now.
 */
export async function diffProviders(settings: {
  readonly root: string;
  readonly commit: string;
  readonly providers: readonly string[];
}): Promise<ProviderDiff[]> {
  const { root, commit } = settings;
  const changed = await changedProviders(root, commit);
  const names = chosen(changed, settings.providers);
  const compared = names.filter((name) => stateOf(name, changed) === "changed");
  const changes = await compare({ root, commit, providers: compared, changed });
  return names.map((provider) => {
    const state = stateOf(provider, changed);
    return summarise({ provider, root, state, changes: changes.get(provider) ?? [] });
  });
}

function chosen({ base, now }: ChangedProviders, wanted: readonly string[]): string[] {
  const all = [...new Set([...base, ...now])].sort();
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new UsageError(`No provider ${unknown.join(", ")}; there are: ${all.join(", ")}`);
  return wanted.length === 0 ? all : all.filter((name) => wanted.includes(name));
}

function stateOf(provider: string, { base, now, files }: ChangedProviders): ProviderState {
  if (!base.has(provider)) return "added";
  if (!now.has(provider)) return "removed";
  return files.has(provider) ? "changed" : "unchanged";
}

/** The changes of each provider, from a copy of the base that lies inside the repository: it resolves the same packages. */
async function compare(settings: {
  readonly root: string;
  readonly commit: string;
  readonly providers: readonly string[];
  readonly changed: ChangedProviders;
}): Promise<Map<string, Change[]>> {
  const { root, commit, providers, changed } = settings;
  if (providers.length === 0) return new Map();
  mkdirSync(join(root, ".cache"), { recursive: true });
  const baseFolder = mkdtempSync(join(root, ".cache", "diff-"));
  try {
    const paths = ["specs", ...providers.map((name) => `packages/clients/${name}`)];
    await checkOutBase({ root, commit, paths, folder: baseFolder });
    const configuration = join(baseFolder, "redocly.yaml");
    writeFileSync(configuration, "extends: [diff-recommended]\ntelemetry: off\n");
    // What several descriptions share lies in a folder of specs/ that is no provider's.
    const isSharedChanged = [...changed.files.keys()].some((name) => !changed.base.has(name) && !changed.now.has(name));
    const levels = clientChanges({ root, baseFolder, providers });
    const found = new Map<string, Change[]>();
    // One after the other: each is a process of its own that uses every core.
    for (const provider of providers) {
      const entry = entryOf(root, provider);
      const files = changed.files.get(provider) ?? [];
      const isSpecChanged = isSharedChanged || files.some((file) => file.startsWith("specs/"));
      const spec = isSpecChanged ? await specChanges({ root, baseFolder, entry, configuration }) : [];
      const client = levels.get(provider) ?? [];
      found.set(provider, [...spec, ...client, ...fileChanges(files, [...spec, ...client])]);
    }
    return found;
  } finally {
    rmSync(baseFolder, { recursive: true, force: true });
  }
}

function clientChanges(settings: {
  readonly root: string;
  readonly baseFolder: string;
  readonly providers: readonly string[];
}): Map<string, Change[]> {
  const { root, baseFolder, providers } = settings;
  const pairs = providers.flatMap((provider) => {
    const before = readClientSources(join(baseFolder, "packages/clients", provider));
    const now = readClientSources(join(root, "packages/clients", provider));
    return before && now ? [{ provider, before, now }] : [];
  });
  const types = typeChanges(root, pairs);
  const tests = testChanges({ root, baseFolder, pairs });
  return new Map(
    pairs.map(({ provider, now }) => [
      provider,
      [...(types.get(now.packageName) ?? []), ...(tests.get(now.packageName) ?? [])],
    ]),
  );
}

function entryOf(root: string, provider: string): string {
  const names = ["openapi.yaml", "openapi.yml", "openapi.json"].map((name) => `specs/${provider}/${name}`);
  return names.find((name) => existsSync(join(root, name))) ?? `specs/${provider}/openapi.yaml`;
}

function summarise(settings: {
  readonly provider: string;
  readonly root: string;
  readonly state: ProviderState;
  readonly changes: readonly Change[];
}): ProviderDiff {
  const { provider, root, state, changes } = settings;
  const client = readClientSources(join(root, "packages/clients", provider));
  const packageName = client?.packageName ?? `@specwright/${provider}`;
  const rating =
    state === "added" ? "minor" : state === "removed" ? "major" : highest(changes.map((change) => change.rating));
  const sorted = [...changes].sort((one, other) => RATINGS.indexOf(other.rating) - RATINGS.indexOf(one.rating));
  return { provider, packageName, state, rating, changes: sorted };
}
