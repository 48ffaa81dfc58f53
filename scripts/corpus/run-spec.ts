import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { CallReport } from "./call-report.js";
import { compilePackage } from "./compile-package.js";
import type { FoundSpec } from "./find-specs.js";
import { runNode } from "./run-node.js";
import type { CorpusRow } from "./table.js";

export interface Surroundings {
  /** Root of the repository. */
  readonly root: string;
  /** Folder for the packages, which are removed one by one. */
  readonly work: string;
}

/** Longest time for one description, in milliseconds: a description must not stop the run. */
const LONGEST = 300_000;

/** Generates, compiles and calls one description. */
export async function runSpec({ file, name }: FoundSpec, { root, work }: Surroundings): Promise<CorpusRow> {
  const folder = join(work, name);
  const built = join(root, "scripts", "dist");
  const generated = await runNode(
    [join(built, "cli.js"), "generate", "--spec", file, "--name", name, "--out", folder, "--format", "json"],
    { built, timeout: LONGEST },
  );
  const problems = readProblems(generated.stdout);
  const row = {
    name,
    bytes: statSync(file).size,
    operations: 0,
    errors: problems.filter((problem) => problem.severity === "error").length,
    warnings: problems.filter((problem) => problem.severity === "warning").length,
    cpuSeconds: generated.cpuSeconds,
    peakMebibytes: generated.peakMebibytes,
    typeChecks: "–",
    calls: "–",
  };
  if (generated.code !== 0) {
    const refused = generated.code === 1 && row.errors > 0 && !existsSync(folder);
    const details = refused
      ? problems.slice(0, 3).map((problem) => `${problem.pointer}: ${problem.message}`)
      : [generated.stderr.slice(0, 2000)];
    return { ...row, generated: refused ? "refused" : "crashed", details, isRight: refused };
  }
  const types = await compilePackage(folder, { root, timeout: LONGEST });
  const called =
    types === ""
      ? await runNode([join(built, "corpus", "call-package.js"), folder], { built, timeout: LONGEST })
      : undefined;
  const report = called?.code === 0 ? (JSON.parse(called.stdout) as CallReport) : undefined;
  rmSync(folder, { recursive: true, force: true });
  const failures = report?.failures ?? (called === undefined ? [] : [called.stderr.slice(0, 2000)]);
  return {
    ...row,
    generated: "yes",
    typeChecks: types === "" ? "yes" : "no",
    operations: report?.operations ?? 0,
    calls: report === undefined ? "–" : `${report.calls - failures.length}/${report.calls}`,
    details: [...types.split("\n").slice(0, 5), ...failures].filter((line) => line !== ""),
    isRight: types === "" && report !== undefined && failures.length === 0,
  };
}

interface NamedProblem {
  readonly severity: string;
  readonly message: string;
  readonly pointer?: string;
}

function readProblems(output: string): NamedProblem[] {
  try {
    return (JSON.parse(output) as { problems: NamedProblem[] }).problems;
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
