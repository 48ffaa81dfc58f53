import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createFixtures } from "@specwright/testing/fixtures";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileValidators } from "../src/compile/index.js";
import { type Exchange, exchangeChecker, type Validators } from "../src/index.js";
import { listOperations } from "../src/operations.js";
import { documentOf, providers } from "./documents.js";

type Operations = Readonly<Record<string, () => Promise<unknown>>>;

/** A body, where it belongs, and the exchange that carries it. */
interface Body {
  readonly operation: string;
  /** Absent: of the request. */
  readonly status?: string;
  readonly mediaType: string;
  readonly value: unknown;
  readonly exchange: Exchange;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "specwright-compile-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the module says of each body, in a Node that refuses `eval` and `new Function` as a page's policy does. */
function verdicts(code: string, bodies: readonly Body[]): boolean[] {
  const at = (name: string): string => join(folder, name);
  writeFileSync(at("validators.mjs"), code);
  writeFileSync(at("bodies.json"), JSON.stringify(bodies.map(({ exchange: _exchange, ...body }) => body)));
  const runner = fileURLToPath(new URL("judge.mjs", import.meta.url));
  execFileSync(process.execPath, [
    "--disallow-code-generation-from-strings",
    runner,
    at("validators.mjs"),
    at("bodies.json"),
    at("out.json"),
  ]);
  return JSON.parse(readFileSync(at("out.json"), "utf8"));
}

describe.each(providers)("%s", (provider) => {
  const document = documentOf(provider);
  let bodies: readonly Body[];
  beforeAll(() => {
    bodies = bodiesOf(document);
  });

  test("compiled code stands alone, and lets through exactly what has no difference", async () => {
    const { code } = compileValidators(document);
    expect(code).not.toMatch(/\brequire\(|\bimport\b|\beval\(|\bFunction\(/u);
    expect(bodies.length).toBeGreaterThan(500);
    const passed = verdicts(code, bodies);
    expect(passed.length).toBe(bodies.length);
    const { validators }: { validators: Validators } = await import(`${join(folder, "validators.mjs")}?${provider}`);
    const slow = exchangeChecker(document);
    const quick = exchangeChecker(document, validators);
    const wrong = bodies.filter(({ exchange, status, value }, index) => {
      const all = slow(exchange);
      const found = all.filter((each) => (each.status === undefined) === (status === undefined));
      // What says "not shown" looks right to the closer look only; its differences are the same by that.
      if (/"\*+"/u.test(JSON.stringify(value))) return passed[index] === true && found.length > 0;
      return passed[index] !== (found.length === 0) || JSON.stringify(quick(exchange)) !== JSON.stringify(all);
    });
    expect(wrong).toEqual([]);
    // Both verdicts are well represented.
    const valid = passed.filter(Boolean).length;
    expect(Math.min(valid, passed.length - valid)).toBeGreaterThan(passed.length / 20);
  }, 120_000);
});

function bodiesOf(document: Record<string, unknown>): Body[] {
  const fixtures = createFixtures<Operations>(document as never);
  return listOperations(document).flatMap(({ name, method, path }) => {
    const url = `https://api.test${path.replaceAll(/\{[^}]+\}/gu, "x")}`;
    const request = fixtures.body(name);
    const requests = (request === undefined ? [] : [...values(request, 25)]).map((value): Body => {
      const { mediaType = "" } = request ?? {};
      const json = JSON.stringify(value);
      const sent = { method, url, requestBody: json, requestContentType: mediaType };
      return {
        operation: name,
        mediaType,
        value,
        exchange: { ...sent, status: 200, contentType: undefined, body: "" },
      };
    });
    const answers = fixtures.answers(name).flatMap((answer) =>
      [...values(answer, Number(answer.status) < 400 ? 25 : 3)].map((value): Body => {
        const { status, mediaType } = answer;
        const code = Number(status.replace("XX", "99")) || 500;
        const body = JSON.stringify(value);
        return {
          operation: name,
          status,
          mediaType,
          value,
          exchange: { method, url, status: code, contentType: mediaType, body },
        };
      }),
    );
    return [...requests, ...answers];
  });
}

type Made = ReturnType<ReturnType<typeof createFixtures<Operations>>["answers"]>[number];

/** Valid ones, and each of them changed in every way. */
function* values({ examples, minimal, maximal, random }: Omit<Made, "status">, count: number): Generator<unknown> {
  const seeds = Array.from({ length: count }, (_, seed) => seed);
  for (const value of [...Object.values(examples), minimal(), maximal(), ...seeds.map(random)]) {
    yield value;
    yield* changes(value);
  }
}

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

test("names that stand on every object are no trap", async () => {
  const schema = { type: "object", properties: { a: { type: "string" } } };
  const get = (operationId: string) => ({
    get: { operationId, responses: { 200: { content: { "application/json": { schema } } } } },
  });
  const document = { paths: { "/a": get("__proto__"), "/b": get("constructor"), "/c": get("c") } };
  const file = join(folder, "names.mjs");
  writeFileSync(file, compileValidators(document).code);
  const { validators }: { validators: Validators } = await import(file);
  expect(Object.keys(validators.answers)).toEqual(["__proto__", "constructor", "c"]);
  expect(Object.getPrototypeOf(validators.answers)).toBe(Object.prototype);
  const check = exchangeChecker(document, validators);
  const answer = { method: "GET", status: 200, contentType: "application/json" };
  for (const path of ["a", "b", "c"]) {
    const url = `https://api.test/${path}`;
    expect(check({ ...answer, url, body: '{"a":"x"}' })).toEqual([]);
    expect(check({ ...answer, url, body: '{"a":5}' })).toHaveLength(1);
  }
});

test("a pattern that is none checks nothing, here as in the slower look", async () => {
  const schema = {
    type: "object",
    properties: { a: { type: "string", pattern: "^\\:$" } },
    patternProperties: { "\\:": { type: "string" } },
  };
  const responses = { 200: { content: { "application/json": { schema } } } };
  const document = { paths: { "/a": { get: { operationId: "getA", responses } } } };
  const file = join(folder, "patterns.mjs");
  writeFileSync(file, compileValidators(document).code);
  const { validators }: { validators: Validators } = await import(file);
  const isFine = validators.answers.getA?.["200"]?.["application/json"];
  expect([isFine?.({ a: "x" }), isFine?.({ a: 1 })]).toEqual([true, false]);
  const answer = { method: "GET", url: "https://x.example/a", status: 200, contentType: "application/json" };
  expect(exchangeChecker(document)({ ...answer, body: '{"a":"x"}' })).toEqual([]);
});

test("a list of many codes needs no library", async () => {
  const codes = Array.from({ length: 300 }, (_, index) => `C${index}`);
  const schema = { type: "string", enum: codes };
  const responses = { 200: { content: { "application/json": { schema } } } };
  const { code } = compileValidators({ paths: { "/a": { get: { operationId: "a", responses } } } });
  const file = join(folder, "codes.mjs");
  writeFileSync(file, code);
  const { validators }: { validators: Validators } = await import(file);
  const validate = validators.answers.a?.["200"]?.["application/json"];
  expect([validate?.("C299"), validate?.("C300")]).toEqual([true, false]);
});

test("validators of another description are not believed", async () => {
  const of = (type: string) => ({
    paths: {
      "/a": {
        get: { operationId: "a", responses: { 200: { content: { "application/json": { schema: { type } } } } } },
      },
    },
  });
  const file = join(folder, "other.mjs");
  writeFileSync(file, compileValidators(of("string")).code);
  const { validators }: { validators: Validators } = await import(file);
  const exchange = {
    method: "GET",
    url: "https://api.test/a",
    status: 200,
    contentType: "application/json",
    body: '"x"',
  };
  expect(exchangeChecker(of("string"), validators)(exchange)).toEqual([]);
  expect(exchangeChecker(of("integer"), validators)(exchange)).toHaveLength(1);
});
