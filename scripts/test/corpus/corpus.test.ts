import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const PROGRAM = fileURLToPath(new URL("../../dist/corpus/corpus.js", import.meta.url));
const SPECS = fileURLToPath(new URL("./specs", import.meta.url));

test("the runner generates, type-checks and calls each description of a folder", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, SPECS]);
  // CPU and memory differ from run to run.
  const rows = stdout
    .split("\n")
    .slice(2, -1)
    .map((line) =>
      line
        .split("|")
        .slice(1, 8)
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual([
    ["hole", "0.00", "2", "yes", "0 errors, 2 warnings", "yes", "2/2"],
    ["legacy", "0.00", "2", "yes", "0 errors, 0 warnings", "yes", "2/2"],
    ["refused", "0.00", "0", "refused", "1 errors, 0 warnings", "–", "–"],
    ["shop", "0.00", "5", "yes", "0 errors, 0 warnings", "yes", "5/5"],
  ]);
}, 120_000);

test("wrong use is told apart from descriptions that are wrong", async () => {
  const failed = promisify(execFile)(process.execPath, [PROGRAM, `${SPECS}/nowhere`]);
  await expect(failed).rejects.toMatchObject({ code: 2 });
});
