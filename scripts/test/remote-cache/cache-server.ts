import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "../diff/temporary-repository.js";

const VERSION = "2.12.0";

export interface CacheServer {
  readonly url: string;
  /** Changes one byte of everything that is stored. @returns how many files. */
  tamper(): number;
  stop(): Promise<void>;
}

/** Starts turborepo-remote-cache on loopback; installs it first, apart from this repository's packages. */
export async function startCacheServer(settings: {
  readonly token: string;
  readonly signatureKey: string;
  readonly storage: string;
}): Promise<CacheServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [install()], {
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      TURBO_TOKEN: settings.token,
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: settings.signatureKey,
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: settings.storage,
      STORAGE_PATH_USE_TMP_FOLDER: "false",
    },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await listening(port, child);
  return {
    url: `http://127.0.0.1:${port}`,
    tamper: () => tamper(settings.storage),
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

/** @returns the server's program. */
function install(): string {
  const folder = join(projectRoot, ".cache", `remote-cache-server-${VERSION}`);
  const program = join(folder, "node_modules/turborepo-remote-cache/dist/cli.js");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const words = ["install", `turborepo-remote-cache@${VERSION}`, "--ignore-scripts", "--no-audit", "--no-fund"];
    execFileSync("npm", words, { cwd: folder, stdio: "pipe" });
  }
  return program;
}

function tamper(storage: string): number {
  const files = readdirSync(storage, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of files) {
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
  }
  return files.length;
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  const isOpen = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
  while (!(await isOpen())) {
    if (child.exitCode !== null) throw new Error(`The cache server ended with ${child.exitCode}`);
    await wait(50);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
