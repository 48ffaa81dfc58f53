import { expect, test, vi } from "vitest";
import { diff } from "../../commands/diff.js";
import { reviewSummary } from "../../commands/review-summary.js";
import type { ProviderDiff } from "../../diff/change.js";
import { clientSource } from "./client-source.js";
import { petsManifest, petsProvider, petsSpec } from "./pets-provider.js";
import { runVerb, TemporaryRepository } from "./temporary-repository.js";

// Each compares with a compiler and a linter in processes of their own.
vi.setConfig({ testTimeout: 60_000 });

const spec = "specs/pets/openapi.yaml";
const client = "packages/clients/pets/src/index.gen.ts";

interface Report {
  readonly base: string;
  readonly rating: string;
  readonly providers: readonly ProviderDiff[];
}

async function report(repository: TemporaryRepository, words: readonly string[] = []): Promise<Report> {
  const { code, stdout } = await runVerb(diff, repository, [...words, "--format", "json"]);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Report;
}

async function lines(repository: TemporaryRepository): Promise<string[]> {
  const { providers } = await report(repository);
  return providers.flatMap(({ changes }) =>
    changes.map(({ level, rating, operations, field }) => `${rating} ${level} ${operations.join("+")} ${field}`.trim()),
  );
}

test("an untouched repository has nothing to tell", async () => {
  const repository = new TemporaryRepository(petsProvider());
  expect(await report(repository)).toMatchObject({ rating: "none", providers: [{ state: "unchanged", changes: [] }] });
  expect((await runVerb(diff, repository)).stdout).toBe("No client changed.\n");
});

test("a field that goes is named with every operation that gives it, in the spec, the types and the tests", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.replace(spec, "        name: { type: string }\n", "");
  repository.write({ [client]: clientSource({ data: "{ id: string }" }) });
  expect(await lines(repository)).toEqual([
    "major specification getPet+listPets answer 200: name",
    "major types getPet data.name",
    "major tests",
  ]);
  const text = (await runVerb(diff, repository)).stdout;
  expect(text).toContain("pets: major (3 major)");
  expect(text).toContain("Property `name` of `Pet` was removed.");
  expect(text).toContain("specs/pets/openapi.yaml:48:15 (before)");
  expect(text).toContain("packages/clients/pets/test/pets.test.ts:6:14 (before)");
  expect(repository.list(".cache")).toEqual([]);
});

test("the types win where the description alone looks harmless", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.replace(spec, "summary: One pet", "summary: A pet");
  repository.write({ [client]: clientSource({ options: "clientId: string;" }) });
  const { providers, rating } = await report(repository);
  expect(rating).toBe("major");
  expect(providers[0]?.changes.map((change) => `${change.rating} ${change.level}`)).toEqual([
    "major types",
    "patch specification",
  ]);
});

test("the description wins where the types do not show it", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.replace(spec, "schema: { type: integer }", "schema: { type: integer, maximum: 10 }");
  expect(await lines(repository)).toEqual(["major specification listPets query.limit.maximum"]);
});

/** What a rule of Redocly's has no verdict on; one edit each, all in one description. */
const UNRATED = [
  {
    from: "limit\n          in: query\n          schema: { type: integer, maximum: 10 }",
    to: "limit\n          in: query\n          schema: { type: integer, maximum: 20 }",
  },
  { from: "schema: { type: string, pattern: ^a }", to: "schema: { type: string }" },
  { from: "summary: One pet\n", to: "summary: One pet\n      deprecated: true\n" },
  { from: "security: [{ key: [] }]\n      responses:", to: "security: []\n      responses:" },
  {
    from: "      parameters:\n        - name: limit\n",
    to: "      parameters:\n        - { name: sort, in: query, schema: { type: string } }\n        - name: limit\n",
  },
  { from: "        name: { type: string, maxLength: 9 }\n", to: "        name: { type: string, maxLength: 12 }\n" },
  { from: '        "404":\n', to: '        "409":\n          description: Busy.\n        "404":\n' },
];

test("what accepts more or is deprecated is minor, and each sentence says what it is about", async () => {
  const before = petsSpec
    .replace("schema: { type: integer }", "schema: { type: integer, maximum: 10 }")
    .replace("schema: { type: string }\n", "schema: { type: string, pattern: ^a }\n")
    .replace("name: { type: string }", "name: { type: string, maxLength: 9 }")
    .replace(
      "schema: { type: integer, maximum: 10 }\n      responses:",
      "schema: { type: integer, maximum: 10 }\n      security: [{ key: [] }]\n      responses:",
    )
    .replace("components:\n", "components:\n  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }\n");
  const repository = new TemporaryRepository({ ...petsProvider(), [spec]: before });
  for (const { from, to } of UNRATED) repository.replace(spec, from, to);
  const { providers } = await report(repository);
  const told = providers[0]?.changes.map(({ rating, message, field }) => `${rating} ${field} ${message}`) ?? [];
  expect(told.sort()).toEqual([
    "major answer 200: name.maxLength `maxLength` of `name` changed from '9' to '12'.",
    "minor answer 409 `409` was added.",
    "minor deprecated It is deprecated now.",
    "minor path.id.pattern `pattern` was removed: more is accepted.",
    "minor query.limit.maximum `maximum` changed from `10` to `20`: more is accepted.",
    "minor query.sort `sort` was added.",
    "minor security.0 `key` need not be given any more.",
  ]);
});

test("a split file counts, and a comment does not", async () => {
  const split = petsSpec.replaceAll('"#/components/schemas/Pet"', '"./pet.yaml"').replace(/components:[\s\S]*/, "");
  const pet = "type: object\nrequired: [id]\nproperties:\n  id: { type: string }\n  name: { type: string }\n";
  const repository = new TemporaryRepository({ ...petsProvider(), [spec]: split, "specs/pets/pet.yaml": pet });
  repository.write({ "specs/pets/pet.yaml": `# a comment\n${pet}` });
  expect(await report(repository)).toMatchObject({ rating: "none", providers: [{ state: "changed", changes: [] }] });
  repository.write({ "specs/pets/pet.yaml": pet.replace("  name: { type: string }\n", "") });
  const { providers } = await report(repository);
  expect(providers[0]?.changes).toMatchObject([
    {
      rating: "major",
      operations: ["getPet", "listPets"],
      place: { file: "specs/pets/pet.yaml", line: 5, side: "base" },
    },
  ]);
});

test("bytes that nothing else explains are a patch; people's own files are none", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.write({ "specs/pets/SOURCES.md": "# More\n", "packages/clients/pets/CHANGELOG.md": "# Changes\n" });
  expect(await report(repository)).toMatchObject({ rating: "none" });
  repository.write({ "packages/clients/pets/README.md": "# Pets\n" });
  expect(await lines(repository)).toEqual(["patch files"]);
});

test("added and removed providers", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.write({ "specs/birds/openapi.yaml": petsSpec });
  repository.remove("specs/pets");
  repository.remove("packages/clients/pets");
  const { providers } = await report(repository);
  expect(providers.map(({ provider, state, rating }) => `${provider} ${state} ${rating}`)).toEqual([
    "birds added minor",
    "pets removed major",
  ]);
});

test("an import path that goes", async () => {
  const repository = new TemporaryRepository(petsProvider());
  const manifest = JSON.parse(petsManifest("0.1.0"));
  const withSchemas = { ...manifest, exports: { ...manifest.exports, "./schemas": "./dist/schemas.gen.js" } };
  repository.write({ "packages/clients/pets/package.json": JSON.stringify(withSchemas) });
  repository.commit("with schemas");
  repository.write({ "packages/clients/pets/package.json": petsManifest("0.1.0") });
  expect(await lines(repository)).toEqual(["major types"]);
  expect((await runVerb(diff, repository)).stdout).toContain("`@specwright/pets/schemas` can no longer be imported.");
});

test("what another import path exports", async () => {
  const repository = new TemporaryRepository(petsProvider());
  const manifest = JSON.parse(petsManifest("0.1.0"));
  const exports = { ...manifest.exports, "./schemas": { types: "./dist/schemas.gen.d.ts" } };
  repository.write({ "packages/clients/pets/package.json": JSON.stringify({ ...manifest, exports }) });
  repository.write({
    "packages/clients/pets/src/schemas.gen.ts": "export const pet = {};\nexport const owner = {};\n",
  });
  repository.commit("with schemas");
  repository.write({ "packages/clients/pets/src/schemas.gen.ts": "export const pet = {};\n" });
  expect(await lines(repository)).toEqual(["major types  schemas"]);
  expect((await runVerb(diff, repository)).stdout).toContain("No longer exported: `owner`");
});

test("against a chosen commit, and without touching what is staged", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.replace(spec, "summary: One pet", "summary: A pet");
  repository.commit("second");
  repository.replace(spec, "summary: A pet", "summary: The pet");
  repository.git("add", spec);
  const staged = repository.git("diff", "--cached");
  expect((await report(repository, ["--base", "HEAD~1"])).providers[0]?.changes).toHaveLength(1);
  expect(repository.git("diff", "--cached")).toBe(staged);
});

test("on a branch, the base is where it left main", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.git("checkout", "--quiet", "-b", "topic");
  repository.replace(spec, "summary: One pet", "summary: A pet");
  repository.commit("on the branch");
  expect(await report(repository)).toMatchObject({ rating: "patch" });
});

test.each([
  { words: ["--base", "nowhere"], says: "There is no commit `nowhere`" },
  { words: ["--base", "--output=x"], says: "" },
  { words: ["dogs"], says: "No provider dogs; there are: pets" },
  { words: ["--format", "html"], says: "--format takes text, json, markdown" },
  { words: ["--bogus"], says: "--bogus" },
])("wrong use: $words", async ({ words, says }) => {
  const repository = new TemporaryRepository(petsProvider());
  await expect(runVerb(diff, repository, words)).rejects.toMatchObject({
    name: "UsageError",
    message: expect.stringContaining(says),
  });
});

test("a description that cannot be read is an error, not silence", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.write({ [spec]: "openapi: [" });
  await expect(runVerb(diff, repository)).rejects.toThrow("could not compare");
});

test("text of a description cannot become markup of a pull request", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.replace(spec, "summary: One pet", 'summary: "<b>@everyone</b> | [x](y) `z`"');
  repository.replace(spec, "        name: { type: string }\n", '        "x`<img>@all`y": { type: string }\n');
  const { stdout } = await runVerb(diff, repository, ["--format", "markdown"]);
  expect(stdout).toContain("<img>");
  const prose = stdout.replace(/`[^`\n]*`/g, "").replace(/<\/?(details|summary)( open)?>/g, "");
  expect(prose).not.toMatch(/(?<!\\)[<@[]/);
});

test("the summary for a reviewer has clients and pages", async () => {
  const repository = new TemporaryRepository(petsProvider());
  repository.replace(spec, "        name: { type: string }\n", "");
  repository.write({ "docs/new.md": "# New\n", "specs/pets/SOURCES.md": "# Sources\n\nOne more.\n" });
  const { stdout } = await runVerb(reviewSummary, repository);
  expect(stdout).toContain("| `@specwright/pets` | **major** | 1 major |");
  expect(stdout).toContain("- `specs/pets/SOURCES.md` (+2 −0)");
  expect(stdout).toContain("- `docs/new.md` (new)");
  expect(stdout).toContain("- pages of the docs site: pets");
});
