import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { commentText, documentationComment, documentationText } from "../../emit/escape/comment.js";
import { htmlText } from "../../emit/escape/html.js";
import { IdentifierTable } from "../../emit/escape/identifiers.js";
import { INVISIBLE } from "../../emit/escape/invisible.js";
import { objectKey, typeIndex, typeKey } from "../../emit/escape/key.js";
import { manifestText } from "../../emit/escape/manifest-text.js";
import { markdownCode, markdownText } from "../../emit/escape/markdown.js";
import { stringLiteral } from "../../emit/escape/string-literal.js";
import { literal } from "../../emit/literal.js";
import { PAYLOADS } from "./payloads.js";

/** Payloads, parts of them, and any text at all. */
const texts = fc.oneof(
  fc.constantFrom(...PAYLOADS),
  fc
    .array(fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 4 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

function holds(property: (text: string) => void): void {
  fc.assert(fc.property(texts, property), { seed: 7, numRuns: 2000 });
}

/** The statements of a module; throws when it does not parse. */
function parse(source: string): ts.NodeArray<ts.Statement> {
  const file = ts.createSourceFile("x.ts", source, ts.ScriptTarget.ES2022, false);
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly unknown[] };
  expect(parseDiagnostics).toHaveLength(0);
  return file.statements;
}

function evaluate(expression: string): unknown {
  return new Function(`return (${expression});`)();
}

describe("string literal", () => {
  test("has the same value as code and as JSON, and nothing that cannot be seen", () => {
    holds((text) => {
      const written = stringLiteral(text);
      expect(evaluate(written)).toBe(text);
      expect(JSON.parse(written)).toBe(text);
      expect(written.search(INVISIBLE)).toBe(-1);
      expect(written).not.toMatch(/[\n\r]|<\/|<!|<script/i);
    });
  });
});

describe("key", () => {
  test("of an object is an own property of that name, also `__proto__`", () => {
    holds((text) => {
      const value = evaluate(`{ ${objectKey(text)}: 1 }`) as object;
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(Object.entries(value)).toEqual([[text, 1]]);
    });
  });

  test("of a type is one property, and indexes it", () => {
    holds((text) => {
      expect(parse(`interface A { ${typeKey(text)}: 1 }\ntype B = A${typeIndex(text)};`)).toHaveLength(2);
    });
  });
});

describe("comment", () => {
  test("stays one comment, whatever the text", () => {
    holds((text) => {
      expect(parse(`/* ${commentText(text)} */`)).toHaveLength(0);
      expect(commentText(text).search(INVISIBLE)).toBe(-1);
      expect(
        parse(`${documentationComment([documentationText(text), documentationText(text)], "  ")}export {};`),
      ).toHaveLength(1);
    });
  });

  test.each([
    ["paths like release/*/* stay readable", "release/*/*", "release/*\\/*"],
    ["a tag is text", "see <b>this</b>", "see \\<b>this\\</b>"],
    ["a code span keeps its angle brackets", "`Array<string>`", "`Array<string>`"],
    ["a code span that is none hides no tag", "``<b>`", "``\\<b>`"],
    ["an escaped backtick opens no code span", "\\`<b>`", "\\`\\<b>`"],
    ["a line does not start with a tag of JSDoc", "@deprecated", "\\@deprecated"],
  ])("%s", (_title, text, wanted) => {
    expect(documentationText(text)).toBe(wanted);
  });
});

describe("HTML", () => {
  test("has no character that starts a tag, an entity of its own or the end of an attribute", () => {
    holds((text) => {
      expect(htmlText(text).replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toMatch(/[<>&"']/);
    });
  });
});

describe("Markdown", () => {
  test("is one line without live syntax", () => {
    holds((text) => {
      const written = markdownText(text).replace(/<code>[^<>]*<\/code>|`[^`<>|\n]+`/g, "");
      expect(written.search(INVISIBLE)).toBe(-1);
      expect(written).not.toMatch(/\n|<|>|@|javascript:|https?:|www\./i);
      const unescaped = written.replace(/\\[\\`*_[\](){}#!|~^$+=.-]/g, "").replace(/&[a-z0-9#]+;/g, "");
      expect(unescaped).not.toMatch(/[`*_[\]{}|~]/);
    });
  });

  test("code is a plain span or an element of escaped text", () => {
    holds((text) => {
      const written = markdownCode(text);
      expect(written).toMatch(/^`[^`<>|\n]+`$|^<code>[^<>\n]*<\/code>$/);
    });
  });
});

describe("manifest text", () => {
  test("is one printable line of bounded length", () => {
    holds((text) => {
      expect(manifestText(text)).toMatch(/^[^\n\r<>`$\\]{0,200}$/);
      expect(manifestText(text).search(INVISIBLE)).toBe(-1);
    });
  });
});

describe("identifiers", () => {
  test("are valid and never given twice", () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 20 }), (wanted) => {
        const table = new IdentifierTable(["Taken"]);
        const names = [...wanted, "Taken", "class", "string"].map((text) => table.take(text));
        expect(new Set(names).size).toBe(names.length);
        expect(names).not.toContain("Taken");
        for (const name of names) {
          expect(parse(`export type ${name} = 1;`)).toHaveLength(1);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe("literal", () => {
  test("has the value of the data", () => {
    const keys = fc.oneof(fc.constantFrom(...PAYLOADS), fc.string());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        texts,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("tree"), { maxLength: 4 }),
        tie("object"),
      ),
      object: fc.dictionary(keys, tie("tree"), { maxKeys: 4, noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(evaluate(literal(value))).toEqual(value);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test.each([
    [{ a: [1, "b"], c: {} }, '{ a: [1, "b"], c: {} }'],
    [
      { long: "x".repeat(60), other: "y".repeat(60) },
      `{\n  long: "${"x".repeat(60)}",\n  other: "${"y".repeat(60)}",\n}`,
    ],
    [{ kept: 1, left: undefined }, "{ kept: 1 }"],
  ])("is laid out by width: %j", (value, wanted) => {
    expect(literal(value)).toBe(wanted);
  });
});
