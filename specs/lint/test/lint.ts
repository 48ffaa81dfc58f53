import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { createConfig, getLineColLocation, lint, type NormalizedProblem } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import plugin from "../src/index.js";
import type { rules } from "../src/rules/index.js";

/** `files` is the YAML of openapi.yaml, or several files by name; `problems` are `line: message`, in order of line. */
export interface Row {
  name: string;
  files: string | Record<string, string>;
  problems: string[];
}

/** Runs the real linter with one rule over each row. */
export function testRule(rule: keyof typeof rules, rows: Row[]): void {
  test.each(rows)("$name", async ({ files, problems }) => {
    expect(await problemsOf(rule, files)).toEqual(problems);
  });
  test("has a case that fails", () => {
    expect(rows.flatMap((row) => row.problems)).not.toEqual([]);
  });
}

async function problemsOf(rule: string, files: Row["files"]): Promise<string[]> {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "spec-lint-")));
  const folder = join(parent, "spec");
  mkdirSync(folder);
  try {
    const documents = typeof files === "string" ? { "openapi.yaml": `openapi: 3.1.1\n${dedent(files)}` } : files;
    for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), dedent(text));
    const config = await createConfig({ plugins: [plugin()], rules: { [`specwright/${rule}`]: "error" } });
    const problems = await lint({ ref: join(folder, "openapi.yaml"), config });
    return problems
      .map((problem) => ({ ...placeOf(problem, folder), message: problem.message.replace(parent, "FOLDER") }))
      .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
      .map(({ file, line, message }) => `${file === "openapi.yaml" ? "" : `${file}:`}${line}: ${message}`);
  } finally {
    rmSync(parent, { recursive: true });
  }
}

function placeOf(problem: NormalizedProblem, folder: string): { file: string; line: number } {
  const [location] = problem.location;
  if (location === undefined) throw new Error(`no location: ${problem.message}`);
  return { file: relative(folder, location.source.absoluteRef), line: getLineColLocation(location).start.line };
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/u, "").trimEnd().split("\n");
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/u)));
  return `${lines.map((line) => line.slice(indent)).join("\n")}\n`;
}
