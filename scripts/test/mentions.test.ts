import { expect, test } from "vitest";
import { mentionsOf, renameMentions } from "../providers/mentions.js";
import { TemporaryRepository } from "./diff/temporary-repository.js";

const ROWS: readonly [file: string, text: string, count: "none" | "told" | "needed"][] = [
  ["docs/prose.md", "See `@specwright/pets`, made from specs/pets.", "told"],
  ["docs/link.md", "See [the spec](../specs/pets/openapi.yaml).", "needed"],
  ["docs/reference.md", "[spec]: ../specs/pets/openapi.yaml", "needed"],
  ["docs/beside.md", "See specs/pets and [the others](../specs/README.md).", "told"],
  ["docs/code.md", 'import { createPetsClient } from "@specwright/pets";', "needed"],
  ["docs/other.md", "specs/petshop, specs/pets-more and createPetsClients are others.", "none"],
  ["docs/command.md", "npm run new-provider -- pets", "none"],
  ["packages/demo/src/import.ts", 'import { createPetsClient } from "@specwright/pets";', "needed"],
  ["packages/demo/src/call.ts", "const client = createPetsClient();", "needed"],
  ["packages/demo/src/comment.ts", "// As in specs/pets.", "told"],
  ["packages/demo/src/document.ts", " * Source: `@specwright/pets`.", "told"],
  ["packages/demo/src/reference.ts", '/// <reference types="@specwright/pets" />', "needed"],
  ["packages/demo/package.json", '{ "dependencies": { "@specwright/pets": "*" } }', "needed"],
  [".github/workflows/test.yml", "  - run: npm test -w packages/clients/pets", "needed"],
  [".github/workflows/comment.yml", "  # As packages/clients/pets has it.", "told"],
  [".github/CODEOWNERS", "/specs/pets @someone", "needed"],
  ["scripts/test/made-up.test.ts", 'test("specs/pets", () => createPetsClient());', "none"],
  ["packages/runtime/src/made-up.ts", "/** `@specwright/pets` */", "none"],
  ["packages/runtime/package.json", '{ "devDependencies": { "@specwright/pets": "*" } }', "needed"],
  ["scripts/package.json", '{ "devDependencies": { "@specwright/spec-pets": "*" } }', "needed"],
  ["specs/pets/SOURCES.md", "[the client](../../packages/clients/pets)", "none"],
  ["packages/clients/birds/README.md", "As `@specwright/pets`.", "none"],
  ["packages/demo/CHANGELOG.md", "`@specwright/pets` is new.", "none"],
];
const FILES = Object.fromEntries(ROWS.map(([file, text]) => [file, `${text}\n`]));

test("an import, a link, a manifest and a workflow need a provider; prose and comments tell of it", async () => {
  const repository = new TemporaryRepository(FILES);
  const found = new Map((await mentionsOf(repository.root, "pets")).map((mention) => [mention.file, mention]));
  const counts = ROWS.map(([file, text]) => {
    const mention = found.get(file);
    return [file, text, mention === undefined ? "none" : mention.isOnlyTold ? "told" : "needed"];
  });
  expect(counts).toEqual(ROWS);
});

test("another name is written wherever people named the provider, and not where the name was made up", async () => {
  const repository = new TemporaryRepository(FILES);
  const changed = await renameMentions(repository.root, "pets", "birds");
  const named = ROWS.filter(([file, , count]) => count !== "none" || file.startsWith("specs/pets/"));
  expect([...changed].sort()).toEqual(named.map(([file]) => file).sort());
  expect(repository.read("docs/code.md")).toBe('import { createBirdsClient } from "@specwright/birds";\n');
  for (const file of ["scripts/test/made-up.test.ts", "packages/runtime/src/made-up.ts"]) {
    expect(repository.read(file)).toBe(FILES[file]);
  }
});
