/** The process behind `Placer`: reads one line, the staged packages as JSON, and puts all of them in place. */
import { readFileSync, writeSync } from "node:fs";
import { fileSystemProblem } from "../problems/file-system-problem.js";
import { InputError } from "../problems/input-error.js";
import { discard, putInPlace, type StagedPackage } from "./apply-plan.js";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {});
}

/** Problems as JSON; of a fault of our own where it is. */
function complaint(error: unknown): string {
  const problem = fileSystemProblem(error);
  const problems = error instanceof InputError ? error.problems : problem && [problem];
  return problems === undefined ? String(error instanceof Error ? error.stack : error) : JSON.stringify(problems);
}

writeSync(1, "ready");
const message = readFileSync(0, "utf8");
// A run that died while it wrote the message, or had nothing to do, has not said to begin.
if (message.endsWith("\n")) {
  const packages = JSON.parse(message) as StagedPackage[];
  try {
    for (const staged of packages) {
      putInPlace(staged);
    }
  } catch (error) {
    writeSync(2, complaint(error));
    process.exitCode = 1;
  } finally {
    for (const staged of packages) {
      discard(staged);
    }
  }
  if (process.exitCode !== 1) {
    // Whoever waits need not wait for the end of this process, too.
    writeSync(1, "placed");
  }
}
