import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));

/** What each built file imports, by file. */
function imports(): Map<string, string[]> {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(dist + file, "utf8").matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(
        ([, name]) => name ?? "",
      ),
    ]),
  );
}

test("the built package reaches no Node builtin, no workspace, and openapi-fetch from `raw` alone", () => {
  expect(existsSync(`${dist}index.js`), "build the package first").toBe(true);
  const outside = [...imports()].flatMap(([file, names]) =>
    names.filter((name) => !name.startsWith(".")).map((name) => `${file}: ${name}`),
  );
  expect(outside).toEqual(["raw/raw-request.js: openapi-fetch"]);
});

test("the built package names no global that only Node has", () => {
  for (const file of imports().keys()) {
    const code = readFileSync(dist + file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(code.match(/\b(?:process|Buffer|__dirname|setImmediate|require)\b\s*[.(]/)?.[0], file).toBeUndefined();
  }
});

test("every export path exists", () => {
  const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  for (const target of Object.values(exports) as (string | Record<string, string>)[]) {
    for (const path of typeof target === "string" ? [target] : Object.values(target)) {
      expect(existsSync(fileURLToPath(new URL(`../${path}`, import.meta.url))), path).toBe(true);
    }
  }
});
