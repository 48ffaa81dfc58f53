import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { compilerForLibrary, factory } from "./type-factory.js";
import { printedDeclarations, type TypeTree } from "./type-tree.js";

/** How to make a type: with the compiler's factory or with ours, of which only the parts in use are there. */
type Recipe = (make: typeof factory, comment: typeof compilerForLibrary.addSyntheticLeadingComment) => TypeTree;

const EVIL = [
  "*/",
  "\n",
  "\r\n",
  "\0",
  "\x001",
  "\u2028",
  "é",
  "😀",
  '"',
  "\\",
  "\t",
  "\x7f",
  "__proto__",
  "a-b",
  "\ud800",
];
const texts = fc.oneof(fc.constantFrom(...EVIL), fc.string(), fc.string({ unit: "binary", maxLength: 5 }));
/** Lines as openapi-typescript writes them: it puts an asterisk before each. */
const comments = fc
  .array(fc.stringMatching(/^[ \t!-~é]*$/), { maxLength: 3 })
  .map((lines) => (lines.length === 1 ? `* ${lines[0]} ` : `*\n${lines.map((line) => ` * ${line}\n`).join("")} `));

const keywords = fc.constantFrom("BooleanKeyword", "NeverKeyword", "NumberKeyword", "StringKeyword", "UnknownKeyword");

const { type: types } = fc.letrec<{ type: Recipe; member: Recipe; leaf: Recipe }>((tie) => ({
  leaf: fc.oneof(
    keywords.map(
      (kind): Recipe =>
        (make) =>
          make.createKeywordTypeNode(kindOf(make, kind)),
    ),
    texts.map(
      (text): Recipe =>
        (make) =>
          make.createLiteralTypeNode(make.createStringLiteral(text)),
    ),
    fc.nat().map(
      (value): Recipe =>
        (make) =>
          make.createLiteralTypeNode(make.createNumericLiteral(value)),
    ),
    fc.nat().map(
      (value): Recipe =>
        (make) =>
          make.createLiteralTypeNode(
            make.createPrefixUnaryExpression(kindOf(make, "MinusToken"), make.createNumericLiteral(value)),
          ),
    ),
    fc.constantFrom<Recipe>(
      (make) => make.createLiteralTypeNode(make.createNull()),
      (make) => make.createLiteralTypeNode(make.createTrue()),
      (make) => make.createLiteralTypeNode(make.createFalse()),
      (make) => make.createTypeReferenceNode("Blob"),
      (make) => make.createTypeReferenceNode(make.createIdentifier("components")),
    ),
  ),
  member: fc.oneof(
    fc
      .record({
        name: texts,
        isQuoted: fc.boolean(),
        isOptional: fc.boolean(),
        isReadonly: fc.boolean(),
        comment: fc.option(comments),
        type: tie("type"),
      })
      .map(
        (row): Recipe =>
          (make, addComment) => {
            const property = make.createPropertySignature(
              row.isReadonly ? [make.createModifier(kindOf(make, "ReadonlyKeyword"))] : [],
              row.isQuoted ? make.createStringLiteral(row.name) : make.createIdentifier("plain"),
              row.isOptional ? make.createToken(kindOf(make, "QuestionToken")) : undefined,
              row.type(make, addComment),
            );
            return row.comment === null
              ? property
              : addComment(property, kindOf(make, "MultiLineCommentTrivia"), row.comment, true);
          },
      ),
    tie("type").map(
      (type): Recipe =>
        (make, addComment) => {
          const text = make.createKeywordTypeNode(kindOf(make, "StringKeyword"));
          const key = make.createParameterDeclaration(undefined, undefined, "key", undefined, text);
          return make.createIndexSignature(undefined, [key], type(make, addComment));
        },
    ),
  ),
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    tie("type").map(
      (type): Recipe =>
        (...with_) =>
          with_[0].createArrayTypeNode(type(...with_)),
    ),
    tie("type").map(
      (type): Recipe =>
        (...with_) =>
          with_[0].createParenthesizedType(type(...with_)),
    ),
    fc.tuple(tie("type"), tie("leaf")).map(
      ([type, key]): Recipe =>
        (...with_) =>
          with_[0].createIndexedAccessTypeNode(type(...with_), key(...with_)),
    ),
    fc.array(tie("type"), { minLength: 1, maxLength: 3 }).map(
      (members): Recipe =>
        (...with_) =>
          with_[0].createUnionTypeNode(members.map((make) => make(...with_))),
    ),
    fc.array(tie("type"), { minLength: 1, maxLength: 3 }).map(
      (members): Recipe =>
        (...with_) =>
          with_[0].createIntersectionTypeNode(members.map((make) => make(...with_))),
    ),
    fc.array(tie("type"), { minLength: 1, maxLength: 2 }).map(
      (members): Recipe =>
        (...with_) =>
          with_[0].createTypeReferenceNode(
            "Record",
            members.map((make) => make(...with_)),
          ),
    ),
    fc.array(tie("type"), { maxLength: 3 }).map(
      (elements): Recipe =>
        (...with_) => {
          const [make] = with_;
          const [first, second, third] = elements.map((element) => element(...with_));
          return make.createTupleTypeNode([
            ...(first === undefined ? [] : [first]),
            ...(second === undefined ? [] : [make.createOptionalTypeNode(second)]),
            ...(third === undefined ? [] : [make.createRestTypeNode(make.createArrayTypeNode(third))]),
          ]);
        },
    ),
    fc.array(tie("member"), { maxLength: 4 }).map(
      (members): Recipe =>
        (...with_) =>
          with_[0].createTypeLiteralNode(members.map((make) => make(...with_))),
    ),
  ),
}));

const theirs = ts.factory as unknown as typeof factory;

function kindOf<Kind extends string>(make: typeof factory, kind: Kind): Kind {
  return make === factory ? kind : (ts.SyntaxKind[kind as keyof typeof ts.SyntaxKind] as unknown as Kind);
}

function printedByCompiler(nodes: readonly unknown[]): string {
  const file = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
  const statements = ts.factory.createNodeArray(nodes as ts.Statement[]);
  return ts
    .createPrinter({ newLine: ts.NewLineKind.LineFeed })
    .printFile(ts.factory.updateSourceFile(file, statements));
}

test("prints what the compiler prints, byte for byte", () => {
  const declare = (
    make: typeof factory,
    recipe: Recipe,
    comment: typeof compilerForLibrary.addSyntheticLeadingComment,
  ) => {
    const exported = [make.createModifier(kindOf(make, "ExportKeyword"))];
    const type = recipe(make, comment);
    const property = make.createPropertySignature(undefined, "first", undefined, type);
    return [
      make.createTypeAliasDeclaration(exported, "Alias", undefined, type),
      make.createInterfaceDeclaration(exported, make.createIdentifier("paths"), undefined, undefined, [property]),
      make.createInterfaceDeclaration(exported, "empty", undefined, undefined, []),
    ];
  };
  const addTheirs = ts.addSyntheticLeadingComment as unknown as typeof compilerForLibrary.addSyntheticLeadingComment;
  const property = fc.property(types, (recipe) => {
    const ours = printedDeclarations(declare(factory, recipe, compilerForLibrary.addSyntheticLeadingComment));
    expect(ours).toBe(printedByCompiler(declare(theirs, recipe, addTheirs)));
  });
  fc.assert(property, { seed: 3, numRuns: 3000 });
});
