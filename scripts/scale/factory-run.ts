import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyProviders, editSpec } from "./copies.js";
import { type Measured, measureNode, median } from "./measure.js";
import { copyWorkspace } from "./scratch-workspace.js";
import { measureTurbo, prepareClients, type TurboMeasures } from "./turbo-run.js";

const NEEDED = /^(scripts\/|packages\/(runtime|testing|drift)\/|specs\/(lint\/|README))|^[^/]+$/;
const RUNS = 3;

export interface FactoryMeasures {
  readonly count: number;
  readonly cold: Measured;
  readonly unchanged: Measured;
  readonly check: Measured;
  readonly oneChanged: Measured;
  /** `turbo run build`; absent: not measured. */
  readonly build?: TurboMeasures;
  /** `turbo run build test`, everything built; absent: not measured. */
  readonly test?: TurboMeasures;
}

/** Measures the factory on a scratch workspace with so many providers. */
export async function measureFactory(settings: {
  readonly root: string;
  readonly count: number;
  readonly withBuild: boolean;
  readonly withTest: boolean;
}): Promise<FactoryMeasures> {
  const { root, count, withBuild, withTest } = settings;
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
    if (withBuild || withTest) await prepareClients(folder, names);
    const build = withBuild ? measureTurbo({ folder, names, tasks: ["build"] }) : undefined;
    const test = withTest ? measureTurbo({ folder, names, tasks: ["build", "test"] }) : undefined;
    return { count, cold, unchanged, check, oneChanged, ...(build && { build }), ...(test && { test }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
