import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../diff/temporary-repository.js";

const clients = join(projectRoot, "packages/clients");

/** Every file that the generator wrote, by the clients' own records. */
function generatedFiles(): string[] {
  const made = readdirSync(clients).filter((name) => existsSync(join(clients, name, "generated.json")));
  return made.flatMap((name) => {
    const { files } = JSON.parse(readFileSync(join(clients, name, "generated.json"), "utf8")) as { files: object };
    return ["generated.json", ...Object.keys(files)].map((file) => `packages/clients/${name}/${file}`);
  });
}

test("a reviewer's page folds every generated file, and no file that people write", () => {
  const handWritten = ["packages/clients/any/test/contract.test.ts", "packages/clients/any/CHANGELOG.md"];
  const asked = [...generatedFiles(), ...handWritten];
  const words = ["check-attr", "-z", "--stdin", "linguist-generated"];
  const told = execFileSync("git", words, { cwd: projectRoot, input: asked.join("\0"), encoding: "utf8" }).split("\0");
  const marked = asked.filter((_, index) => told[index * 3 + 2] === "set");
  expect(generatedFiles().length).toBeGreaterThan(0);
  expect(marked).toEqual(generatedFiles());
});
