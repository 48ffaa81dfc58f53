/** Reads the documentation as a newcomer does: paths have to exist, and TypeScript has to compile. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const here = fileURLToPath(new URL("..", import.meta.url));

function markdownFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !["node_modules", "dist", ".cache", ".turbo", ".git"].includes(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return markdownFiles(path);
      return entry.name.endsWith(".md") && entry.name !== "CHANGELOG.md" ? [path] : [];
    });
}

const pages = markdownFiles(".").map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

function withoutCodeBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, "");
}

function linkTargets(text: string): string[] {
  return [...withoutCodeBlocks(text).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? "")
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** Paths in backticks that start in a folder of the repository; `<provider>`, `acme` and `*` stand for a folder that may be any. */
function namedPaths(text: string): string[] {
  return [...withoutCodeBlocks(text).matchAll(/`((?:specs|scripts|packages|docs|\.ci|\.github)\/[^`\s]*)`/g)]
    .map((match) => (match[1] ?? "").replace(/(?:[<*{]|(?<=\/)acme\b).*$/, ""))
    .map((path) => path.replace(/[^/]*$/, (last) => (last.includes(".") || existsSync(join(root, path)) ? last : "")));
}

test.each(pages)("$path links to files that exist", ({ path, text }) => {
  const missing = linkTargets(text).filter((target) => !existsSync(resolve(root, dirname(path), target)));
  expect(missing).toEqual([]);
});

test.each(pages)("$path names paths that exist", ({ text }) => {
  expect(namedPaths(text).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("every command that the documentation names is a script", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = pages.flatMap(({ text }) =>
    [...text.matchAll(/npm run ([a-z][\w:-]*)(?![^\n]* -w )/g)].map((match) => match[1] ?? ""),
  );
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});

const cache = join(here, "node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "documentation-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every TypeScript block of the documentation compiles", async () => {
  const blocks = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match, index) => ({ path, index, code: match[1] ?? "" })),
  );
  expect(blocks.length).toBeGreaterThan(5);
  for (const { path, index, code } of blocks) {
    writeFileSync(join(folder, `${path.replace(/\W+/g, "-")}-${index}.ts`), `${code}\nexport {};\n`);
  }
  const configuration = {
    extends: relative(folder, join(root, "tsconfig.base.json")),
    compilerOptions: { noEmit: true, noUnusedLocals: false },
    include: ["*.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const outcome = await promisify(execFile)(process.execPath, [compiler, "-p", folder]).catch(
    (error) => error as { stdout: string },
  );
  expect(outcome.stdout).toBe("");
});
