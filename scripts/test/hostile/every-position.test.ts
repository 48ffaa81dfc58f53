import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isObject, type JsonObject, setOwn } from "../../load/json-object.js";
import { PAYLOADS } from "../emit/payloads.js";
import { expectHarmless } from "./expect-harmless.js";
import { render } from "./render.js";

const BASE: unknown = parse(readFileSync(new URL("./every-position.yaml", import.meta.url), "utf8"));

/** A string of the description: a value, or the name of a member. */
interface Position {
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
}

function positionsOf(node: unknown, path: readonly (string | number)[] = []): Position[] {
  if (typeof node === "string") return [{ path, isKey: false }];
  if (Array.isArray(node)) return node.flatMap((item, index) => positionsOf(item, [...path, index]));
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    { path: [...path, key], isKey: true },
    ...positionsOf(value, [...path, key]),
  ]);
}

/** A copy with the string at a position replaced. */
function changed(node: unknown, { path, isKey }: Position, text: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return text;
  if (Array.isArray(node))
    return node.map((item, index) => (index === step ? changed(item, { path: rest, isKey }, text) : item));
  const copy: JsonObject = {};
  for (const [key, value] of Object.entries(node as JsonObject)) {
    const here = key === step;
    if (here && rest.length === 0 && isKey) setOwn(copy, text, value);
    else setOwn(copy, key, here ? changed(value, { path: rest, isKey }, text) : value);
  }
  return copy;
}

const POSITIONS = positionsOf(BASE);

/** Either it is refused by name and place, or nothing of it is more than data. */
async function expectData(document: unknown): Promise<void> {
  const { files, problems } = await render(JSON.stringify(document));
  if (files === undefined) {
    expect(
      problems.filter(({ severity, location }) => severity === "error" && location !== undefined).length,
    ).toBeGreaterThan(0);
  } else {
    expectHarmless(files);
  }
}

describe("every string of a description is data", () => {
  test("the description itself is accepted", async () => {
    const { files, problems } = await render(JSON.stringify(BASE));
    expect(problems).toEqual([]);
    expect(files?.length).toBeGreaterThan(8);
    expectHarmless(files ?? []);
  });

  const SHORT = [
    "*/ pwned(); /*\"'`]; pwned(); //\\",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is the payload
    "${pwned()}</script><img src=x onerror=pwned()>[x](javascript:pwned())\npwned()\r\u2028\u0000\u202e",
  ];

  test.each(SHORT)(
    "in each position: %j",
    async (payload) => {
      for (const position of POSITIONS) {
        await expectData(changed(BASE, position, payload)).catch((error: Error) => {
          throw new Error(`${position.isKey ? "key" : "value"} ${position.path.join(" ")}: ${error.message}`);
        });
      }
    },
    120_000,
  );

  test("several at once, whatever they are", async () => {
    const text = fc.oneof(
      fc.constantFrom(...PAYLOADS),
      fc.tuple(fc.constantFrom(...PAYLOADS), fc.string({ unit: "binary", maxLength: 12 })).map(([a, b]) => a + b),
    );
    const changes = fc.array(fc.tuple(fc.nat(POSITIONS.length - 1), text), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        let document = BASE;
        // Later positions first: a changed key must not hide what is changed below it.
        for (const [index, payload] of [...list].sort(([first], [second]) => second - first)) {
          const position = POSITIONS[index];
          if (position !== undefined && reaches(document, position)) document = changed(document, position, payload);
        }
        await expectData(document);
      }),
      { seed: 11, numRuns: 120 },
    );
  }, 120_000);
});

function reaches(document: unknown, { path }: Position): boolean {
  let node = document;
  for (const step of path) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, step)) return false;
    node = (node as JsonObject)[step];
  }
  return true;
}
