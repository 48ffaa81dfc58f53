import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandLine } from "./command-line.js";
import { temporaryFolder } from "./temporary-folder.js";

const done = { responses: { "204": { description: "done" } } };

function spec(operationIds: readonly string[]): string {
  const paths = operationIds.map((operationId, index) => [`/p${index}`, { get: { operationId, ...done } }]);
  return JSON.stringify({
    openapi: "3.1.1",
    info: { title: "Names", version: "1" },
    paths: Object.fromEntries(paths),
    components: {
      schemas: { "pet-item": { type: "object" }, PetItem: { type: "object" } },
      securitySchemes: { "X-API-Key": { type: "apiKey", in: "header", name: "X-API-Key" } },
    },
  });
}

const SCHEMAS_AND_OPTIONS = [
  { kind: "credential", from: "X-API-Key", to: "xAPIKey", pointer: "/components/securitySchemes/X-API-Key" },
  { kind: "schema", from: "pet-item", to: "PetItem2", pointer: "/components/schemas/pet-item" },
];

describe("what a package calls otherwise than its description", () => {
  const words = ["generate", "--spec", "api.json", "--name", "names", "--out", "out"];

  test("is printed with its place, and stands in the package's README", async () => {
    const folder = temporaryFolder({ "api.json": spec(["kept", "pets/list", "then", "a\u001b[31m"]) });
    const { code, err } = await commandLine(folder, words);
    expect(code).toBe(0);
    expect(err.replace(/\d+ ms/, "")).toBe(`names: 5 names of the description are changed to be usable
  operation \`pets/list\` is \`petsList\` (/paths/~1p1/get/operationId)
  operation \`then\` is \`then_\` (/paths/~1p2/get/operationId)
  operation \`a\\u{1b}[31m\` is \`a31m\` (/paths/~1p3/get/operationId)
  credential \`X-API-Key\` is \`xAPIKey\` (/components/securitySchemes/X-API-Key)
  schema \`pet-item\` is \`PetItem2\` (/components/schemas/pet-item)
12 written, 0 unchanged, 0 removed in \n`);
    const readme = readFileSync(join(folder, "out", "README.md"), "utf8");
    expect(readme).toContain("| `petsList` (`pets/list`) | GET `/p1` |");
    expect(readme).toContain("| `kept` | GET `/p0` |");
    expect(readme).toContain("| option | `xAPIKey` | `X-API-Key` |\n| type | `PetItem2` | `pet-item` |\n");
  });

  test("is cut short for people and whole for programs", async () => {
    const many = Array.from({ length: 30 }, (_, index) => `pets/${index}`);
    const folder = temporaryFolder({ "api.json": spec(many) });
    const { out } = await commandLine(folder, [...words, "--format", "json"]);
    const { packages } = JSON.parse(out) as { packages: { renamed: object[] }[] };
    expect(packages[0]?.renamed).toHaveLength(32);
    expect(packages[0]?.renamed).toEqual(expect.arrayContaining(SCHEMAS_AND_OPTIONS));
    const { err } = await commandLine(folder, [...words.slice(0, -1), "other"]);
    expect(err.match(/ is `pets\d+`/g)).toHaveLength(10);
    expect(err).toContain("  … and 22 more (its README.md and --format json list all)\n");
  });
});
