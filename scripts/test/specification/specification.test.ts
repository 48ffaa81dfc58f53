import { describe, expect, test } from "vitest";
import { isObject, type JsonObject, setOwn } from "../../load/json-object.js";
import { child, fromPointer } from "../../load/pointer.js";
import { STRUCTURE } from "../../load/structure.js";
import { render } from "../hostile/render.js";
import { BASE } from "./base.js";
import { KEYWORDS } from "./keywords.js";
import { MEMBERS, type Row } from "./members.js";

interface Rendered {
  /** What decides the wire and the calls' own types, without comments. */
  readonly wire: string;
  readonly types: string;
  readonly named: readonly { readonly code: string; readonly pointer: string }[];
}

/** The client that a description gives; a member that is refused gives none. */
async function rendered(document: unknown): Promise<Rendered> {
  const { files = [], problems } = await render(JSON.stringify(document));
  const textOf = (pattern: RegExp) =>
    files
      .filter(({ path }) => pattern.test(path))
      .map(({ text }) => text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/\s+/g, " "))
      .join("\n");
  const sources = /^src\/(client|operations)\.gen\.ts$/;
  const named = problems.map(({ code, pointer = "" }) => ({ code, pointer }));
  return { wire: textOf(sources), types: textOf(/^src\/(types|models)\.gen\.ts$/), named };
}

/** A copy of a value with what stands at the path replaced or added. */
function withMember(node: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const changed = withMember(child(node, step), rest, value);
  if (Array.isArray(node)) return Object.assign([...node], { [step]: changed });
  const copy: JsonObject = { ...(isObject(node) ? node : {}) };
  setOwn(copy, step, changed);
  return copy;
}

/** What the row is compared with: the base; for a keyword, its schema without it. */
function counterpart([object, member, at, value]: Row): unknown {
  if (object !== "schema" || !isObject(value)) return BASE;
  const { [member]: _without, ...others } = value;
  return withMember(BASE, fromPointer(at), others);
}

/** Components that a row of the table refers to. */
const COMPONENTS = {
  mediaTypes: { Media: { schema: { type: "string" } } },
  pathItems: { Item: { get: { responses: { "204": { description: "done" } } } } },
};

async function expectOutcome(row: Row): Promise<void> {
  const [, , at, value, outcome] = row;
  const needed = Object.entries(COMPONENTS).filter(([section]) =>
    JSON.stringify(value).includes(`#/components/${section}/`),
  );
  const withNeeds = (document: unknown) =>
    needed.reduce((all, [section, held]) => withMember(all, ["components", section], held), document);
  const plain = await rendered(withNeeds(counterpart(row)));
  const changed = await rendered(withNeeds(withMember(BASE, fromPointer(at), value)));
  expect(plain.named).toEqual([]);
  if (outcome.startsWith("named ")) {
    expect(changed.named.map(({ code }) => `named ${code}`)).toContain(outcome);
    const above = at.slice(0, at.lastIndexOf("/"));
    expect(changed.named.every(({ pointer }) => pointer.startsWith(above) || at.startsWith(pointer))).toBe(true);
    return;
  }
  expect(changed.named).toEqual([]);
  const difference =
    changed.wire === plain.wire ? (changed.types === plain.types ? "text" : "types") : ("wire" as const);
  expect(difference).toBe(outcome);
}

describe("every member of the specification is gone by, is documentation, or is named", () => {
  test.each(MEMBERS.map((row) => [`${row[0]}.${row[1]}`, row[4], row] as const))("%s: %s", async (_, __, row) => {
    await expectOutcome(row);
  });
  test.each(KEYWORDS.map((row) => [row[1], row[4], row] as const))("schema %s: %s", async (_, __, row) => {
    await expectOutcome(row);
  });
  test("no member that a description may have is without a row", () => {
    const rows = new Set([...MEMBERS, ...KEYWORDS].map(([object, member]) => `${object}.${member}`));
    const members = [...STRUCTURE].flatMap(([kind, { fields }]) => [...fields.keys()].map((name) => `${kind}.${name}`));
    expect(members.filter((member) => !rows.has(member))).toEqual([]);
  });
});
