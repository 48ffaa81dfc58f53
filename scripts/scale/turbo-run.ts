import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contractTest } from "../commands/templates/provider-files.js";
import { git } from "../diff/git.js";
import { toPascalCase } from "../model/words.js";
import { linkProvider } from "../providers/links.js";
import { addToLock } from "../providers/lock-file.js";
import { editSpec } from "./copies.js";
import { measureNode, measureWall, median } from "./measure.js";

const RUNS = 3;

/** Seconds of turbo's whole run on the clients of a workspace. */
export interface TurboMeasures {
  /** With nothing in its cache. */
  readonly cold: number;
  /** With everything in its cache: its own floor. */
  readonly unchanged: number;
  /** After one spec was edited and its client made anew, which is not counted. */
  readonly oneChanged: number;
}

/** Makes of generated clients workspaces that turbo builds and tests: each with the contract test that a new provider gets. */
export async function prepareClients(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    linkProvider(folder, name);
    // A workspace that the lock file does not know makes turbo give up on all of it.
    addToLock(folder, name);
    const tests = join(folder, "packages/clients", name, "test");
    mkdirSync(tests, { recursive: true });
    writeFileSync(join(tests, "contract.test.ts"), contractTest({ provider: name, typeName: toPascalCase(name) }));
  }
  // turbo hashes by what git knows.
  await git(["init", "--quiet"], { root: folder });
  await git(["add", "--all"], { root: folder });
}

/** Measures `turbo run` with some tasks on the clients of a workspace. */
export function measureTurbo(settings: {
  readonly folder: string;
  readonly names: readonly string[];
  readonly tasks: readonly string[];
}): TurboMeasures {
  const { folder, names, tasks } = settings;
  const turbo = join(folder, "node_modules/.bin/turbo");
  const words = [turbo, "run", ...tasks, "--filter=./packages/clients/*", "--output-logs=errors-only"];
  const run = () => ({ wall: measureWall(folder, words) });
  const cold = run().wall;
  const unchanged = median(RUNS, run).wall;
  let edit = 0;
  const oneChanged = median(RUNS, () => {
    edit += 1;
    editSpec(folder, names[0] ?? "", `for ${tasks.join(" ")} ${edit}`);
    measureNode(folder, [join(folder, "scripts/dist/cli.js"), "generate"]);
    return run();
  }).wall;
  return { cold, unchanged, oneChanged };
}
