/** The process behind `Placer`: reads one line, the staged packages as JSON, and puts all of them in place. */
import { readFileSync, writeSync } from "node:fs";
import { discard, putInPlace, type StagedPackage } from "./apply-plan.js";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {});
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
    writeSync(2, error instanceof Error ? error.message : String(error));
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
