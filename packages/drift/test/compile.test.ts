import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createFixtures } from "@specwright/testing/fixtures";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileValidators } from "../src/compile/index.js";
import { exchangeChecker, type Validators } from "../src/index.js";
import { listOperations } from "../src/operations.js";
import { documentOf, providers } from "./documents.js";

type Operations = Readonly<Record<string, () => Promise<unknown>>>;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "specwright-compile-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(providers)("%s", (provider) => {
  test("compiled code stands alone, and lets through exactly what has no difference", async () => {
    const document = documentOf(provider);
    const code = compileValidators(document);
    expect(code).not.toMatch(/\brequire\(|\bimport\b|\beval\(|new Function|\bFunction\(/u);
    const file = join(folder, `${provider}.mjs`);
    writeFileSync(file, code);
    const { validators }: { validators: Validators } = await import(pathToFileURL(file).href);

    const check = exchangeChecker(document);
    const fixtures = createFixtures<Operations>(document as never);
    for (const { name, method, path } of listOperations(document)) {
      for (const { status, mediaType, examples, minimal, maximal, random } of fixtures.answers(name)) {
        const validate = validators[name]?.[status]?.[mediaType];
        expect(validate, `${name} ${status}`).toBeTypeOf("function");
        const valid = [
          ...Object.values(examples),
          minimal(),
          maximal(),
          ...Array.from({ length: 40 }, (_, seed) => random(seed)),
        ];
        for (const value of valid.flatMap((each) => [each, ...changes(each)])) {
          const url = `https://api.test${path.replaceAll(/\{[^}]+\}/gu, "x")}`;
          const code = Number(status.replace("XX", "99")) || 500;
          const found = check({ method, url, status: code, contentType: mediaType, body: JSON.stringify(value) });
          if (validate?.(value) === true) expect(found).toEqual([]);
          // A place that says "not shown" looks right and is refused: the other way round holds for the rest.
          else if (!/"\*+"/u.test(JSON.stringify(value))) expect(found, JSON.stringify(value)).not.toEqual([]);
        }
      }
    }
  }, 60_000);
});

/** The value with one member more, less, or of another type at its first level and inside its first object. */
function changes(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [7.5];
  const entries = Object.entries(value);
  return [
    { ...value, observedNow: 1 },
    ...entries.map(([name]) => Object.fromEntries(entries.filter(([other]) => other !== name))),
    ...entries.map(([name, inner]) => ({ ...value, [name]: typeof inner === "object" ? "x" : { odd: 1 } })),
    ...entries.flatMap(([name, inner]) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? [{ ...value, [name]: { ...inner, observedNow: 1 } }]
        : [],
    ),
  ];
}
