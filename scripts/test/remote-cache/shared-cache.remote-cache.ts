import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ScratchRepository } from "../workflow/scratch-repository.js";
import { type CacheServer, startCacheServer } from "./cache-server.js";

const TOKEN = "a-token-that-the-server-knows";
const SIGNATURE_KEY = "a-key-that-only-our-machines-have";

let storage: string;
let server: CacheServer;
const clones: ScratchRepository[] = [];
let first: ScratchRepository;
let second: ScratchRepository;

beforeAll(async () => {
  storage = mkdtempSync(join(tmpdir(), "specwright-cache-"));
  server = await startCacheServer({ token: TOKEN, signatureKey: SIGNATURE_KEY, storage });
  [first, second] = [await freshClone(), await freshClone()];
});
afterAll(async () => {
  await server.stop();
  for (const repository of clones) repository.remove();
  rmSync(storage, { recursive: true, force: true });
});

test("a second fresh clone builds and tests everything from the cache", () => {
  const tasks = ["build", "@specwright/pets#test"];
  const made = turbo(first, tasks);
  expect(made, made.output).toMatchObject({ code: 0, cached: 0 });
  expect(made.total).toBeGreaterThan(4);
  expect(turbo(second, tasks)).toMatchObject({ code: 0, cached: made.total, total: made.total });
  expect(existsSync(join(second.root, "packages/clients/pets/dist/index.gen.js"))).toBe(true);
});

test("a wrong token gets nothing, and the build goes on without the cache", () => {
  expect(buildOne({ TURBO_TOKEN: "a-guess" })).toMatchObject({ code: 0, cached: 0, total: 1 });
});

test("an artefact that another key signed is built anew", () => {
  expect(buildOne({ TURBO_REMOTE_CACHE_SIGNATURE_KEY: "a-guess" })).toMatchObject({ code: 0, cached: 0, total: 1 });
});

test("an artefact that was tampered with in the store is built anew", () => {
  expect(buildOne({})).toMatchObject({ code: 0, cached: 1, total: 1 });
  expect(server.tamper()).toBeGreaterThan(0);
  expect(buildOne({})).toMatchObject({ code: 0, cached: 0, total: 1 });
});

/** Builds one package in the second clone, with nothing of it at hand. */
function buildOne(environment: Readonly<Record<string, string>>): Ended {
  forget(second);
  // What it makes must not replace what the other tests look for.
  return turbo(second, ["build", "--filter=@specwright/runtime", "--cache=local:,remote:r"], environment);
}

interface Ended {
  readonly code: number | null;
  readonly cached: number;
  readonly total: number;
  readonly output: string;
}

function turbo(
  { root }: ScratchRepository,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr } = spawnSync(
    "node_modules/.bin/turbo",
    ["run", ...words, "--output-logs=errors-only"],
    {
      cwd: root,
      encoding: "utf8",
      env: {
        ...process.env,
        TURBO_TELEMETRY_DISABLED: "1",
        TURBO_API: server.url,
        TURBO_TEAM: "team_specwright",
        TURBO_TOKEN: TOKEN,
        TURBO_REMOTE_CACHE_SIGNATURE_KEY: SIGNATURE_KEY,
        ...environment,
      },
    },
  );
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(stdout) ?? [];
  if (cached === undefined) throw new Error(`turbo did not say what was cached: ${stdout}${stderr}`);
  return { code: status, cached: Number(cached), total: Number(total), output: stdout + stderr };
}

async function freshClone(): Promise<ScratchRepository> {
  const repository = await ScratchRepository.create();
  clones.push(repository);
  expect(repository.addProvider("pets")).toMatchObject({ code: 0 });
  repository.commit("pets");
  forget(repository);
  return repository;
}

/** Leaves what a clone has: no built output and no cache of its own. */
function forget({ root }: ScratchRepository): void {
  rmSync(join(root, ".turbo"), { recursive: true, force: true });
  const workspaces = [
    "scripts",
    ...["packages", "packages/clients", "specs"].flatMap((parent) => children(root, parent)),
  ];
  for (const workspace of workspaces) rmSync(join(root, workspace, "dist"), { recursive: true, force: true });
}

function children(root: string, parent: string): string[] {
  const entries = readdirSync(join(root, parent), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${parent}/${name}`);
}
