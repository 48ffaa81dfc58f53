import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { compareClients } from "../../diff/types/compare-clients.js";
import { createProgram } from "../../diff/types/compiler.js";
import { clientSource } from "./client-source.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
mkdirSync(join(root, ".cache"), { recursive: true });
// Inside the repository: the clients' imports resolve as a real client's do.
const folder = mkdtempSync(join(root, ".cache", "compare-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Parts = Parameters<typeof clientSource>[0];

interface Row {
  readonly name: string;
  readonly before?: Parts;
  readonly now?: Parts;
  /** `rating field: message`, in order. */
  readonly found: readonly string[];
}

const rows: readonly Row[] = [
  { name: "nothing changed", found: [] },
  {
    name: "a removed optional field of an answer, which is assignable both ways",
    now: { data: "{ id: string }" },
    found: ["major data.name: `data.name` was removed; code that names it no longer compiles."],
  },
  {
    name: "a new field of an answer",
    now: { data: "{ id: string; name?: string; age: number }" },
    found: ["minor data.age: `data.age` is new."],
  },
  {
    name: "a field of an answer that may be absent now",
    now: { data: "{ id?: string; name?: string }" },
    found: ["major data.id: `data.id` may be absent now; code that relies on it no longer compiles."],
  },
  {
    name: "a field of an answer that is always there now",
    now: { data: "{ id: string; name: string }" },
    found: ["minor data.name: `data.name` is always there now."],
  },
  {
    name: "an answer's field that may be null now",
    now: { data: "{ id: string; name?: string | null }" },
    found: ["major data.name: `data.name` may also be `null` now; code that handles every value no longer does."],
  },
  {
    name: "a field deep in a list",
    before: { data: "{ pets: { owner: { city: string } }[] }" },
    now: { data: "{ pets: { owner: { city: number } }[] }" },
    found: ["major data.pets[].owner.city: `data.pets[].owner.city` changed from `string` to `number`."],
  },
  {
    name: "a type that holds itself",
    before: { types: "interface Node { next?: Node; value: string }", data: "Node" },
    now: { types: "interface Node { next?: Node; value: number }", data: "Node" },
    found: ["major data.value: `data.value` changed from `string` to `number`."],
  },
  {
    name: "a closed list of values that grows in an answer",
    before: { data: '{ kind: "cat" | "dog" }' },
    now: { data: '{ kind: "cat" | "dog" | "bird" }' },
    found: ['major data.kind: `data.kind` may also be `"bird"` now; code that handles every value no longer does.'],
  },
  {
    name: "an open list of values that grows in an answer",
    before: { data: '{ kind: "cat" | (string & {}) }' },
    now: { data: '{ kind: "cat" | "dog" | (string & {}) }' },
    found: ['minor data.kind: `data.kind` names `"dog"` as a value.'],
  },
  {
    name: "one of several shapes loses a field",
    before: { data: '{ type: "a"; x: string } | { type: "b"; y: string }' },
    now: { data: '{ type: "a"; x: string } | { type: "b"; z: string }' },
    found: [
      "major data.y: `data.y` was removed; code that names it no longer compiles.",
      "minor data.z: `data.z` is new.",
    ],
  },
  {
    name: "an input's new required field",
    before: { input: "input: { body: { name: string } }" },
    now: { input: "input: { body: { name: string; city: string } }" },
    found: ["major body.city: `body.city` is new and has to be given; calls without it no longer compile."],
  },
  {
    name: "an input's field that became required",
    before: { input: "input: { body: { name: string; city?: string } }" },
    now: { input: "input: { body: { name: string; city: string } }" },
    found: ["major body.city: `body.city` became required; calls without it no longer compile."],
  },
  {
    name: "an input's new optional field",
    now: { input: "input: { path: { id: string }; query?: { limit?: number } }" },
    found: ["minor query: `query` is new."],
  },
  {
    name: "an input's optional field that was removed",
    before: { input: "input: { query?: { limit?: number; sort?: string } }" },
    now: { input: "input: { query?: { limit?: number } }" },
    found: ["major query.sort: `query.sort` was removed; code that names it no longer compiles."],
  },
  {
    name: "a closed list of values that shrinks in an input",
    before: { input: 'input: { query: { order: "asc" | "desc" } }' },
    now: { input: 'input: { query: { order: "asc" } }' },
    found: ['major query.order: `query.order` no longer accepts `"desc"`.'],
  },
  {
    name: "a closed list of values that grows in an input",
    before: { input: 'input: { query: { order: "asc" } }' },
    now: { input: 'input: { query: { order: "asc" | "desc" } }' },
    found: ['minor query.order: `query.order` also accepts `"desc"`.'],
  },
  {
    name: "an input that may be left out no longer",
    before: { input: "input?: { query?: { limit?: number } }" },
    now: { input: "input: { query?: { limit?: number } }" },
    found: ["major : The input has to be given now; calls without one no longer compile."],
  },
  {
    name: "a method that was removed",
    before: { methods: "listPets(options?: CallOptions): Call<Data, Result>;" },
    found: ["major : `listPets` was removed; calls of it no longer compile."],
  },
  {
    name: "a new method",
    now: { methods: "listPets(options?: CallOptions): Call<Data, Result>;" },
    found: ["minor : `listPets` is new."],
  },
  {
    name: "a declared failure that is gone",
    now: { result: "SuccessResult<200, Data> | UndeclaredResult" },
    found: ["major answer 404: Answer 404 is no longer declared; code that looks for it no longer compiles."],
  },
  {
    name: "a newly declared failure",
    now: {
      result:
        'SuccessResult<200, Data> | FailureResult<404, { title: string }> | FailureResult<"5XX", { title: string }> | UndeclaredResult',
    },
    found: ["minor answer 5XX: Answer 5XX is declared now."],
  },
  {
    name: "a failure's body",
    now: { result: "SuccessResult<200, Data> | FailureResult<404, { detail: string }> | UndeclaredResult" },
    found: [
      "major answer 404.title: `answer 404.title` was removed; code that names it no longer compiles.",
      "minor answer 404.detail: `answer 404.detail` is new.",
    ],
  },
  {
    name: "a list that can no longer be iterated",
    before: { call: "PageCall<Data, Result, string>" },
    found: ["major : It returned a `PageCall` and returns a `Call` now, which does not do all of that."],
  },
  { name: "a call that can be iterated now", now: { call: "PageCall<Data, Result, string>" }, found: [] },
  {
    name: "a server that was renamed",
    before: { options: 'server?: "sandbox" | "production";' },
    now: { options: 'server?: "sandbox" | "live";' },
    found: [
      'major options.server: `options.server` no longer accepts `"production"`.',
      'minor options.server: `options.server` also accepts `"live"`.',
    ],
  },
  {
    name: "an option that has to be given",
    now: { options: "clientId: string;" },
    found: [
      "major options.clientId: `options.clientId` is new and has to be given; calls without it no longer compile.",
    ],
  },
  {
    name: "an exported type that is gone",
    before: { types: "export interface Owner { name: string }" },
    found: ["major : No longer exported: `Owner`; imports of it no longer compile."],
  },
];

const files = rows.map((row, index) => {
  const before = join(folder, `${index}-before.ts`);
  const now = join(folder, `${index}-now.ts`);
  writeFileSync(before, clientSource(row.before));
  writeFileSync(now, clientSource(row.now));
  return { before, now };
});
const program = createProgram({ root, files: files.flatMap(({ before, now }) => [before, now]) });

test("the clients of this test are sound", () => {
  const problems = files.flatMap(({ before, now }) =>
    [before, now].flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file))),
  );
  expect(problems.map(({ messageText }) => messageText)).toEqual([]);
});

for (const [index, row] of rows.entries()) {
  test(row.name, () => {
    const { before = "", now = "" } = files[index] ?? {};
    const found = compareClients({ program, before, now });
    expect(found.map(({ rating, field, message }) => `${rating} ${field}: ${message}`)).toEqual(row.found);
  });
}
