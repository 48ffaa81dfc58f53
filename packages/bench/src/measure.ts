import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Measured {
  /** User and system time of the process, in seconds. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Peak resident memory, in MiB. */
  readonly peakMebibytes: number;
}

/** Written into the measured process: at its exit it leaves what it used. */
const PROBE = `
import { writeFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMebibytes: maxRSS / 1024 }));
});
`;

/**
 * Runs a Node program to its end as a process of its own and says what it cost, start-up included.
 * Throws with the program's output when it fails.
 */
export function measure(
  parameters: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Measured {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const probe = join(folder, "probe.mjs");
    const usage = join(folder, "usage.json");
    writeFileSync(probe, PROBE);
    const started = performance.now();
    const outcome = spawnSync(process.execPath, ["--import", pathToFileURL(probe).href, ...parameters], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env, BENCH_USAGE: usage },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const wallSeconds = (performance.now() - started) / 1000;
    if (outcome.status !== 0) {
      const said = `${outcome.stdout}\n${outcome.stderr}`.slice(-3000);
      throw new Error(`${parameters.join(" ")} ended with ${outcome.status ?? outcome.signal}:\n${said}`);
    }
    return { ...(JSON.parse(readFileSync(usage, "utf8")) as Omit<Measured, "wallSeconds">), wallSeconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
