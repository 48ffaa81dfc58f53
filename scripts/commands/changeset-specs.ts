import { newChangesets } from "../diff/changeset/new-changesets.js";
import { writeChangesets } from "../diff/changeset/write-changesets.js";
import type { CommandIo } from "../diff/command-io.js";
import { diffArguments } from "../diff/diff-arguments.js";
import { diffProviders } from "../diff/diff-providers.js";
import { baseCommit } from "../diff/git.js";
import type { ExitCode } from "./exit-code.js";

export const changesetSpecsHelp = `Usage: npm run changeset:specs -- [provider…] [--base REF]

Writes the changeset of each client that changed since a commit: the bump is the rating of \`npm run diff\`, the text says to the
client's users what changed. Run again after further edits: a changeset that nobody has edited is written anew; one that somebody
has edited keeps its text, and its bump is raised where it is too low.

  --base REF   branch, tag or commit to compare with (default: where this branch left origin/main or main)
  --help       shows this text

Writes one line per changeset to stdout. Exit codes: 0 done, 1 a description cannot be read, 2 wrong use.
`;

/** `npm run changeset:specs`: the changesets of the changed clients. */
export async function changesetSpecs(words: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { providers, base, isHelp } = diffArguments(words);
  if (isHelp) {
    io.stdout(changesetSpecsHelp);
    return 0;
  }
  const commit = await baseCommit(io.root, base);
  const diffs = await diffProviders({ root: io.root, commit, providers });
  const existing = await newChangesets(io.root, commit);
  const written = writeChangesets({ root: io.root, diffs, existing });
  for (const { action, file } of written) io.stdout(`${action.padEnd(7)}  ${file}\n`);
  if (written.length === 0) io.stderr("No client changed: there is nothing to announce.\n");
  return 0;
}
