import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ScratchRepository } from "./scratch-repository.js";

const PROVIDERS = ["birds", "cats"];
const KILLS = 100;
let repository: ScratchRepository;
let clients: string;
let old: string;
let oldFiles: Map<string, string>;
let fresh: string;
/** Milliseconds of a whole run. */
let duration: number;

beforeAll(async () => {
  repository = await ScratchRepository.create();
  for (const name of PROVIDERS) expect(repository.addProvider(name)).toMatchObject({ code: 0 });
  repository.commit("providers");
  clients = join(repository.root, "packages/clients");
  old = tree();
  oldFiles = files();
  for (const name of PROVIDERS)
    repository.edit(`specs/${name}/openapi.yaml`, (text) => text.replaceAll("Ada Example", "Eve Example"));
  const started = performance.now();
  expect(repository.factory("generate")).toMatchObject({ code: 0 });
  duration = performance.now() - started;
  fresh = tree();
  expect(fresh).not.toBe(old);
});
afterAll(() => repository.remove());

test(`killed ${KILLS} times, it leaves the old tree or the new one, never half`, async () => {
  const random = seeded(20_261_123);
  const seen = { old: 0, new: 0, half: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    restoreOld();
    const run = repository.startFactory("generate");
    const ended = end(run);
    // Every second kill waits for the first sign of writing, where a torn tree would come from.
    if (kill % 2 === 0) await Promise.race([wait(random() * duration), ended]);
    else {
      await Promise.race([writing(run), ended]);
      await Promise.race([wait(random() * 8), ended]);
    }
    run.kill("SIGKILL");
    await ended;
    const now = await settled();
    seen[now === old ? "old" : now === fresh ? "new" : "half"] += 1;
  }
  expect(seen).toMatchObject({ half: 0 });
  expect(seen.old).toBeGreaterThan(0);
  expect(seen.new).toBeGreaterThan(0);
});

test("after a kill, the next run gives the new tree and leaves nothing beside it", async () => {
  restoreOld();
  const run = repository.startFactory("generate");
  await writing(run);
  run.kill("SIGKILL");
  await end(run);
  expect(repository.factory("generate")).toMatchObject({ code: 0 });
  expect(tree()).toBe(fresh);
  expect(repository.factory("check")).toMatchObject({ code: 0 });
});

test("two at once both end well, and the tree is the new one", async () => {
  restoreOld();
  const runs = [repository.startFactory("generate"), repository.startFactory("generate")];
  expect(await Promise.all(runs.map(end))).toEqual([0, 0]);
  expect(tree()).toBe(fresh);
});

/** Puts every client back as it was, and what a killed run left away. */
function restoreOld(): void {
  for (const [file, text] of files()) {
    if (oldFiles.get(file) !== text) rmSync(join(clients, file));
  }
  for (const [file, text] of oldFiles) {
    mkdirSync(dirname(join(clients, file)), { recursive: true });
    writeFileSync(join(clients, file), text);
  }
  for (const name of PROVIDERS) rmSync(join(clients, name, ".cache"), { recursive: true, force: true });
  expect(tree()).toBe(old);
}

function tree(): string {
  return [...files()].map(([file, text]) => `${file}\n${text}`).join("\n");
}

/** Every file of the clients that git does not ignore, with its text. */
function files(): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(clients, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if ([".cache", "node_modules", "dist", ".turbo"].includes(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else found.set(path, read(path));
    }
  };
  visit(".");
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A file that goes while it is read is part of what the tree is at that moment. */
function read(file: string): string {
  try {
    return readFileSync(join(clients, file), "utf8");
  } catch {
    return "(gone)";
  }
}

/** The tree when nothing writes any more: what was begun may end after the one who began it. */
async function settled(): Promise<string> {
  for (let [before, quiet] = [tree(), 0]; ; ) {
    await wait(20);
    const now = tree();
    quiet = now === before ? quiet + 1 : 0;
    if (quiet === 5) return now;
    before = now;
  }
}

/** Resolves when the last client's folder holds texts that are to be put in place. */
async function writing(run: ChildProcess): Promise<void> {
  const isStaging = () => PROVIDERS.every((name) => existsSync(join(clients, name, ".cache")));
  while (run.exitCode === null && run.signalCode === null && !isStaging()) await wait(1);
}

function end(run: ChildProcess): Promise<number | null> {
  if (run.exitCode !== null || run.signalCode !== null) return Promise.resolve(run.exitCode);
  return new Promise((resolve) => run.once("exit", resolve));
}

/** Mulberry32: the same kills in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
