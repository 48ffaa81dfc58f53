import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git } from "../diff/git.js";
import { copyProviders, editSpec } from "./copies.js";
import { type Measured, measureNode, measureWall, median } from "./measure.js";
import { copyWorkspace, linkWorkspace } from "./scratch-workspace.js";

const NEEDED = /^(scripts\/|packages\/(runtime|testing)\/|specs\/(lint\/|README))|^[^/]+$/;
const RUNS = 3;

export interface FactoryMeasures {
  readonly count: number;
  readonly cold: Measured;
  readonly unchanged: Measured;
  readonly check: Measured;
  readonly oneChanged: Measured;
  /** Seconds of `turbo run build` from nothing and with nothing to do; absent: not measured. */
  readonly turbo?: { readonly cold: number; readonly unchanged: number };
}

/** Measures the factory on a scratch workspace with so many providers. */
export async function measureFactory(settings: {
  readonly root: string;
  readonly count: number;
  readonly withTurbo: boolean;
}): Promise<FactoryMeasures> {
  const { root, count, withTurbo } = settings;
  const folder = mkdtempSync(join(tmpdir(), "specwright-scale-"));
  try {
    await copyWorkspace({ root, folder, takes: (file) => NEEDED.test(file) });
    const names = copyProviders({ root, folder, count });
    const cli = join(folder, "scripts/dist/cli.js");
    const cold = measureNode(folder, [cli, "generate"]);
    const unchanged = median(RUNS, () => measureNode(folder, [cli, "generate"]));
    const check = median(RUNS, () => measureNode(folder, [cli, "check"]));
    let edit = 0;
    const oneChanged = median(RUNS, () => {
      edit += 1;
      editSpec(folder, names[0] ?? "", String(edit));
      return measureNode(folder, [cli, "generate"]);
    });
    const turbo = withTurbo ? await measureTurbo(folder, names) : undefined;
    return { count, cold, unchanged, check, oneChanged, ...(turbo && { turbo }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureTurbo(folder: string, names: readonly string[]): Promise<{ cold: number; unchanged: number }> {
  for (const name of names) linkWorkspace(folder, `packages/clients/${name}`);
  // turbo hashes by what git knows.
  await git(["init", "--quiet"], { root: folder });
  await git(["add", "--all"], { root: folder });
  const words = [
    join(folder, "node_modules/.bin/turbo"),
    "run",
    "build",
    "--filter=./packages/clients/*",
    "--output-logs=errors-only",
  ];
  const cold = measureWall(folder, words);
  const unchanged = median(RUNS, () => ({ wall: measureWall(folder, words) })).wall;
  return { cold, unchanged };
}
