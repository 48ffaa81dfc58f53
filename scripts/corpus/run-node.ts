import { spawn } from "node:child_process";
import { join } from "node:path";

export interface NodeRun {
  /** Exit code; `null` when it was stopped. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly cpuSeconds: number;
  readonly peakMebibytes: number;
}

/** Runs a program of this repository in a process of its own, and says what it cost. */
export async function runNode(
  words: readonly string[],
  { built, timeout }: { readonly built: string; readonly timeout: number },
): Promise<NodeRun> {
  // The fourth stream carries what the process cost, as the process itself knows it at its end.
  const child = spawn(process.execPath, ["--import", join(built, "corpus", "report-usage.js"), ...words], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout,
    killSignal: "SIGKILL",
  });
  const [, stdout, stderr, usage] = child.stdio;
  const [code, ...texts] = await Promise.all([
    new Promise<number | null>((done, failed) => child.once("error", failed).once("close", done)),
    ...[stdout, stderr, usage].map(textOf),
  ]);
  const [cpuMicroseconds = 0, kibibytes = 0] = (texts[2] ?? "").split(" ").map(Number);
  return {
    code,
    stdout: texts[0] ?? "",
    stderr: texts[1] ?? "",
    cpuSeconds: cpuMicroseconds / 1e6,
    peakMebibytes: kibibytes / 1024,
  };
}

async function textOf(stream: unknown): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
