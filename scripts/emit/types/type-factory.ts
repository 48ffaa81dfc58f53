import {
  Combination,
  IndexedAccessType,
  IndexSignature,
  InterfaceDeclaration,
  LiteralType,
  PropertySignature,
  stringWord,
  Token,
  TupleType,
  TypeAliasDeclaration,
  TypeLiteral,
  TypeReference,
  type TypeTree,
  Word,
  Wrapped,
} from "./type-tree.js";

const KEYWORDS = {
  BooleanKeyword: "boolean",
  ExportKeyword: "export",
  MinusToken: "-",
  NeverKeyword: "never",
  NumberKeyword: "number",
  QuestionToken: "?",
  ReadonlyKeyword: "readonly",
  StringKeyword: "string",
  UndefinedKeyword: "undefined",
  UnknownKeyword: "unknown",
} as const;

type Keyword = keyof typeof KEYWORDS;

/** By name as by number in the compiler's own: openapi-typescript looks names up by the `kind` of a node. */
export const SyntaxKind = Object.fromEntries(
  [...Object.keys(KEYWORDS), "NullKeyword", "MultiLineCommentTrivia"].map((kind) => [kind, kind]),
) as { readonly [Kind in Keyword | "NullKeyword" | "MultiLineCommentTrivia"]: Kind };

/**
 * Functions of the compiler's factory that openapi-typescript calls with the options that we give, under their names there.
 * The compiler has parentheses put where a type needs them when it is combined, and so has this.
 */
export const factory = {
  createArrayTypeNode: (element: TypeTree) => new Wrapped("ArrayType", ["", postfixed(element), "[]"]),
  createFalse: () => new Token("FalseKeyword", "false"),
  createIdentifier: (text: string) => new Word("Identifier", text),
  createIndexedAccessTypeNode: (object: TypeTree, index: TypeTree) => new IndexedAccessType(postfixed(object), index),
  createIndexSignature: (modifiers: Modifiers, [key]: readonly TypeTree[], type: TypeTree) =>
    new IndexSignature(`${printed(modifiers)}[${key?.print("") ?? ""}]`, type),
  createInterfaceDeclaration: (
    _modifiers: Modifiers,
    name: string | Word,
    _parameters: undefined,
    _heritage: undefined,
    members: readonly TypeTree[],
  ) => new InterfaceDeclaration(word(name), members),
  createIntersectionTypeNode: (types: readonly TypeTree[]) =>
    new Combination("IntersectionType", types.map(constituent)),
  createKeywordTypeNode: (kind: Keyword) => new Token(kind, KEYWORDS[kind]),
  createLiteralTypeNode: (literal: TypeTree) => new LiteralType(literal),
  createModifier: (kind: Keyword) => new Token(kind, KEYWORDS[kind]),
  createNodeArray: (members: readonly TypeTree[]) => members,
  createNull: () => new Token("NullKeyword", "null"),
  createNumericLiteral: (value: number | string) => new Word("NumericLiteral", String(value)),
  createOptionalTypeNode: (type: TypeTree) => new Wrapped("OptionalType", ["", postfixed(type), "?"]),
  createParameterDeclaration: (
    _modifiers: Modifiers,
    _dots: undefined,
    name: string | Word,
    _question: undefined,
    type: TypeTree,
  ) => new Wrapped("Parameter", [`${word(name).text}: `, type, ""]),
  createParenthesizedType: parenthesized,
  createPrefixUnaryExpression: (operator: Keyword, operand: TypeTree) =>
    new Wrapped("PrefixUnaryExpression", [KEYWORDS[operator], operand, ""]),
  createPropertySignature: (
    modifiers: Modifiers,
    name: string | Word,
    questionToken: TypeTree | undefined,
    type: TypeTree,
  ) => new PropertySignature(printed(modifiers) + word(name).text, questionToken, type),
  createRestTypeNode: (type: TypeTree) => new Wrapped("RestType", ["...", type, ""]),
  createStringLiteral: stringWord,
  createToken: (kind: Keyword) => new Token(kind, KEYWORDS[kind]),
  createTrue: () => new Token("TrueKeyword", "true"),
  createTupleTypeNode: (elements: readonly TypeTree[]) => new TupleType(elements),
  createTypeAliasDeclaration: (_modifiers: Modifiers, name: string | Word, _parameters: undefined, type: TypeTree) =>
    new TypeAliasDeclaration(word(name), type),
  createTypeLiteralNode: (members: readonly TypeTree[]) => new TypeLiteral(members),
  createTypeReferenceNode: (name: string | Word, parameters: readonly TypeTree[] = []) =>
    new TypeReference(word(name).text, parameters),
  createUnionTypeNode: (types: readonly TypeTree[]) => new Combination("UnionType", types.map(constituent)),
};

/** What stands for the module `typescript` in openapi-typescript. */
export const compilerForLibrary = {
  addSyntheticLeadingComment: (node: PropertySignature, _kind: string, text: string, _endsLine: true) => {
    node.comment = text;
    return node;
  },
  factory,
  isArrayTypeNode: (node: TypeTree) => node.kind === "ArrayType",
  isInterfaceDeclaration: (node: TypeTree) => node.kind === "InterfaceDeclaration",
  isTupleTypeNode: (node: TypeTree) => node.kind === "TupleType",
  isTypeAliasDeclaration: (node: TypeTree) => node.kind === "TypeAliasDeclaration",
  isTypeNode: (node: TypeTree) => node.kind !== "TypeAliasDeclaration" && node.kind !== "InterfaceDeclaration",
  SyntaxKind,
};

type Modifiers = readonly TypeTree[] | undefined;

function printed(modifiers: Modifiers): string {
  return modifiers === undefined ? "" : modifiers.map((modifier) => `${modifier.print("")} `).join("");
}

function word(name: string | Word): Word {
  return typeof name === "string" ? new Word("Identifier", name) : name;
}

function parenthesized(type: TypeTree): TypeTree {
  return new Wrapped("ParenthesizedType", ["(", type, ")"]);
}

function constituent(type: TypeTree): TypeTree {
  return type instanceof Combination ? parenthesized(type) : type;
}

/** What stands before `[]`, `[key]` or `?`. */
const postfixed = constituent;
