import { type ChildProcessByStdio, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { root } from "./paths.js";
import { markdownTable, median } from "./statistics.js";

const SAVES = 15;
const PROVIDER = "upvest";

interface Saved {
  readonly wallMilliseconds: number;
  /** Of the process of `dev` itself. Undefined where the system does not tell. */
  readonly cpuMilliseconds: number | undefined;
}

/**
 * Saves a spec while `npm run dev` watches a copy of it, and says how long the new client took to be on disk: when nothing else
 * runs, and while the checks of the save before still do.
 */
export async function devSaves(): Promise<string> {
  const folder = workspaceOf(PROVIDER);
  const dev = startDev(folder);
  try {
    await dev.says(/^Watching/m);
    const rows: string[][] = [];
    for (const { when, next } of [
      { when: "the checks of the last save have ended", next: /^\w+: (?:all well|PROBLEMS) after/m },
      { when: "they still run", next: /^\w+: (?:type-check|lint) /m },
    ]) {
      // The engine compiles what is hot; the first saves are not what a day is made of.
      for (let round = 0; round < 3; round += 1) await save(folder, dev, next);
      const saves: Saved[] = [];
      for (let round = 0; round < SAVES; round += 1) saves.push(await save(folder, dev, next));
      const wall = saves.map(({ wallMilliseconds }) => wallMilliseconds);
      const cpu = saves.flatMap(({ cpuMilliseconds }) => cpuMilliseconds ?? []);
      const figures = [median(wall), Math.min(...wall), Math.max(...wall), median(cpu)].map((one) => one.toFixed(0));
      rows.push([when, ...figures, (loadavg()[0] ?? 0).toFixed(1)]);
    }
    return markdownTable(["saved when", "median ms", "least", "most", "CPU ms, median", "load"], rows);
  } finally {
    await dev.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workspace of one provider, elsewhere, so that no tracked file changes. */
function workspaceOf(provider: string): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-dev-"));
  for (const path of ["package.json", "redocly.yaml", "tsconfig.base.json", `specs/${provider}`]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  const client = `packages/clients/${provider}`;
  // Its tests are left out: they come after what is measured, and each save would wait for them.
  const isSource = (path: string): boolean => !/[\\/](?:node_modules|dist|test|\.turbo)$/.test(path);
  cpSync(join(root, client), join(folder, client), { recursive: true, filter: isSource });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  symlinkSync(join(root, "specs/lint"), join(folder, "specs/lint"));
  return folder;
}

let count = 0;

async function save(folder: string, dev: Dev, next: RegExp): Promise<Saved> {
  const file = join(folder, "specs", PROVIDER, "openapi.yaml");
  count += 1;
  const text = readFileSync(file, "utf8").replace(/^( +summary: ).*$/m, `$1Save number ${count}`);
  dev.forget();
  const onDisk = recordReplaced(join(folder, "packages/clients", PROVIDER));
  const cpu = cpuOf(dev.pid);
  const started = performance.now();
  writeFileSync(file, text);
  await onDisk;
  const wallMilliseconds = performance.now() - started;
  const after = cpuOf(dev.pid);
  await dev.says(next);
  return {
    wallMilliseconds,
    cpuMilliseconds: cpu === undefined || after === undefined ? undefined : after - cpu,
  };
}

/** The record of a package is put in place last. */
function recordReplaced(client: string): Promise<void> {
  return new Promise((done) => {
    const watcher = watch(client, (_event, name) => {
      if (name === "generated.json") {
        watcher.close();
        done();
      }
    });
  });
}

/** CPU time of a process so far, all threads of it, in milliseconds. Undefined where the system does not tell. */
function cpuOf(pid: number): number | undefined {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return undefined;
  const threads = readdirSync(tasks).map((thread) => readFileSync(join(tasks, thread, "schedstat"), "utf8"));
  return threads.reduce((sum, text) => sum + Number(text.split(" ")[0]) / 1e6, 0);
}

interface Dev {
  readonly pid: number;
  /** Forgets what was said so far. */
  forget(): void;
  says(text: RegExp): Promise<void>;
  end(): Promise<void>;
}

function startDev(folder: string): Dev {
  const words = [join(root, "scripts/dist/cli.js"), "dev", "--no-docs", "--root", folder];
  const child: ChildProcessByStdio<null, null, Readable> = spawn(process.execPath, words, {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  let said = "";
  let look = (): void => {};
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    look();
  });
  return {
    pid: child.pid ?? 0,
    forget() {
      said = "";
    },
    says: (text) =>
      new Promise((done, failed) => {
        look = () => text.test(said) && done();
        look();
        void ended.then(() => failed(new Error(`\`dev\` has ended:\n${said}`)));
      }),
    async end() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
