import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Runs the repository's own Redocly to its end, whatever its exit code. @throws Error when it is not installed. */
export function runRedocly(
  root: string,
  words: readonly string[],
): Promise<{ readonly printed: string; readonly complaint: string }> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const settings = { cwd: root, env, maxBuffer: 1 << 30 };
  const program = programOf(root);
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], settings, (_error, printed, complaint) =>
      resolve({ printed, complaint }),
    );
  });
}

function programOf(root: string): string {
  const manifest = createRequire(join(root, "package.json")).resolve("@redocly/cli/package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: Record<string, string> };
  return join(manifest, "..", bin.redocly ?? "bin/cli.js");
}
