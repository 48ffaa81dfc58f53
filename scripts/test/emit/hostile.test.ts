import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { emit } from "../../emit/emit.js";
import type { EmittedFile } from "../../emit/emitted-file.js";
import { INVISIBLE } from "../../emit/escape/invisible.js";
import { define } from "../../emit/json-value.js";
import { modelOf } from "./model-of.js";
import { packageFolder } from "./package-folder.js";
import { PAYLOADS } from "./payloads.js";

/** A description with a text of its own in each position; only what a model makes names of is left to the model. */
function hostileDocument(texts: readonly string[]): Record<string, unknown> {
  let position = 0;
  const next = () => texts[position++ % texts.length] ?? "";
  const named = (value: unknown, others: Record<string, unknown> = {}) => {
    const object: Record<string, unknown> = { ...others };
    define(object, next(), value);
    return object;
  };
  const schema = () => ({
    type: "object",
    title: next(),
    description: next(),
    required: [next()],
    properties: named({
      type: "string",
      format: next(),
      pattern: next(),
      default: next(),
      example: next(),
      $comment: next(),
    }),
    "x-anything": next(),
  });
  const name = next();
  return {
    openapi: "3.1.1",
    info: { title: next(), version: next(), summary: next(), description: next() },
    servers: [{ url: next(), name: next(), variables: named({ default: next(), enum: [next()] }) }],
    security: [named([next()])],
    paths: named({
      get: {
        operationId: "getIt",
        summary: next(),
        description: next(),
        parameters: [
          { name: next(), in: "query", description: next(), example: next(), schema: { enum: [next(), next()] } },
        ],
        requestBody: { description: next(), content: named({ schema: schema() }) },
        responses: {
          200: {
            description: next(),
            headers: named({ schema: { const: next() } }),
            content: named({ schema: schema() }),
          },
          default: {
            description: next(),
            content: named({
              schema: { type: "array", items: { oneOf: [schema(), { const: { [next()]: next() } }] } },
            }),
          },
        },
        callbacks: named(named({ post: { responses: {} } })),
      },
    }),
    webhooks: named({ post: { summary: next(), responses: {} } }),
    components: {
      schemas: named(
        { oneOf: [{ $ref: "#/components/schemas/A" }], discriminator: { propertyName: next(), mapping: named(name) } },
        { A: schema() },
      ),
      securitySchemes: named({ type: "apiKey", in: "header", name: next(), description: next() }),
    },
  };
}

function emitHostile(texts: readonly string[]): EmittedFile[] {
  const document = hostileDocument(texts);
  return emit({ model: modelOf(document), document });
}

/** Each statement is a declaration or data; the only call is the factory's. Nothing named after the payload is code. */
function expectData(file: EmittedFile): void {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  expect(parseDiagnostics.map((problem) => problem.messageText)).toEqual([]);
  const calls: string[] = [];
  const visit = (node: ts.Node): void => {
    expect(ts.isTemplateLiteral(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)).toBe(false);
    if (ts.isIdentifier(node) && !isName(node)) {
      expect(node.text).not.toBe("pwned");
    }
    if (ts.isCallExpression(node)) {
      calls.push(node.expression.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  expect(calls).toEqual(file.path === "src/client.gen.ts" ? ["createClient"] : []);
}

/** A key of data or of a type: a name that does nothing. */
function isName(node: ts.Identifier): boolean {
  return (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) && node.parent.name === node;
}

function expectHarmless(files: readonly EmittedFile[]): void {
  for (const file of files) {
    expect(file.text.search(INVISIBLE)).toBe(-1);
    if (file.path.endsWith(".ts")) {
      expectData(file);
    } else if (file.path.endsWith(".json")) {
      JSON.parse(file.text);
    }
  }
  const readme = files.find((file) => file.path === "README.md")?.text ?? "";
  const prose = readme.replace(/^(`{3,})ts\n[\s\S]*?\n\1$/gm, "").replace(/^<!-- generated .* -->\n/, "");
  expect(prose.replace(/<\/?code>|`[^`\n]+`/g, "")).not.toMatch(/<|javascript:|\]\(|https?:\/\/evil/i);
  const manifest = JSON.parse(files.find((file) => file.path === "package.json")?.text ?? "");
  expect(Object.keys(manifest.scripts)).toEqual(["build", "typecheck", "test"]);
}

describe("text of a description is data in each position", () => {
  test.each(PAYLOADS)("%j", (payload) => {
    expectHarmless(emitHostile([payload]));
  });

  test("whatever stands where", () => {
    const text = fc.oneof(
      fc.constantFrom(...PAYLOADS),
      fc.tuple(fc.constantFrom(...PAYLOADS), fc.constantFrom(...PAYLOADS)).map(([a, b]) => a + b),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 30, maxLength: 60 }), (texts) => expectHarmless(emitHostile(texts))),
      { seed: 7, numRuns: 60 },
    );
  }, 60_000);

  test("and the package type-checks", async () => {
    const texts = PAYLOADS.filter((payload) => payload !== "\ud800");
    const folder = await packageFolder(emitHostile(texts));
    expect(await folder.typeCheck()).toBe("");
    await folder.remove();
  }, 30_000);
});
