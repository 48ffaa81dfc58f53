import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { changesetCheck } from "../../commands/changeset-check.js";
import { changesetSpecs } from "../../commands/changeset-specs.js";
import { petsManifest, petsProvider } from "./pets-provider.js";
import { projectRoot, runVerb, TemporaryRepository } from "./temporary-repository.js";

// Each compares with a compiler and a linter in processes of their own.
vi.setConfig({ testTimeout: 60_000 });

const spec = "specs/pets/openapi.yaml";

/** A repository in which one field of an answer went. */
function brokenPets(): TemporaryRepository {
  const repository = new TemporaryRepository({
    ...petsProvider(),
    ".changeset/README.md": "# Changesets\n",
    ".changeset/config.json": readFileSync(join(projectRoot, ".changeset/config.json"), "utf8"),
    "package.json": JSON.stringify({
      name: "root",
      version: "0.0.0",
      private: true,
      workspaces: ["packages/clients/*"],
    }),
    "package-lock.json": JSON.stringify({ name: "root", lockfileVersion: 3, packages: {} }),
  });
  repository.replace(spec, "        name: { type: string }\n", "");
  return repository;
}

function changesets(repository: TemporaryRepository): string[] {
  return repository.list(".changeset").filter((name) => name.startsWith("spec-"));
}

function onlyChangeset(repository: TemporaryRepository): string {
  const [name, ...more] = changesets(repository);
  expect(more).toEqual([]);
  return `.changeset/${name}`;
}

test("a change without a changeset fails the check, which names the command; the command mends it", async () => {
  const repository = brokenPets();
  const before = await runVerb(changesetCheck, repository);
  expect(before).toMatchObject({
    code: 1,
    stderr: "@specwright/pets has a major change and no changeset says so. Run: npm run changeset:specs pets\n",
  });
  expect(await runVerb(changesetSpecs, repository)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^written {2}\.changeset\/spec-pets-/),
  });
  expect(await runVerb(changesetCheck, repository)).toMatchObject({ code: 0 });
  expect(repository.read(onlyChangeset(repository))).toBe(`---
"@specwright/pets": major
---

The description of the API changed: 1 breaking change.

Breaking:

- \`getPet, listPets · answer 200: name\`: Property \`name\` of \`Pet\` was removed.
`);
});

test("too low a bump fails the check", async () => {
  const repository = brokenPets();
  repository.write({ ".changeset/mine.md": '---\n"@specwright/pets": patch\n---\n\nA small thing.\n' });
  expect(await runVerb(changesetCheck, repository)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("has a major change and its changeset says patch"),
  });
});

test("an edited text stays, and its bump is raised", async () => {
  const repository = brokenPets();
  repository.write({ ".changeset/mine.md": '---\n"@specwright/pets": patch\n---\n\nNames went away.\n' });
  expect((await runVerb(changesetSpecs, repository)).stdout).toBe("raised   .changeset/mine.md\n");
  expect(repository.read(".changeset/mine.md")).toBe('---\n"@specwright/pets": major\n---\n\nNames went away.\n');
  expect((await runVerb(changesetSpecs, repository)).stdout).toBe("kept     .changeset/mine.md\n");
  expect(changesets(repository)).toEqual([]);
});

test("an untouched changeset follows further edits, and goes when the change goes", async () => {
  const repository = brokenPets();
  await runVerb(changesetSpecs, repository);
  const first = onlyChangeset(repository);
  repository.replace(spec, "summary: One pet", "summary: A pet");
  await runVerb(changesetSpecs, repository);
  expect(onlyChangeset(repository)).not.toBe(first);
  expect(repository.read(onlyChangeset(repository))).toContain("1 breaking change, 1 correction");
  repository.git("checkout", "--quiet", "--", "specs");
  expect((await runVerb(changesetSpecs, repository)).stdout).toMatch(/^removed {2}\.changeset\/spec-pets-/);
  expect(changesets(repository)).toEqual([]);
});

test("a changeset that the base has already speaks of older changes", async () => {
  const repository = new TemporaryRepository({
    ...petsProvider(),
    ".changeset/older.md": '---\n"@specwright/pets": major\n---\n\nOlder.\n',
  });
  repository.replace(spec, "summary: One pet", "summary: A pet");
  expect(await runVerb(changesetCheck, repository)).toMatchObject({ code: 1 });
  await runVerb(changesetSpecs, repository);
  expect(repository.read(onlyChangeset(repository))).toContain('"@specwright/pets": patch');
  expect(repository.list(".changeset")).toContain("older.md");
});

test("a release uses the changeset up, and the check knows it by the version", async () => {
  const repository = brokenPets();
  await runVerb(changesetSpecs, repository);
  const program = join(projectRoot, "node_modules/@changesets/cli/bin.js");
  execFileSync(process.execPath, [program, "version"], { cwd: repository.root, stdio: "pipe" });
  expect(changesets(repository)).toEqual([]);
  expect(JSON.parse(repository.read("packages/clients/pets/package.json"))).toMatchObject({ version: "1.0.0" });
  const changelog = repository.read("packages/clients/pets/CHANGELOG.md");
  expect(changelog).toContain("## 1.0.0\n\n### Major Changes\n");
  expect(changelog).toContain("Property `name` of `Pet` was removed.");
  expect(await runVerb(changesetCheck, repository)).toMatchObject({ code: 0 });
  repository.write({ "packages/clients/pets/package.json": petsManifest("0.1.1") });
  expect(await runVerb(changesetCheck, repository)).toMatchObject({ code: 1 });
});

test("comments and people's notes need no changeset", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.write({ [spec]: `# a comment\n${repository.read(spec)}`, "specs/pets/SOURCES.md": "# More\n" });
  expect(await runVerb(changesetCheck, repository)).toMatchObject({ code: 0 });
  expect(await runVerb(changesetSpecs, repository)).toMatchObject({ code: 0, stdout: "" });
});

test("a file that is no changeset is an error that names it", async () => {
  const repository = brokenPets();
  repository.write({ ".changeset/bad.md": "Hello\n" });
  await expect(runVerb(changesetCheck, repository)).rejects.toThrow("`.changeset/bad.md` is not a changeset");
});
