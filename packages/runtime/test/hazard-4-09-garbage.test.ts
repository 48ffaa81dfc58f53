/** Hazard 4.9: what a call has made must go when it ends. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

// An old object goes with a full collection only, and so does all that it leads to: here the answer and its body. Calls in a row
// made the heap of a process fourteen times as large, and cost twice as much.
test("4.9 the members of a call are new objects", async () => {
  const program = fileURLToPath(new URL("support/is-young.mjs", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--allow-natives-syntax", program]);
  expect(JSON.parse(stdout)).toEqual({ result: true, withResponse: true });
});
