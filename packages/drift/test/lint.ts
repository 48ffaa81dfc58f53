import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the real linter says of `openapi.yaml` in a folder, under the configuration of this repository; nothing when all is well. */
export function lint(folder: string): string {
  const config = fileURLToPath(new URL("../../../redocly.yaml", import.meta.url));
  const redocly = join(dirname(createRequire(config).resolve("@redocly/cli/package.json")), "bin/cli.js");
  const environment = { PATH: process.env.PATH, NO_COLOR: "1", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const line = [redocly, "lint", "openapi.yaml", "--config", config, "--format", "stylish"];
  const done = spawnSync(process.execPath, line, { cwd: folder, encoding: "utf8", env: environment });
  return done.status === 0 ? "" : done.stdout + done.stderr;
}
