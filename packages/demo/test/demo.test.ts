import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const demo = fileURLToPath(new URL("../dist/demo.js", import.meta.url));

test("prints one row for each provider and ends by itself", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [demo], { timeout: 50_000 });
  const rows = stdout.split("\n").slice(1, 6);
  expect(rows.map((row) => row.split(" ")[0])).toEqual(["upstox", "pocketful", "jainam", "epixel", "upvest"]);
  for (const row of rows) expect(row).toMatch(/ 200 +\d+$/);
});
