import { missingBumps, needsChangeset } from "../diff/changeset/missing-bumps.js";
import { newChangesets } from "../diff/changeset/new-changesets.js";
import { releasedBump } from "../diff/changeset/released-bump.js";
import type { CommandIo } from "../diff/command-io.js";
import { diffArguments } from "../diff/diff-arguments.js";
import { diffProviders } from "../diff/diff-providers.js";
import { baseCommit } from "../diff/git.js";
import type { Rating } from "../diff/rating.js";
import type { ExitCode } from "./exit-code.js";

export const changesetCheckHelp = `Usage: npm run changeset:check -- [provider…] [--base REF]

Fails when a client changed since a commit and no changeset says so, or one with too low a bump.

  --base REF   branch, tag or commit to compare with (default: where this branch left origin/main or main)
  --help       shows this text

Exit codes: 0 every change is announced, 1 one is not, 2 wrong use.
`;

/** `npm run changeset:check`: is every change announced? */
export async function changesetCheck(words: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { providers, base, isHelp } = diffArguments(words);
  if (isHelp) {
    io.stdout(changesetCheckHelp);
    return 0;
  }
  const { root } = io;
  const commit = await baseCommit(root, base);
  const diffs = await diffProviders({ root, commit, providers });
  const changesets = await newChangesets(root, commit);
  const bumps = new Map<string, Rating>();
  for (const { provider } of diffs.filter(needsChangeset)) {
    bumps.set(provider, await releasedBump({ root, commit, provider }));
  }
  const missing = missingBumps({ diffs, changesets, releasedBump: (provider) => bumps.get(provider) ?? "none" });
  for (const { provider, packageName, needed, given } of missing) {
    const found = given === "none" ? "no changeset says so" : `its changeset says ${given}`;
    io.stderr(`${packageName} has a ${needed} change and ${found}. Run: npm run changeset:specs ${provider}\n`);
  }
  if (missing.length > 0) return 1;
  io.stderr("Every change of a client is announced.\n");
  return 0;
}
