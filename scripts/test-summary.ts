/** Adds up the results that the workspaces' test runs left behind; the last line is `N passed, N failed`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface TestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

function workspaces(): string[] {
  const folders = ["packages", "packages/clients", "specs"].flatMap((parent) =>
    existsSync(join(root, parent)) ? readdirSync(join(root, parent)).map((name) => `${parent}/${name}`) : [],
  );
  return ["scripts", ...folders].filter((folder) => existsSync(join(root, folder, "test-results.json")));
}

let passed = 0;
let failed = 0;
let skipped = 0;
for (const folder of workspaces()) {
  const results = JSON.parse(readFileSync(join(root, folder, "test-results.json"), "utf8")) as TestResults;
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  skipped += results.numPendingTests;
  console.log(
    `${folder.padEnd(28)} ${String(results.numPassedTests).padStart(5)} passed, ${results.numFailedTests} failed`,
  );
}
if (passed + failed === 0) {
  console.error("No test results were found: run `npm test` first.");
  process.exitCode = 1;
}
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
