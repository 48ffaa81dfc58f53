import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../src/command/run.js";
import { readDescription } from "../src/patch/index.js";
import { lint } from "./lint.js";

/** A description in five files: a path, a schema with comments, a file of schemas, and one that is JSON with tabs. */
const files: Readonly<Record<string, string>> = {
  "openapi.yaml": `# The head stays.
openapi: 3.1.1
jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
info:
  title: Harbour
  version: "1"
  summary: Made up.
  description: Made up.
  license: { name: MIT, identifier: MIT }
servers:
  - url: https://api.harbour.invalid
    description: Made up.
    x-server-name: production
tags:
  - { name: Users, description: Users. }
paths:
  /users/{id}:
    $ref: paths/user.yaml
components:
  securitySchemes:
    token: { type: http, scheme: bearer, description: A token. }
`,
  "paths/user.yaml": `get:
  operationId: getUser
  tags: [Users]
  summary: Read a user
  description: Gives a user.
  security: [{ token: [] }]
  parameters:
    - { name: id, in: path, required: true, description: Id., schema: { type: string }, example: u-1 }
  responses:
    "200":
      description: A user.
      content:
        application/json:
          schema: { $ref: "../schemas/user.yaml" }
          examples:
            # about the example
            one: { summary: One, value: { id: u-1, home: { town: Ulm } } }
    "404":
      description: None.
      content:
        application/json:
          schema: { $ref: "../schemas/problem.json" }
          examples:
            none: { summary: None, value: { message: none } }
`,
  "schemas/user.yaml": `# Who it is.
type: object
description: A user.
required:
  - id # always
  - home
properties:
  id: { type: string, description: Id. }
  home: { $ref: "common.yaml#/Home" } # elsewhere
  partner: { $ref: "#" }
`,
  "schemas/common.yaml": `Home:
  type: object
  description: Where it lives.
  properties:
    town: { type: string, description: Town., maxLength: 5 } # short
# the end
`,
  "schemas/problem.json": `{
\t"type": "object",
\t"description": "Why.",
\t"required": ["message"],
\t"properties": {
\t\t"message": { "type": "string", "description": "What went wrong." }
\t}
}
`,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "specwright-split-"));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, "specs/harbour", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const user = { id: "u-1", nick: "s3cret", home: { town: "Hamburg", zip: 5 }, partner: { id: null, home: {} } };
  record([
    [200, user],
    [404, { message: null, code: 7 }],
    [409, { message: "busy" }],
  ]);
});
afterEach(() => rmSync(folder, { recursive: true }));

function record(answers: readonly (readonly [number, unknown])[]): void {
  const entries = answers.map(([status, body]) => ({
    request: { method: "GET", url: "https://api.harbour.invalid/users/u-1?page=2" },
    response: { status, content: { mimeType: "application/json", text: JSON.stringify(body) } },
  }));
  writeFileSync(join(folder, "traffic.har"), JSON.stringify({ log: { entries } }));
}

async function command(line: string) {
  const out: string[] = [];
  const words: string[] = [];
  const code = await run(line.split(" "), {
    folder,
    today: "2026-11-23",
    print: (text) => out.push(text),
    tell: (text) => words.push(text),
  });
  return { code, out: out.join("\n"), words: words.join("\n") };
}

const textOf = (name: string): string => readFileSync(join(folder, "specs/harbour", name), "utf8");

test("the description itself lints", () => {
  expect(lint(join(folder, "specs/harbour"))).toBe("");
}, 60_000);

test("each change goes into the file that holds the statement, git applies it, and all is as described then", async () => {
  const { code, out, words } = await command("harbour --from traffic.har");
  expect(code).toBe(1);
  expect(words).not.toContain("Not proposed");
  expect(out + words).not.toMatch(/s3cret|Hamburg/u);
  const changed = [...out.matchAll(/^\+\+\+ b\/specs\/harbour\/(.*)$/gmu)].map(([, name]) => name);
  expect(changed).toEqual(["paths/user.yaml", "schemas/user.yaml", "schemas/common.yaml", "schemas/problem.json"]);
  writeFileSync(join(folder, "change.patch"), out);
  expect(spawnSync("git", ["apply", "change.patch"], { cwd: folder, encoding: "utf8" }).stderr).toBe("");

  expect(await command("harbour --from traffic.har")).toEqual({ code: 0, out: "", words: "0 new, 0 known." });
  expect(lint(join(folder, "specs/harbour"))).toBe("");
  expect(textOf("openapi.yaml")).toBe(files["openapi.yaml"]);
  for (const [name, text] of Object.entries(files)) {
    for (const comment of text.match(/#(?!\/) .*$/gmu) ?? []) expect(textOf(name)).toContain(comment);
  }
}, 60_000);

test("JSON stays JSON, with its indentation, and only the lines that differ change", async () => {
  await command("harbour --from traffic.har --write");
  expect(textOf("schemas/problem.json")).toBe(`{
\t"type": "object",
\t"description": "Why.",
\t"required": ["message"],
\t"properties": {
\t\t"message": { "type": ["string", "null"], "description": "What went wrong.", "x-provenance": { "document": "recorded answers of the service", "read": "2026-11-23", "basis": "observed", "note": "null was observed." } },
\t\t"code": {
\t\t\t"type": "integer",
\t\t\t"description": "Observed in answers, not documented.",
\t\t\t"x-provenance": {
\t\t\t\t"document": "recorded answers of the service",
\t\t\t\t"read": "2026-11-23",
\t\t\t\t"basis": "observed"
\t\t\t}
\t\t}
\t}
}
`);
});

test("a report of an app, whose document is the bundled one, finds its file too", async () => {
  const at = "/components/schemas/Home/properties/town";
  const difference = {
    operation: "getUser",
    status: 200,
    pointer: "/home/town",
    kind: "broken-limit",
    expected: "maxLength",
    found: "string",
    at,
  };
  writeFileSync(join(folder, "report.json"), JSON.stringify([{ ...difference, count: 2 }]));
  const { out } = await command("harbour --from report.json");
  expect(out).toContain("+++ b/specs/harbour/schemas/common.yaml");
});

test("a description anywhere, as JSON", async () => {
  const paths = {
    "/a": {
      get: {
        operationId: "a",
        responses: {
          200: { description: "A.", content: { "application/json": { schema: { type: "object", properties: {} } } } },
        },
      },
    },
  };
  const document = { openapi: "3.1.1", info: { title: "A", version: "1" }, paths };
  writeFileSync(join(folder, "a.json"), `${JSON.stringify(document, null, 4)}\n`);
  const entry = {
    request: { method: "GET", url: "https://a.test/a" },
    response: { status: 200, content: { mimeType: "application/json", text: '{"list":[{"b":1.5}]}' } },
  };
  writeFileSync(join(folder, "a.har"), JSON.stringify({ log: { entries: [entry] } }));
  expect((await command("--spec a.json --from a.har --write")).code).toBe(1);
  const written = readFileSync(join(folder, "a.json"), "utf8");
  expect(`${JSON.stringify(JSON.parse(written), null, 4)}\n`.replaceAll(/\s+/gu, "")).toBe(
    written.replaceAll(/\s+/gu, ""),
  );
  expect(written).toMatch(/^ {36}"properties": \{\n {40}"list": \{\n {44}"type": "array",$/mu);
  expect(await command("--spec a.json --from a.har")).toEqual({ code: 0, out: "", words: "0 new, 0 known." });
});

test.each([
  [{ a: "{" }, "a cannot be read as YAML"],
  [{ a: "swagger: '2.0'" }, "a is no OpenAPI description; answers are compared with OpenAPI 3.1 and 3.2"],
  [{ a: "openapi: 3.0.3" }, "a is OpenAPI 3.0.3; answers are compared"],
  [{ a: "openapi: 3.1.0\npaths: { /a: { $ref: b.yaml } }" }, "a refers to b.yaml, which is not there"],
  [{ a: "openapi: 3.1.0\npaths: { /a: { $ref: ../b.yaml } }" }, "a refers to ../b.yaml, outside its folder"],
  [
    { a: "openapi: 3.1.0\npaths: { /a: { $ref: 'https://x.test/b' } }" },
    "a refers to https://x.test/b, outside its folder",
  ],
])("what cannot be read is named: %j", (texts: Readonly<Record<string, string>>, words) => {
  expect(() => readDescription("a", (file) => texts[file])).toThrow(words);
});

test("a reference in an example is no reference, and aliases are read once", () => {
  const text = `openapi: 3.1.0
components:
  schemas:
    A: &a { type: object, properties: { example: { $ref: "b.yaml#/B" } }, examples: [{ $ref: "c.yaml" }] }
    C: *a
`;
  const texts: Readonly<Record<string, string>> = {
    "openapi.yaml": text,
    "b.yaml": 'B: { $ref: "#/D" }\nD: { type: string }\n',
  };
  const { document, files: read } = readDescription("openapi.yaml", (file) => texts[file]);
  expect([...read.keys()]).toEqual(["openapi.yaml", "b.yaml"]);
  expect(JSON.stringify(document)).toContain('"B":{"$ref":"#/x-drift-files/b.yaml/D"}');
});
