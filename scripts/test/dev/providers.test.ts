import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { devWorkspace, spec, startDev } from "./start-dev.js";

const clientOf = (folder: string, provider: string): string =>
  readFileSync(join(folder, "packages/clients", provider, "src/openapi.gen.json"), "utf8");

it("follows providers that come, are renamed, go and come back", async () => {
  const folder = devWorkspace();
  const specs = join(folder, "specs");
  const dev = await startDev(folder);

  // A folder without a spec is nobody's yet.
  mkdirSync(join(specs, "farm"));
  writeFileSync(join(specs, "farm/openapi.yaml"), spec("New."));
  expect(await dev.until(/farm: client on disk/)).not.toContain("zoo: client");

  renameSync(join(specs, "farm"), join(specs, "barn"));
  expect(await dev.until(/barn: client on disk/)).toContain("farm: its spec is gone");

  const file = join(specs, "barn/openapi.yaml");
  rmSync(file);
  await dev.until(/barn: its spec is gone/);
  expect(clientOf(folder, "barn")).toContain("New.");
  writeFileSync(file, spec("Back."));
  await dev.until(/barn: client on disk/);
  expect(clientOf(folder, "barn")).toContain("Back.");

  rmSync(join(specs, "barn"), { recursive: true });
  await dev.until(/barn: its spec is gone/);
  writeFileSync(join(specs, "zoo/openapi.yaml"), spec("Still here."));
  await dev.until(/zoo: client on disk/);
  expect(await dev.end()).toBe(0);
});

it("watches only those that are named", async () => {
  const folder = devWorkspace({ "specs/farm/openapi.yaml": spec("None.") });
  const dev = await startDev(folder, ["farm"]);
  writeFileSync(join(folder, "specs/zoo/openapi.yaml"), spec("Not watched."));
  writeFileSync(join(folder, "specs/farm/openapi.yaml"), spec("Watched."));
  await dev.until(/farm: client on disk/);
  await dev.end();
  expect(existsSync(join(folder, "packages/clients/zoo"))).toBe(false);
});

it("follows a change of branch, when git has done with it", async () => {
  const folder = devWorkspace({ "specs/farm/openapi.yaml": spec("None."), ".gitignore": "packages\nnode_modules\n" });
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.invalid", ...words], { cwd: folder });
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=main");
  git("switch", "--quiet", "--create", "other");
  for (const provider of ["zoo", "farm"]) {
    writeFileSync(join(folder, "specs", provider, "openapi.yaml"), spec("Of the other branch."));
  }
  git("commit", "--quiet", "--all", "--message=other");
  const dev = await startDev(folder);
  git("switch", "--quiet", "main");
  await expect.poll(() => made("zoo") && made("farm"), { timeout: 60_000 }).toBe(true);
  expect([clientOf(folder, "zoo"), clientOf(folder, "farm")].join("")).not.toContain("Of the other branch.");

  const lock = join(folder, ".git/index.lock");
  writeFileSync(lock, "");
  writeFileSync(join(folder, "specs/zoo/openapi.yaml"), spec("Half of a branch."));
  await dev.until(/Waiting for git/);
  expect(clientOf(folder, "zoo")).not.toContain("Half of a branch.");
  rmSync(lock);
  await dev.until(/zoo: client on disk/);
  expect(clientOf(folder, "zoo")).toContain("Half of a branch.");

  function made(provider: string): boolean {
    return existsSync(join(folder, "packages/clients", provider, "generated.json"));
  }
});
