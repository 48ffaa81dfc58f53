import { createFixtures } from "@specwright/testing/fixtures";
import { describe, expect, test } from "vitest";
import { exchangeChecker } from "../src/index.js";
import { listOperations } from "../src/operations.js";
import { documentOf, providers } from "./documents.js";

type Operations = Readonly<Record<string, () => Promise<unknown>>>;
type Json = Record<string, unknown>;

interface Mutation {
  readonly pointer: string;
  readonly kind: string;
  readonly value: unknown;
}

/** Every way to change one thing: each value replaced by one of a wrong type, each object with one member more or less. */
function* mutations(root: unknown): Generator<Mutation> {
  for (const path of paths(root)) {
    const current = path.reduce<unknown>((value, key) => (value as Json)[key], root);
    const pointer = path.map((key) => `/${key}`).join("");
    yield { pointer, kind: "wrong type", value: replaced(root, path, typeof current === "object" ? 7.5 : { odd: [] }) };
    if (typeof current !== "object" || current === null || Array.isArray(current)) continue;
    yield {
      pointer: `${pointer}/observedNow`,
      kind: "undocumented",
      value: replaced(root, path, { ...current, observedNow: "x" }),
    };
    for (const name of Object.keys(current)) {
      const { [name]: _gone, ...rest } = current as Json;
      yield { pointer: `${pointer}/${name}`, kind: "missing", value: replaced(root, path, rest) };
    }
  }
}

function* paths(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* paths(inner, [...path, key]);
}

function replaced(root: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = replaced((root as Json)[key], rest, value);
  return Array.isArray(root)
    ? root.map((item, index) => (String(index) === key ? inner : item))
    : { ...(root as Json), [key]: inner };
}

describe.each(providers)("%s", (provider) => {
  const document = documentOf(provider);
  const fixtures = createFixtures<Operations>(document as never);
  const check = exchangeChecker(document);

  test("whatever makes an answer invalid is found, and where it is", () => {
    let tried = 0;
    for (const { name, method, path } of listOperations(document)) {
      const answers = fixtures.answers(name).filter(({ status }) => status.startsWith("2"));
      for (const answer of answers) {
        for (const { pointer, kind, value } of [answer.maximal(), ...Object.values(answer.examples)].flatMap(
          (valid) => [...mutations(valid)],
        )) {
          const isValid = answer.isValid(value);
          if (kind !== "undocumented" && isValid) continue;
          tried++;
          const found = check({
            method,
            url: `https://api.test${path.replaceAll(/\{[^}]+\}/gu, "x")}`,
            status: Number(answer.status),
            contentType: answer.mediaType,
            body: JSON.stringify(value),
          });
          const wanted = pointer.replaceAll(/\/\d+(?=\/|$)/gu, "/*");
          const near = found.filter((each) => wanted.startsWith(each.pointer) || each.pointer.startsWith(wanted));
          expect(near, `${kind} ${name} ${pointer}`).not.toEqual([]);
        }
      }
    }
    expect(tried).toBeGreaterThan(20);
  }, 60_000);
});
