import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Target } from "./targets.js";

const folder = fileURLToPath(new URL("../.cache/programs", import.meta.url));

/** Where a target's program is, installing its package first where it has one. Runs no install script. Throws npm's own words. */
export function install(target: Target): string {
  if (target.package === undefined) return target.program;
  const name = target.package.slice(0, target.package.lastIndexOf("@"));
  // Two versions of one package would replace each other in a shared node_modules.
  const home = join(folder, target.package.replace(/[^\w.-]+/g, "_"));
  const program = join(home, "node_modules", name, target.program);
  if (existsSync(program)) return program;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  const npm = spawnSync("npm", ["install", "--no-save", "--ignore-scripts", target.package], {
    cwd: home,
    encoding: "utf8",
  });
  if (npm.status !== 0) throw new Error(npm.stderr.trim());
  return program;
}
