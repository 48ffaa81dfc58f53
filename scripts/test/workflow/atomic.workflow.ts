import { type ChildProcess, execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ScratchRepository } from "./scratch-repository.js";

const PROVIDERS = ["birds", "cats", "dogs"];
const KILLS = 100;
let repository: ScratchRepository;
let old: string;
let fresh: string;
/** Milliseconds of a whole run. */
let duration: number;

beforeAll(async () => {
  repository = await ScratchRepository.create();
  for (const name of PROVIDERS) expect(repository.addProvider(name)).toMatchObject({ code: 0 });
  repository.commit("providers");
  old = tree();
  for (const name of PROVIDERS)
    repository.edit(`specs/${name}/openapi.yaml`, (text) => text.replaceAll("Ada Example", "Eve Example"));
  repository.git("add", "specs");
  repository.git("commit", "--quiet", "--message", "edited specs");
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

function restoreOld(): void {
  repository.git("checkout", "--quiet", "HEAD", "--", "packages/clients");
  repository.git("clean", "-fdxq", "--exclude=node_modules", "packages/clients");
  expect(tree()).toBe(old);
}

/** Every file of the clients that git does not ignore, with its text. */
function tree(): string {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "packages/clients"], {
    cwd: repository.root,
    encoding: "utf8",
  });
  const files = [...new Set(listed.split("\n"))].filter((file) => file !== "").sort();
  return files.map((file) => `${file}\n${read(file)}`).join("\n");
}

function read(file: string): string {
  try {
    return readFileSync(join(repository.root, file), "utf8");
  } catch {
    return "(gone)";
  }
}

/** The tree when nothing writes any more: what was begun may end after the one who began it. */
async function settled(): Promise<string> {
  let before = tree();
  for (;;) {
    await wait(20);
    const now = tree();
    if (now === before) return now;
    before = now;
  }
}

/** Resolves when a client's folder first holds something that was not there. */
async function writing(run: ChildProcess): Promise<void> {
  const count = () => readdirSync(join(repository.root, "packages/clients"), { recursive: true }).length;
  const before = count();
  while (run.exitCode === null && run.signalCode === null && count() === before) await wait(1);
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
