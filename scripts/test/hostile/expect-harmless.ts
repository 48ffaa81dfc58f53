import markdownIt from "markdown-it";
import { expect } from "vitest";
import type { EmittedFile } from "../../emit/emitted-file.js";
import { INVISIBLE } from "../../emit/escape/invisible.js";
import { liveCode } from "./live-code.js";

const PATHS = /^(package\.json|README\.md|tsconfig(\.build)?\.json|turbo\.json|src\/[a-z]+\.gen\.(ts|json))$/;

/** As a site would show the README that is the most careless about it: HTML passes, addresses become links. */
const renderer = markdownIt({ html: true, linkify: true });

const TAGS = /^(h[1-3]|p|ul|li|code|pre|table|thead|tbody|tr|th|td)$/;

/** Holds every file of a package to it: no code, no path, no script, no hidden character of a description. */
export function expectHarmless(files: readonly EmittedFile[]): void {
  for (const { path, text } of files) {
    expect(path).toMatch(PATHS);
    expect({ path, at: text.search(INVISIBLE) }).toEqual({ path, at: -1 });
    if (path.endsWith(".ts")) expect({ path, code: liveCode(path, text) }).toEqual({ path, code: [] });
    if (path.endsWith(".json")) JSON.parse(text);
  }
  expectManifest(files);
  expect(markupOf(textOf(files, "README.md"))).toEqual([]);
}

/** Tags of the rendered text that are no plain formatting. */
export function markupOf(markdown: string): string[] {
  const html = renderer.render(markdown.replace(/^<!-- generated [^>]*-->\n/i, ""));
  return [...html.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)]
    .filter(([, tag = "", attributes = ""]) => !TAGS.test(tag) || !/^( class="language-(ts|sh)")?$/.test(attributes))
    .map(([tag]) => tag);
}

function expectManifest(files: readonly EmittedFile[]): void {
  const manifest = JSON.parse(textOf(files, "package.json")) as Record<string, unknown>;
  const { scripts, dependencies, description, name } = manifest;
  expect(Object.keys(scripts as object)).toEqual(["build", "typecheck"]);
  expect(Object.values(scripts as object).every((script) => /^tsc -p [\w.]+( --noEmit)?$/.test(script))).toBe(true);
  expect(Object.keys(dependencies as object)).toEqual(["@specwright/runtime"]);
  expect(name).toBe("@specwright/hostile");
  expect(String(description)).not.toMatch(/[<>`$\n\r]/);
}

function textOf(files: readonly EmittedFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? "";
}
