import { profile as epixel } from "@specwright/epixel/profile";
import { profile as jainam } from "@specwright/jainam/profile";
import { profile as pocketful } from "@specwright/pocketful/profile";
import type { ProfileMapping } from "@specwright/runtime";
import { createFixtures } from "@specwright/testing/fixtures";
import { profile as upstox } from "@specwright/upstox/profile";
import { profile as upvest } from "@specwright/upvest/profile";
import { anything, array, assert, dictionary, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { mapProfile, type Profile } from "../src/index.js";
import { documentOf } from "./example-of.js";

type Operations = Readonly<Record<string, () => Promise<unknown>>>;

const mappings: readonly ProfileMapping[] = [epixel, jainam, pocketful, upstox, upvest];
const seeds = Array.from({ length: 500 }, (_, seed) => seed);

/** What a JSON pointer leads to, by RFC 6901 and nothing else. */
function valueAt(raw: unknown, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>(
    (value, key) => Reflect.get(Object(value), key.replaceAll("~1", "/").replaceAll("~0", "~")),
    raw,
  );
}

interface Leaf {
  readonly value?: unknown;
  readonly code?: string;
  readonly pointer: string;
  readonly e164?: string;
  readonly with?: readonly string[];
}

/** All values of a profile, wherever they stand. */
function leavesOf(part: unknown): Leaf[] {
  if (typeof part !== "object" || part === null) return [];
  const isLeaf = "pointer" in part && ("value" in part || "code" in part);
  return isLeaf ? [part as Leaf] : Object.values(part).flatMap(leavesOf);
}

/** Each value can be found again where it says it stood, and says the same thing there. */
function expectTraceable({ raw, unmapped, ...parts }: Profile): void {
  for (const { value, code, pointer, with: others = [] } of leavesOf(parts)) {
    const source = valueAt(raw, pointer);
    expect(source, pointer).not.toBeUndefined();
    for (const other of others) expect(valueAt(raw, other), other).not.toBeUndefined();
    if (code !== undefined) expect(code).toBe(String(source));
    else if (typeof value === "string" && !/^[+-]?\d{4,6}-\d\d-\d\d/u.test(value)) {
      expect(String(source).toLowerCase()).toContain(value.toLowerCase().trim());
    }
  }
  for (const { pointer } of unmapped) expect(valueAt(raw, pointer), pointer).not.toBeUndefined();
}

describe.each(mappings.map((mapping) => [mapping.provider, mapping] as const))("%s", (provider, mapping) => {
  const answers = createFixtures<Operations>(documentOf(provider) as never).answer(mapping.operation);

  let made: readonly unknown[] | undefined;
  /** The same for each test, made once. */
  const valid = (): readonly unknown[] => {
    made ??= [...Object.values(answers.examples), answers.minimal(), answers.maximal(), ...seeds.map(answers.random)];
    return made;
  };

  test("every schema-valid answer maps, and its pointers lead back to its values", () => {
    for (const raw of valid()) {
      const profile = mapProfile(mapping, raw);
      expect(profile.raw).toBe(raw);
      expectTraceable(profile);
    }
  }, 30_000);

  test("no part of the mapping leads nowhere", () => {
    const seen = new Set<string>();
    for (const raw of valid()) {
      const { unmapped, raw: _raw, ...parts } = mapProfile(mapping, raw);
      for (const { pointer } of [...leavesOf(parts), ...unmapped]) seen.add(pattern(pointer));
    }
    expect(mapping.rows.map(({ pointer }) => pattern(pointer)).filter((pointer) => !seen.has(pointer))).toEqual([]);
  }, 30_000);

  test("an answer of any shape maps too", () => {
    const paths = mapping.rows.map(({ pointer }) => pointer.split("/").slice(1));
    const wild = oneof(anything(), array(anything()), dictionary(string(), anything()));
    assert(
      property(wild, array(wild, { minLength: paths.length, maxLength: paths.length }), (whole, values) => {
        expectTraceable(mapProfile(mapping, whole));
        const raw = {};
        for (const [index, path] of paths.entries()) put(raw, path, values[index]);
        mapProfile(mapping, raw);
      }),
      { numRuns: 200, seed: 1 },
    );
  }, 30_000);
});

/** With `*` for each index of a list. */
function pattern(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/gu, "/*");
}

function put(holder: object, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    Reflect.set(holder, key === "*" ? 0 : key, value);
    return;
  }
  const name = key === "*" ? "0" : key;
  const known: unknown = Reflect.get(holder, name);
  const inner = typeof known === "object" && known !== null ? known : /^(\*|\d+)$/u.test(rest[0] ?? "") ? [] : {};
  Reflect.set(holder, name, inner);
  put(inner, rest, value);
}
