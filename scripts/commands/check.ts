import { relative } from "node:path";
import type { Problem } from "../problems/problem.js";
import { EMITTER_FORMAT } from "../write/emitter-format.js";
import { RECORD_FILE, readRecord } from "../write/generated-record.js";
import { type Plan, planPackage } from "../write/plan.js";
import type { ExitCode } from "./exit-code.js";
import { type Prepared, preparePackage } from "./prepare-package.js";
import { Report } from "./report.js";
import { openCache, type RunContext } from "./run-context.js";
import type { Target } from "./target.js";

/**
 * Compares every package with what its spec gives: bytes and list of files. Changes nothing; each difference is named
 * with the command that mends it.
 */
export async function check(
  targets: readonly Target[],
  orphans: readonly string[],
  context: RunContext,
): Promise<ExitCode> {
  const started = performance.now();
  const report = new Report();
  const verified = openCache(context);
  let files = 0;
  for (const target of targets) {
    try {
      const prepared = await preparePackage(target, { ...context, verified });
      report.add(prepared.problems, prepared.textOf);
      files += prepared.fileCount;
      const differences = compare(prepared, context);
      report.add(differences);
      if (differences.length === 0) {
        verified.add(target.folder, prepared);
      }
    } catch (error) {
      report.addError(error);
    }
  }
  verified.save();
  report.add(orphans.map((provider) => orphan(provider)));
  report.print(context);
  const time = Math.round(performance.now() - started);
  if (report.hasErrors) {
    const commands = new Set(report.problems.flatMap(({ help }) => help?.match(/^Run: (.*)$/)?.[1] ?? []));
    context.terminal.words(
      commands.size === 0 ? "" : `To mend it:\n${[...commands].map((command) => `  ${command}\n`).join("")}`,
    );
    return 1;
  }
  context.terminal.words(`${targets.length} packages, ${files} files are as their specs give them (${time} ms)\n`);
  return 0;
}

function compare({ target, files, input }: Prepared, { workingDirectory }: RunContext): Problem[] {
  if (files === undefined) {
    return [];
  }
  const plan = planPackage({ folder: target.folder, files, made: { input, format: EMITTER_FORMAT } });
  const folder = relative(workingDirectory, target.folder).replaceAll("\\", "/") || ".";
  const record = readRecord(target.folder);
  const specChanged = record !== undefined && record.input !== input;
  const problem = (code: string, path: string, message: string, command = target.command): Problem => ({
    code,
    severity: "error",
    message: `\`${folder}/${path}\` ${message}.`,
    help: `Run: ${command}`,
  });
  const found: Problem[] = [];
  for (const { path, isNew } of realChanges(plan)) {
    if (isNew) {
      found.push(problem("missing-output", path, "is missing"));
    } else if (plan.edited.includes(path)) {
      found.push(problem("edited-output", path, "was edited by hand"));
    } else {
      const spec = relative(workingDirectory, target.specFile).replaceAll("\\", "/");
      const reason = specChanged ? `is older than \`${spec}\`` : "is not what the generator writes";
      found.push(problem("stale-output", path, reason));
    }
  }
  found.push(...plan.remove.map((path) => problem("obsolete-output", path, "is no longer generated")));
  found.push(
    ...plan.foreign.map((path) => {
      const message = "was added by hand to a folder that belongs to the generator";
      return problem("added-output", path, message, `rm '${folder}/${path}'`);
    }),
  );
  return found;
}

/** The record changes with every other file; it is named only when it is all that differs. */
function realChanges(plan: Plan): Plan["write"] {
  const others = plan.write.filter((file) => file.path !== RECORD_FILE);
  return others.length + plan.remove.length > 0 ? others : plan.write;
}

function orphan(provider: string): Problem {
  const folder = `packages/clients/${provider}`;
  return {
    code: "orphaned-package",
    severity: "error",
    message: `\`${folder}\` was generated from \`specs/${provider}/openapi.yaml\`, which is gone.`,
    help: `Run: rm -r ${folder}`,
  };
}
