import type { CommandIo } from "../diff/command-io.js";
import { diffArguments } from "../diff/diff-arguments.js";
import { diffProviders } from "../diff/diff-providers.js";
import { baseCommit } from "../diff/git.js";
import { changedPages, pagesReport } from "../diff/report/changed-pages.js";
import { markdownReport } from "../diff/report/markdown.js";
import type { ExitCode } from "./exit-code.js";

export const reviewSummaryHelp = `Usage: npm run review-summary -- [--base REF]

Writes what a reviewer wants to know of a branch, as Markdown for a pull request: the rated changes of each client's description
and types, and the pages of documentation that change with them.

  --base REF   branch, tag or commit to compare with (default: where this branch left origin/main or main)
  --help       shows this text

Exit codes: 0 done, 1 a description cannot be read, 2 wrong use.
`;

/** `npm run review-summary`: specs, types and documentation of a branch on one page. */
export async function reviewSummary(words: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { providers, base, isHelp } = diffArguments(words);
  if (isHelp) {
    io.stdout(reviewSummaryHelp);
    return 0;
  }
  const commit = await baseCommit(io.root, base);
  const diffs = await diffProviders({ root: io.root, commit, providers });
  const pages = await changedPages(io.root, commit);
  io.stdout(`## Clients\n\n${markdownReport(diffs)}\n## Documentation\n\n${pagesReport(pages, diffs)}`);
  return 0;
}
