/** Looks at each publishable package as the registry and a consumer's compiler will. */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const packed = mkdtempSync(join(tmpdir(), "packed-"));
afterAll(() => rmSync(packed, { recursive: true, force: true }));

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
}

interface Problem {
  readonly kind: string;
  /** Absent: whatever the resolution. */
  readonly resolutionKind?: string;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));

const publishable = ["packages", "packages/clients"]
  .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
  .filter((folder) => existsSync(join(root, folder, "package.json")) && manifestOf(folder).private !== true);

test("there are packages to look at", () => {
  expect(publishable.length).toBeGreaterThan(5);
});

test.each(publishable)("%s has a manifest without fault", async (folder) => {
  const { messages, pkg } = await publint({ pkgDir: join(root, folder), strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test.each(publishable)("%s gives its types to every kind of module resolution that ESM has", async (folder) => {
  const run = promisify(execFile);
  const { stdout } = await run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", packed], {
    cwd: join(root, folder),
  });
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  const parameters = [
    attw,
    join(packed, stdout.trim()),
    "--profile",
    "esm-only",
    "--format",
    "json",
    "--no-definitely-typed",
  ];
  const outcome = await run(process.execPath, parameters, { maxBuffer: 1 << 26 }).catch(
    (error) => error as { stdout: string },
  );
  const { analysis } = JSON.parse(outcome.stdout) as { analysis: { problems: Problem[] } };
  const ofEsm = analysis.problems.filter(({ resolutionKind }) => !/^(node10|node16-cjs)$/.test(resolutionKind ?? ""));
  expect(ofEsm).toEqual([]);
});
