import { relative } from "node:path";
import type { Problem } from "../problems/problem.js";
import { applyPlan } from "../write/apply-plan.js";
import { EMITTER_FORMAT } from "../write/emitter-format.js";
import { withLock } from "../write/lock.js";
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
 * leaves the whole tree as it was.
 */
export async function generate(targets: readonly Target[], context: RunContext): Promise<ExitCode> {
  const started = performance.now();
  const report = new Report();
  const verified = openCache(context);
  const prepared = await prepareAll(targets, { ...context, verified }, report);
  const outcomes: Outcome[] = [];
  if (!report.hasErrors) {
    for (const one of prepared) {
      const outcome = await writePackage(one, context, report);
      if (outcome !== undefined) {
        verified.add(one.target.folder, one.input);
        outcomes.push(outcome);
      }
    }
    verified.save();
  }
  report.print(context.terminal, context.format, { packages: outcomes });
  if (report.hasErrors) {
    context.terminal.words("Nothing was written.\n");
    return 1;
  }
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

async function writePackage(prepared: Prepared, context: RunContext, report: Report): Promise<Outcome | undefined> {
  const { target, files, input } = prepared;
  if (files === undefined) {
    return { provider: target.provider, written: [], removed: [], unchanged: prepared.fileCount };
  }
  const onWait = (holder: number): void => {
    context.terminal.words(`Waiting for another run (process ${holder}) that writes to ${target.folder}\n`);
  };
  return withLock(
    target.folder,
    () => {
      // Read again inside the lock: the other run may have written meanwhile.
      const plan = planPackage({ folder: target.folder, files, made: { input, format: EMITTER_FORMAT } });
      const problems = whatStandsInTheWay(target, plan, context);
      report.add(problems);
      if (problems.some((problem) => problem.severity === "error")) {
        return undefined;
      }
      applyPlan(target.folder, plan);
      return {
        provider: target.provider,
        written: plan.write.map((file) => file.path),
        removed: plan.remove,
        unchanged: plan.unchanged,
      };
    },
    { onWait },
  );
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
