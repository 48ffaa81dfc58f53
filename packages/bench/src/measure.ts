import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export interface Measured {
  /** User and system time of the process and of every Node process that it started, in seconds. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Peak resident memory of the largest of them, in MiB. */
  readonly peakMebibytes: number;
}

/** Runs in the measured process and, since some commands start another Node, in its children: at its exit each leaves what it used. */
const PROBE = `
import { writeFileSync } from "node:fs";
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMebibytes: maxRSS / 1024 };
  writeFileSync(process.env.BENCH_USAGE + "/" + process.pid + ".json", JSON.stringify(used));
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
    const usage = join(folder, "usage");
    mkdirSync(usage);
    writeFileSync(probe, PROBE);
    const started = performance.now();
    const outcome = spawnSync(process.execPath, [...parameters], {
      cwd: options.cwd,
      env: {
        ...process.env,
        ...options.env,
        BENCH_USAGE: usage,
        NODE_OPTIONS: `--import=${pathToFileURL(probe).href}`,
      },
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const wallSeconds = (performance.now() - started) / 1000;
    if (outcome.status !== 0) {
      const said = `${outcome.stdout}\n${outcome.stderr}`.slice(-3000);
      throw new Error(`${parameters.join(" ")} ended with ${outcome.status ?? outcome.signal}:\n${said}`);
    }
    const used = readdirSync(usage).map((name) => JSON.parse(readFileSync(join(usage, name), "utf8")) as Measured);
    return {
      cpuSeconds: used.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
      peakMebibytes: Math.max(...used.map(({ peakMebibytes }) => peakMebibytes)),
      wallSeconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
