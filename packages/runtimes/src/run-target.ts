import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startSuiteServer } from "./server.js";
import type { Target } from "./targets.js";

export interface Outcome {
  readonly name: string;
  readonly failure?: string;
}

interface Running {
  readonly target: Target;
  readonly program: string;
  /** The bundled suite for this kind of target: its file and its text. */
  readonly file: string;
  readonly code: string;
}

const CHROMIUM = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function onCommandLine({ target, program, file }: Running, url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...(target.parameters ?? []), file, url], { timeout: 60_000 });
  return stdout;
}

async function inWorker({ program, code }: Running, url: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "workerd-"));
  const port = await freePort();
  writeFileSync(join(folder, "worker.js"), code);
  writeFileSync(
    join(folder, "config.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2026-11-01", globalOutbound = "loopback")),
    (name = "loopback", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "suite")],
);
`,
  );
  const worker = spawn(program, ["serve", join(folder, "config.capnp")], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  worker.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  try {
    const asked = `http://127.0.0.1:${port}/?base=${encodeURIComponent(url)}`;
    for (;;) {
      if (worker.exitCode !== null) throw new Error(`workerd ended with ${worker.exitCode}: ${said}`);
      const answer = await fetch(asked).catch(() => undefined);
      if (answer?.ok) return await answer.text();
      if (answer !== undefined) throw new Error(`workerd answered ${answer.status}: ${said}`);
    }
  } finally {
    worker.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inPage({ program }: Running, url: string, outcomes: Promise<string>): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const browser = spawn(program, [...CHROMIUM, `--user-data-dir=${profile}`, url], {
    stdio: "ignore",
    // A group of its own: the browser's helpers outlive it otherwise, and write into the folder while it is removed.
    detached: true,
  });
  const ended = new Promise<never>((_, reject) => {
    browser.on("error", reject);
    browser.on("exit", (code) => reject(new Error(`${program} ended with ${code} before the suite did`)));
  });
  try {
    return await Promise.race([outcomes, ended]);
  } finally {
    if (browser.pid !== undefined && browser.exitCode === null && browser.signalCode === null)
      process.kill(-browser.pid, "SIGKILL");
    await ended.catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Runs the suite in one target, against a server of its own. Throws when the target can't be started. */
export async function runTarget(running: Running): Promise<Outcome[]> {
  const server = await startSuiteServer(running.code);
  try {
    const outcomes = {
      "command-line": () => onCommandLine(running, server.url),
      worker: () => inWorker(running, server.url),
      page: () => inPage(running, server.url, server.outcomes),
    };
    return JSON.parse(await outcomes[running.target.kind]()) as Outcome[];
  } finally {
    server.close();
  }
}
