import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toyPath } from "./toy.js";

const cli = fileURLToPath(new URL("../dist/mock-cli.js", import.meta.url));

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "mock-cli-"));
  for (const provider of ["beta", "alpha"]) {
    await mkdir(join(root, "specs", provider), { recursive: true });
    await copyFile(toyPath, join(root, "specs", provider, "openapi.yaml"));
  }
});
afterAll(() => rm(root, { recursive: true }));

interface Run {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly ended: Promise<number | null>;
}

function run(...commandLine: string[]): Run {
  const child = spawn(process.execPath, [cli, ...commandLine], { cwd: root });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output.stderr += chunk;
  });
  return { child, output, ended: once(child, "close").then(([code]) => code) };
}

/** A port that was free a moment ago, as was the one after it. */
async function freePorts(): Promise<number> {
  for (;;) {
    const first = await listen(0);
    const second = await listen(first.port + 1).catch(() => undefined);
    first.server.close();
    second?.server.close();
    if (second) return first.port;
  }
}

async function listen(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  return { server, port: (server.address() as AddressInfo).port };
}

describe("npm run mock", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("starts every provider on its own port and stops on %s", async (signal) => {
    const port = await freePorts();
    const { child, output, ended } = run("--port", String(port));
    await expect.poll(() => output.stderr, { timeout: 10_000 }).toContain("Ready");
    expect(output.stdout).toBe(`alpha  http://127.0.0.1:${port}\nbeta   http://127.0.0.1:${port + 1}\n`);
    expect((await fetch(`http://127.0.0.1:${port + 1}/token`)).status).toBe(405);
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  it("keeps a provider's port when it is started alone", async () => {
    const port = await freePorts();
    const { child, output, ended } = run("beta", "--port", String(port));
    await expect.poll(() => output.stderr, { timeout: 10_000 }).toContain("Ready");
    expect(output.stdout).toBe(`beta  http://127.0.0.1:${port + 1}\n`);
    child.kill("SIGTERM");
    await ended;
  });

  it("says which port is taken and for whom", async () => {
    const { server, port } = await listen(0);
    const { output, ended } = run("--port", String(port));
    expect([await ended, output.stdout]).toEqual([1, ""]);
    expect(output.stderr).toContain(`Port ${port} for alpha is taken`);
    server.close();
  });

  const wrong = [
    { line: ["gamma"], says: "there are: alpha, beta" },
    { line: ["--port", "x"], says: "--port takes a number" },
    { line: ["--nope"], says: "--nope" },
  ];
  it.each(wrong)("refuses $line with exit code 2", async ({ line, says }) => {
    const { output, ended } = run(...line);
    expect([await ended, output.stdout]).toEqual([2, ""]);
    expect(output.stderr).toContain(says);
  });

  it("shows its help", async () => {
    const { output, ended } = run("--help");
    expect([await ended, output.stdout.includes("Usage")]).toEqual([0, true]);
  });
});
