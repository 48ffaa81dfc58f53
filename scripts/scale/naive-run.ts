import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { git } from "../diff/git.js";
import { copyProviders, editSpec } from "./copies.js";
import { measureWall, median } from "./measure.js";
import type { TurboMeasures } from "./turbo-run.js";

/** Measures what most repositories do: turbo starts a generator's command line once for each package. It gives types alone. */
export async function measureNaive(settings: {
  readonly root: string;
  readonly count: number;
}): Promise<TurboMeasures> {
  const { root, count } = settings;
  const folder = mkdtempSync(join(tmpdir(), "specwright-naive-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(join(root, "node_modules/turbo"), join(folder, "node_modules/turbo"));
    const names = copyProviders({ root, folder, count });
    const script = `node ${JSON.stringify(generator())} openapi.yaml -o types.d.ts`;
    for (const name of names) {
      const manifest = { name: `@specwright/spec-${name}`, version: "0.0.0", scripts: { naive: script } };
      writeFileSync(join(folder, "specs", name, "package.json"), JSON.stringify(manifest));
      rmSync(join(folder, "specs", name, "turbo.json"), { force: true });
    }
    write(folder, "package.json", {
      name: "naive",
      private: true,
      packageManager: "npm@11.19.1",
      workspaces: ["specs/*"],
    });
    write(folder, "turbo.json", { tasks: { naive: { inputs: ["openapi.yaml"], outputs: ["types.d.ts"] } } });
    writeFileSync(join(folder, ".gitignore"), "node_modules\n.turbo\ntypes.d.ts\n");
    await git(["init", "--quiet"], { root: folder });
    await git(["add", "--all"], { root: folder });
    return measure(folder, names[0] ?? "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(folder: string, first: string): TurboMeasures {
  const run = () => measureWall(folder, ["node_modules/turbo/bin/turbo", "run", "naive", "--output-logs=errors-only"]);
  const cold = run();
  const unchanged = median(3, () => ({ wall: run() })).wall;
  let edit = 0;
  const oneChanged = median(3, () => {
    edit += 1;
    editSpec(folder, first, String(edit));
    return { wall: run() };
  }).wall;
  return { cold, unchanged, oneChanged };
}

function generator(): string {
  return join(dirname(createRequire(import.meta.url).resolve("openapi-typescript/package.json")), "bin/cli.js");
}

function write(folder: string, file: string, value: object): void {
  writeFileSync(join(folder, file), JSON.stringify(value));
}
