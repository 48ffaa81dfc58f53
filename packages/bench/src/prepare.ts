import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { GENERATORS, runOf } from "./generators.js";
import { measure } from "./measure.js";
import { bench, cache, peers } from "./paths.js";

/** Installs the peers, where one is missing, and has each generator make its client of the benchmark's spec. */
export function prepare(): void {
  const { dependencies } = JSON.parse(readFileSync(join(peers, "package.json"), "utf8")) as { dependencies: object };
  if (Object.keys(dependencies).some((name) => !existsSync(join(peers, "node_modules", name)))) {
    console.error("Installing the peers …");
    const installed = spawnSync("npm", ["ci", "--no-workspaces"], {
      cwd: peers,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (installed.status !== 0) throw new Error("The peers could not be installed; see npm's message above.");
  }
  const made = join(cache, "made");
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  for (const generator of GENERATORS)
    measure(...runOf(generator, join(bench, "specs/pets.yaml"), "pets", join(made, generator.name)));
}
