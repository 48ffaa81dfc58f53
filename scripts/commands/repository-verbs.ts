import { resolve } from "node:path";
import type { CommandIo } from "../diff/command-io.js";
import type { ExitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";

type Verb = (words: readonly string[], io: CommandIo) => Promise<ExitCode>;

/** Verbs over the whole repository and its history. Each reads its own options, and is loaded when it is called. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  diff: async () => (await import("./diff.js")).diff,
  "changeset-specs": async () => (await import("./changeset-specs.js")).changesetSpecs,
  "changeset-check": async () => (await import("./changeset-check.js")).changesetCheck,
  "review-summary": async () => (await import("./review-summary.js")).reviewSummary,
  "remove-provider": async () => (await import("./remove-provider.js")).removeProvider,
  "rename-provider": async () => (await import("./rename-provider.js")).renameProvider,
};

/** Runs a verb of this kind. Absent: the words name another. */
export async function repositoryVerb(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode | undefined> {
  const [verb = "", ...words] = argv;
  const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!load) return undefined;
  const run = await load();
  const { terminal, workingDirectory } = surroundings;
  const at = words.indexOf("--root");
  const [, folder] = at === -1 ? [] : words.splice(at, 2);
  const root = folder === undefined ? surroundings.root : resolve(workingDirectory, folder);
  return run(words, { root, stdout: (text) => terminal.data(text), stderr: (text) => terminal.words(text) });
}
