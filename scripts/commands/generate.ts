import { relative } from "node:path";
import type { RenamedName } from "../model/model.js";
import type { Problem } from "../problems/problem.js";
import { renderRenamedAsText } from "../problems/render-renamed.js";
import { entryFile } from "../providers/entry-file.js";
import { EMITTER_FORMAT } from "../write/emitter-format.js";
import { packageName } from "../write/package-state.js";
import type { Plan } from "../write/plan.js";
import { Staging } from "../write/staging.js";
import type { Verified, VerifiedCache } from "../write/verified-cache.js";
import type { ExitCode } from "./exit-code.js";
import { preparePackage } from "./prepare-package.js";
import { Report } from "./report.js";
import { openCache, type RunContext } from "./run-context.js";
import type { Target } from "./target.js";

export interface Outcome {
  readonly provider: string;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Names that the package has otherwise than its description; none when nothing was rendered. */
  readonly renamed: readonly RenamedName[];
}

/**
 * Makes the packages of all targets. Every package is rendered before the first one is put in place, so a spec with a
 * problem leaves the whole tree as it was; then all are put in place in one go, which no kill of this process interrupts.
 */
export async function generate(targets: readonly Target[], context: RunContext): Promise<ExitCode> {
  const started = performance.now();
  const report = new Report();
  const verified = openCache(context);
  const onWait = (holder: number, folder: string): void => {
    context.terminal.words(`Waiting for another run (process ${holder}) that writes to ${folder}\n`);
  };
  const staging = new Staging({ onWait });
  let made: readonly Made[] = [];
  let failure = "Nothing was written.\n";
  try {
    made = await makeAll(targets, { context: { ...context, verified }, report, staging });
    if (!report.hasErrors) {
      failure = "Some of it may be in place; the next run mends that.\n";
      await staging.place();
    }
  } catch (error) {
    report.addError(error);
  } finally {
    staging.end();
  }
  report.print(context, {
    packages: report.hasErrors ? [] : made.map(({ outcome }) => outcome),
  });
  if (report.hasErrors) {
    context.terminal.words(failure);
    return 1;
  }
  if (context.format === "text") {
    for (const { outcome } of made) {
      context.terminal.words(renderRenamedAsText(outcome.provider, outcome.renamed));
    }
  }
  for (const { folder, ...one } of made) {
    verified.add(folder, one);
  }
  verified.save();
  const outcomes = made.map(({ outcome }) => outcome);
  context.terminal.words(`${sentence(outcomes)} in ${Math.round(performance.now() - started)} ms\n`);
  return 0;
}

/** What is left of a package when it is made: of hundreds of them nothing large may be kept. */
interface Made extends Verified {
  readonly folder: string;
  readonly outcome: Outcome;
}

interface Making {
  readonly context: RunContext & { readonly verified: VerifiedCache };
  readonly report: Report;
  readonly staging: Staging;
}

async function makeAll(targets: readonly Target[], making: Making): Promise<Made[]> {
  const { context, report } = making;
  const made: Made[] = [];
  // One order in every run, so that no two wait for each other's folders.
  const sorted = [...targets].sort((one, other) => (one.folder < other.folder ? -1 : 1));
  for (const [index, target] of sorted.entries()) {
    const started = performance.now();
    let word = "failed";
    try {
      const { says, ...one } = await make(target, making);
      made.push(one);
      word = says;
    } catch (error) {
      report.addError(error);
    }
    if (targets.length > 1) {
      const time = Math.round(performance.now() - started);
      context.terminal.words(`[${index + 1}/${targets.length}] ${target.provider}: ${word} (${time} ms)\n`);
    }
  }
  return made;
}

async function make(given: Target, { context, report, staging }: Making): Promise<Made & { readonly says: string }> {
  const target = given.standalone ? { ...given, specFile: entryFile(given.specFile) } : given;
  const prepared = await preparePackage(target, { ...context, onRender: () => staging.begin() });
  const { input, sources, files, fileCount, problems, textOf, renamed } = prepared;
  const { folder } = target;
  report.add(problems, textOf);
  const done = { folder, input, ...(sources && { sources }) };
  if (files === undefined) {
    const outcome = { provider: target.provider, written: [], removed: [], unchanged: fileCount, renamed: [] };
    return { ...done, outcome, says: "up to date" };
  }
  const plan = await staging.plan({ folder, files, made: { input, format: EMITTER_FORMAT } });
  report.add(whatStandsInTheWay(target, plan, context));
  if (!report.hasErrors) {
    staging.add(folder, plan);
  }
  const written = plan.write.map((file) => file.path);
  const outcome = { provider: target.provider, written, removed: plan.remove, unchanged: plan.unchanged, renamed };
  const names = renamed.length > 0 ? `, ${renamed.length} names made usable` : "";
  return { ...done, outcome, says: `rendered ${files.length} files${names}` };
}

function whatStandsInTheWay(target: Target, plan: Plan, { workingDirectory }: RunContext): Problem[] {
  const folder = relative(workingDirectory, target.folder).replaceAll("\\", "/") || ".";
  const problems: Problem[] = plan.foreign.map((path) => ({
    code: "added-by-hand",
    severity: "warning",
    message: `\`${folder}/${path}\` stands in the generator's folder but is not generated.`,
    help: `Move it out of \`src\` or run: rm '${folder}/${path}'`,
  }));
  const [there, made] = [packageName(target.folder), `@specwright/${target.provider}`];
  if (target.standalone && plan.isOurs && there !== undefined && there !== made) {
    problems.push({
      code: "another-package",
      severity: "error",
      message: `\`${folder}\` holds the package \`${there}\`, not \`${made}\`.`,
      help: `Choose another folder with --out, or remove this one first: rm -r '${folder}'`,
    });
  }
  if (target.standalone && plan.notOurs.length > 0) {
    problems.push({
      code: "not-generated",
      severity: "error",
      message: `\`${folder}\` holds files that were not generated: ${plan.notOurs.map((path) => `\`${path}\``).join(", ")}.`,
      help: "Choose an empty folder with --out.",
    });
  }
  return problems;
}

function sentence(outcomes: readonly Outcome[]): string {
  const count = (of: (outcome: Outcome) => number): number => outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
  const written = count((outcome) => outcome.written.length);
  const unchanged = count((outcome) => outcome.unchanged);
  const removed = count((outcome) => outcome.removed.length);
  return `${written} written, ${unchanged} unchanged, ${removed} removed`;
}
