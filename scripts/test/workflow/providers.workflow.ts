import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ScratchRepository } from "./scratch-repository.js";

let repository: ScratchRepository;

beforeEach(async () => {
  repository = await ScratchRepository.create();
  expect(repository.addProvider("pets")).toMatchObject({ code: 0 });
});
afterEach(() => repository.remove());

function write(file: string, text: string): void {
  mkdirSync(join(repository.root, file, ".."), { recursive: true });
  writeFileSync(join(repository.root, file), text);
}

function links(): string[] {
  return readdirSync(join(repository.root, "node_modules/@specwright"))
    .filter((name) => /pets|birds/.test(name))
    .sort();
}

/** What package-lock.json says of one provider; of others npm drops what the copy leaves out. */
function lockOf(provider: string): Record<string, unknown> {
  const { packages } = JSON.parse(repository.read("package-lock.json")) as { packages: Record<string, unknown> };
  const own = new RegExp(`[/-]${provider}$`);
  return Object.fromEntries(Object.entries(packages).filter(([path]) => own.test(path)));
}

test("a new provider is known to npm at once, without an install", () => {
  expect(links()).toEqual(["pets", "spec-pets"]);
  const before = lockOf("pets");
  expect(Object.keys(before)).toHaveLength(4);
  const settings = { cwd: repository.root, encoding: "utf8" } as const;
  const words = ["install", "--package-lock-only", "--ignore-scripts", "--offline", "--no-audit"];
  expect(spawnSync("npm", words, settings)).toMatchObject({ status: 0 });
  expect(JSON.stringify(lockOf("pets"))).toBe(JSON.stringify(before));
});

test("a provider that is added and removed leaves nothing behind", () => {
  write(".changeset/spec-pets-0a1b2c3d.md", '---\n"@specwright/pets": minor\n---\n\nMore.\n');
  write(".changeset/both.md", '---\n"@specwright/pets": minor\n"@specwright/runtime": patch\n---\n\nBoth.\n');
  expect(repository.factory("remove-provider", "pets")).toMatchObject({ code: 0 });
  expect(repository.read(".changeset/both.md")).toBe('---\n"@specwright/runtime": patch\n---\n\nBoth.\n');
  expect(
    repository
      .git("status", "--porcelain", "--ignored")
      .split("\n")
      .filter((line) => !/node_modules|dist|both\.md/.test(line)),
  ).toEqual([""]);
  expect(links()).toEqual([]);
  expect(repository.read("package-lock.json")).not.toMatch(/@specwright\/(spec-)?pets"/);
});

test("the provider that the guide adds can be removed again, and leaves nothing", async () => {
  const others = await ScratchRepository.create({ also: /^(docs|packages|scripts|\.github)\/(?!clients\/)/ });
  try {
    expect(others.read("docs/guide/10-adding-a-provider.md")).toContain("npm run remove-provider -- acme");
    expect(others.factory("new-provider", "acme", "--title", "Acme")).toMatchObject({ code: 0 });
    const removed = others.factory("remove-provider", "acme");
    expect(removed).toMatchObject({ code: 0 });
    expect(removed.stderr).not.toContain("Still named");
    expect(others.git("status", "--porcelain")).toBe("");
  } finally {
    others.remove();
  }
});

test("a provider that others need is not removed, unless one insists", () => {
  write(
    "docs/pets.md",
    "See `@specwright/pets`.\n\nAnd [the spec](../specs/pets/openapi.yaml), not specs/pets-more/x.\n",
  );
  write("packages/testing/src/other.ts", "// specs/petshop is another, and so is createPetsClients\n");
  const refused = repository.factory("remove-provider", "pets");
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stderr.match(/^ {2}\S+/gm)).toEqual(["  docs/pets.md:3"]);
  expect(existsSync(join(repository.root, "specs/pets/openapi.yaml"))).toBe(true);
  const removed = repository.factory("remove-provider", "pets", "--force");
  expect(removed).toMatchObject({ code: 1 });
  expect(removed.stderr.match(/^ {2}\S+/gm)).toEqual(["  docs/pets.md:1", "  docs/pets.md:3"]);
  expect(existsSync(join(repository.root, "specs/pets"))).toBe(false);
});

test("a renamed provider leaves nothing of its old name", () => {
  write("docs/pets.md", 'Import `createPetsClient` from "@specwright/pets" ([spec](../specs/pets/openapi.yaml)).\n');
  write("packages/clients/pets/CHANGELOG.md", "# @specwright/pets\n");
  write(".changeset/mine.md", '---\n"@specwright/pets": minor\n---\n\nMore.\n');
  repository.edit("packages/clients/pets/package.json", (text) => text.replace('"0.1.0"', '"0.3.0"'));
  expect(repository.factory("rename-provider", "pets", "birds")).toMatchObject({ code: 0 });
  expect(repository.factory("check")).toMatchObject({ code: 0 });
  expect(repository.read("docs/pets.md")).toBe(
    'Import `createBirdsClient` from "@specwright/birds" ([spec](../specs/birds/openapi.yaml)).\n',
  );
  expect(JSON.parse(repository.read("packages/clients/birds/package.json"))).toMatchObject({
    name: "@specwright/birds",
    version: "0.3.0",
  });
  expect(repository.read("packages/clients/birds/CHANGELOG.md")).toBe("# @specwright/pets\n");
  expect(repository.read("packages/clients/birds/test/contract.test.ts")).toContain("createBirdsClient");
  expect(repository.read(".changeset/mine.md")).toContain('"@specwright/birds": minor');
  expect(repository.read("package-lock.json")).not.toMatch(/@specwright\/(spec-)?pets"/);
  expect(links()).toEqual(["birds", "spec-birds"]);
  expect(lstatSync(join(repository.root, "node_modules/@specwright/birds")).isSymbolicLink()).toBe(true);
  expect(repository.filesWith("@specwright/(spec-)?pets|(specs|clients)/pets|PetsClient")).toEqual([]);
});

const WRONG = [
  { words: ["remove-provider"], says: "takes one name" },
  { words: ["remove-provider", "cows"], says: "There is no provider `cows`; there are: pets" },
  { words: ["rename-provider", "pets"], says: "takes two names" },
  { words: ["rename-provider", "pets", "Birds"], says: "cannot be a provider's name" },
  { words: ["rename-provider", "pets", "pets"], says: "is there already" },
  { words: ["rename-provider", "cows", "birds"], says: "There is no provider `cows`" },
];

test("wrong use changes nothing and says what is wrong", () => {
  const before = repository.git("status", "--porcelain");
  for (const { words, says } of WRONG) {
    const { code, stderr } = repository.factory(...words);
    expect({ words, code, stderr }).toEqual({ words, code: 2, stderr: expect.stringContaining(says) });
  }
  expect(repository.git("status", "--porcelain")).toBe(before);
});
