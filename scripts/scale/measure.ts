import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Measured {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time of the process itself. */
  readonly cpu: number;
  /** Largest memory of the process in MiB. */
  readonly memory: number;
}

const HOOK = `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.SPECWRIGHT_USAGE, JSON.stringify(process.resourceUsage())));
`;

/**
 * Runs a Node program to its end and measures it.
 * @throws Error with what it printed when it fails.
 */
export function measureNode(folder: string, words: readonly string[]): Measured {
  const notes = mkdtempSync(join(tmpdir(), "specwright-usage-"));
  try {
    const usage = join(notes, "usage.json");
    const hook = join(notes, "hook.mjs");
    writeFileSync(hook, HOOK);
    const started = performance.now();
    const run = ["--import", pathToFileURL(hook).href, ...words];
    const { status, stderr } = spawnSync(process.execPath, run, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, SPECWRIGHT_USAGE: usage },
      maxBuffer: 1 << 28,
    });
    const wall = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${stderr.slice(-2000)}`);
    const used = JSON.parse(readFileSync(usage, "utf8")) as NodeJS.ResourceUsage;
    return { wall, cpu: (used.userCPUTime + used.systemCPUTime) / 1e6, memory: used.maxRSS / 1024 };
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
}

/** Runs a program to its end. @returns seconds on the clock. */
export function measureWall(folder: string, words: readonly string[]): number {
  const [program = "", ...rest] = words;
  const started = performance.now();
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: folder,
    encoding: "utf8",
    env,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}: ${(stderr + stdout).slice(-2000)}`);
  return (performance.now() - started) / 1000;
}

/** The run in the middle of several, by its wall time. */
export function median<Value extends { readonly wall: number }>(runs: number, measure: () => Value): Value {
  const measured = Array.from({ length: runs }, measure).sort((one, other) => one.wall - other.wall);
  const middle = measured[Math.floor(runs / 2)];
  if (!middle) throw new Error("A median needs a run");
  return middle;
}
