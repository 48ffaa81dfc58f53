import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { places } from "../src/extensions/places.js";
import { rules } from "../src/rules/index.js";

const room = new URL("../", import.meta.url);

function names(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, room))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

test("every file in src/rules is a rule, has its test beside it, and is explained in the README", () => {
  const ids = Object.keys(rules).sort();
  const files = names("src/rules/", ".ts").filter((name) => name !== "index" && !name.endsWith(".test"));
  const explained = [...readFileSync(new URL("README.md", room), "utf8").matchAll(/^\| `([\w-]+)` +\|/gmu)].map(
    ([, id]) => id,
  );
  expect(files).toEqual(ids);
  expect(names("src/rules/", ".test.ts")).toEqual(ids);
  expect(explained.sort()).toEqual(ids);
});

test("every key of our own has a place, a shape, and a line in specs/README.md", () => {
  const keys = [...places.keys()].sort();
  const listed = readFileSync(new URL("../README.md", room), "utf8").matchAll(/^\| `(x-[\w-]+)` +\|/gmu);
  expect(names("schemas/", ".json")).toEqual(keys);
  expect([...listed].map(([, key]) => key).sort()).toEqual(keys);
});
