import type { CommandIo } from "../diff/command-io.js";
import { diffArguments } from "../diff/diff-arguments.js";
import { diffProviders } from "../diff/diff-providers.js";
import { baseCommit } from "../diff/git.js";
import { jsonReport } from "../diff/report/json.js";
import { markdownReport } from "../diff/report/markdown.js";
import { textReport } from "../diff/report/text.js";
import type { ExitCode } from "./exit-code.js";

export const diffHelp = `Usage: npm run diff -- [provider…] [--base REF] [--format text|json|markdown]

Says what changed for the users of each client since a commit, and rates it: major, minor, patch or none.
Three things are compared, and the highest rating wins: the description (redocly diff), the client's public types field by
field, and the tests of then, compiled against the client of now. Run \`npm run generate\` first: types are read from the client.

  --base REF   branch, tag or commit to compare with (default: where this branch left origin/main or main)
  --format     text (default), json, or markdown for a pull request
  --help       shows this text

Exit codes: 0 compared, 1 a description cannot be read, 2 wrong use.
`;

/** `npm run diff`: what changed against a commit. */
export async function diff(words: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { providers, base, format, isHelp } = diffArguments(words);
  if (isHelp) {
    io.stdout(diffHelp);
    return 0;
  }
  const commit = await baseCommit(io.root, base);
  const diffs = await diffProviders({ root: io.root, commit, providers });
  if (format === "json") io.stdout(jsonReport(commit, diffs));
  else io.stdout(format === "markdown" ? markdownReport(diffs) : textReport(diffs));
  return 0;
}
