import { relative } from "node:path";
import type { Problem } from "../problems/problem.js";
import { type StagedPackage, stagePlan } from "../write/apply-plan.js";
import { EMITTER_FORMAT } from "../write/emitter-format.js";
import { withLocks } from "../write/lock.js";
import { Placer } from "../write/placer.js";
import { type Plan, planPackage } from "../write/plan.js";
import type { VerifiedCache } from "../write/verified-cache.js";
import type { ExitCode } from "./exit-code.js";
import { type Prepared, preparePackage } from "./prepare-package.js";
import { Report } from "./report.js";
import { openCache, type RunContext } from "./run-context.js";
import type { Target } from "./target.js";

export interface Outcome {
  readonly provider: string;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/**
 * Makes the packages of all targets. Every package is rendered before the first one is written, so a spec with a problem
 * leaves the whole tree as it was; then all are put in place in one go, which no kill of this process interrupts.
 */
export async function generate(targets: readonly Target[], context: RunContext): Promise<ExitCode> {
  const started = performance.now();
  const report = new Report();
  const verified = openCache(context);
  const prepared = await prepareAll(targets, { ...context, verified }, report);
  const outcomes = report.hasErrors ? [] : await writePackages(prepared, context, report);
  report.print(context.terminal, context.format, { packages: outcomes });
  if (report.hasErrors) {
    context.terminal.words("Nothing was written.\n");
    return 1;
  }
  for (const { target, input } of prepared) {
    verified.add(target.folder, input);
  }
  verified.save();
  context.terminal.words(`${sentence(outcomes)} in ${Math.round(performance.now() - started)} ms\n`);
  return 0;
}

async function prepareAll(
  targets: readonly Target[],
  context: RunContext & { readonly verified: VerifiedCache },
  report: Report,
): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const [index, target] of targets.entries()) {
    const started = performance.now();
    let word = "failed";
    try {
      const one = await preparePackage(target, context);
      report.add(one.problems, one.textOf);
      prepared.push(one);
      word = one.files === undefined ? "up to date" : `rendered ${one.files.length} files`;
      if (one.renamed > 0) {
        word += `, ${one.renamed} names made usable`;
      }
    } catch (error) {
      report.addError(error);
    }
    if (targets.length > 1) {
      const time = Math.round(performance.now() - started);
      context.terminal.words(`[${index + 1}/${targets.length}] ${target.provider}: ${word} (${time} ms)\n`);
    }
  }
  return prepared;
}

/** Writes all packages or, when one of them has a problem, none. */
async function writePackages(
  prepared: readonly Prepared[],
  context: RunContext,
  report: Report,
): Promise<readonly Outcome[]> {
  const rendered = prepared.filter(({ files }) => files !== undefined);
  if (rendered.length === 0) {
    return prepared.map(unchanged);
  }
  const placer = new Placer();
  const folders = rendered.map(({ target }) => target.folder);
  const onWait = (holder: number, folder: string): void => {
    context.terminal.words(`Waiting for another run (process ${holder}) that writes to ${folder}\n`);
  };
  return withLocks(
    folders,
    async () => {
      const staged: StagedPackage[] = [];
      let isPlaced = false;
      try {
        const outcomes = prepared.map((one) => stage(one, { context, report, staged }));
        if (report.hasErrors) {
          return [];
        }
        isPlaced = true;
        await placer.place(staged);
        return outcomes;
      } finally {
        if (!isPlaced) {
          placer.cancel(staged);
        }
      }
    },
    { onWait },
  );
}

/** Plans a package and puts its texts beside their places. */
function stage(
  { target, files, input, fileCount }: Prepared,
  { context, report, staged }: { context: RunContext; report: Report; staged: StagedPackage[] },
): Outcome {
  if (files === undefined) {
    return unchanged({ target, fileCount });
  }
  // Read inside the lock: another run may have written meanwhile.
  const plan = planPackage({ folder: target.folder, files, made: { input, format: EMITTER_FORMAT } });
  const problems = whatStandsInTheWay(target, plan, context);
  report.add(problems);
  const isBlocked = problems.some((problem) => problem.severity === "error");
  if (!isBlocked && plan.write.length + plan.remove.length > 0) {
    staged.push(stagePlan(target.folder, plan));
  }
  const written = plan.write.map((file) => file.path);
  return { provider: target.provider, written, removed: plan.remove, unchanged: plan.unchanged };
}

function unchanged({ target, fileCount }: Pick<Prepared, "target" | "fileCount">): Outcome {
  return { provider: target.provider, written: [], removed: [], unchanged: fileCount };
}

function whatStandsInTheWay(target: Target, plan: Plan, { workingDirectory }: RunContext): Problem[] {
  const folder = relative(workingDirectory, target.folder).replaceAll("\\", "/") || ".";
  const problems: Problem[] = plan.foreign.map((path) => ({
    code: "added-by-hand",
    severity: "warning",
    message: `\`${folder}/${path}\` stands in the generator's folder but is not generated.`,
    help: `Move it out of \`src\` or run: rm '${folder}/${path}'`,
  }));
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
