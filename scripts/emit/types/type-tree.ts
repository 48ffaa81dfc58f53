import { compilerString } from "./compiler-string.js";

/** A type or a declaration that prints itself, as the compiler's own printer would print it. */
export interface TypeTree {
  readonly kind: string;
  /** @param indent Blanks at the start of the line that it stands in. */
  print(indent: string): string;
}

const STEP = "    ";

/**
 * The part of TypeScript's tree of nodes that openapi-typescript makes, as objects that hold nothing but what is printed.
 * Names of classes and members are the compiler's, for openapi-typescript looks at some of them: `kind`, `literal`, `members`, `name.text`, `questionToken`.
 */
export class Word implements TypeTree {
  readonly kind: string;
  readonly text: string;

  constructor(kind: string, text: string) {
    this.kind = kind;
    this.text = text;
  }

  print(): string {
    return this.text;
  }
}

/** A keyword or token. It has no `text`: openapi-typescript tells by that which members of a union may be the same. */
export class Token implements TypeTree {
  readonly kind: string;
  readonly #printed: string;

  constructor(kind: string, printed: string) {
    this.kind = kind;
    this.#printed = printed;
  }

  print(): string {
    return this.#printed;
  }
}

export class LiteralType implements TypeTree {
  readonly kind = "LiteralType";
  readonly literal: TypeTree;

  constructor(literal: TypeTree) {
    this.literal = literal;
  }

  print(indent: string): string {
    return this.literal.print(indent);
  }
}

/** Text, a tree, text: `(T)`, `T[]`, `T?`, `...T`, `-1`. */
export class Wrapped implements TypeTree {
  readonly kind: string;
  readonly #before: string;
  readonly #inner: TypeTree;
  readonly #after: string;

  constructor(kind: string, [before, inner, after]: readonly [string, TypeTree, string]) {
    this.kind = kind;
    this.#before = before;
    this.#inner = inner;
    this.#after = after;
  }

  print(indent: string): string {
    return this.#before + this.#inner.print(indent) + this.#after;
  }
}

export class IndexedAccessType implements TypeTree {
  readonly kind = "IndexedAccessType";
  readonly #object: TypeTree;
  readonly #index: TypeTree;

  constructor(object: TypeTree, index: TypeTree) {
    this.#object = object;
    this.#index = index;
  }

  print(indent: string): string {
    return `${this.#object.print(indent)}[${this.#index.print(indent)}]`;
  }
}

export class TypeReference implements TypeTree {
  readonly kind = "TypeReference";
  readonly #name: string;
  readonly #parameters: readonly TypeTree[];

  constructor(name: string, parameters: readonly TypeTree[]) {
    this.#name = name;
    this.#parameters = parameters;
  }

  print(indent: string): string {
    return this.#parameters.length === 0 ? this.#name : `${this.#name}<${joined(this.#parameters, ", ", indent)}>`;
  }
}

/** A union or an intersection. */
export class Combination implements TypeTree {
  readonly kind: "UnionType" | "IntersectionType";
  readonly types: readonly TypeTree[];

  constructor(kind: Combination["kind"], types: readonly TypeTree[]) {
    this.kind = kind;
    this.types = types;
  }

  print(indent: string): string {
    return joined(this.types, this.kind === "UnionType" ? " | " : " & ", indent);
  }
}

export class TupleType implements TypeTree {
  readonly kind = "TupleType";
  readonly elements: readonly TypeTree[];

  constructor(elements: readonly TypeTree[]) {
    this.elements = elements;
  }

  print(indent: string): string {
    const inner = indent + STEP;
    const elements = this.elements.length === 0 ? "" : `${inner}${joined(this.elements, `,\n${inner}`, inner)}\n`;
    return `[\n${elements}${indent}]`;
  }
}

export class TypeLiteral implements TypeTree {
  readonly kind = "TypeLiteral";
  readonly members: readonly TypeTree[];

  constructor(members: readonly TypeTree[]) {
    this.members = members;
  }

  print(indent: string): string {
    return this.members.length === 0 ? "{}" : `{\n${printedMembers(this.members, indent + STEP)}${indent}}`;
  }
}

export class PropertySignature implements TypeTree {
  readonly kind = "PropertySignature";
  readonly questionToken: TypeTree | undefined;
  readonly type: TypeTree;
  /** Text between the marks of the comment that stands before it. */
  comment: string | undefined;
  readonly #head: string;

  constructor(head: string, questionToken: TypeTree | undefined, type: TypeTree) {
    this.#head = head;
    this.questionToken = questionToken;
    this.type = type;
  }

  print(indent: string): string {
    const comment = this.comment === undefined ? "" : printedComment(this.comment, indent);
    const mark = this.questionToken === undefined ? "" : "?";
    return `${comment}${this.#head}${mark}: ${this.type.print(indent)};`;
  }
}

export class IndexSignature implements TypeTree {
  readonly kind = "IndexSignature";
  readonly #head: string;
  readonly #type: TypeTree;

  constructor(head: string, type: TypeTree) {
    this.#head = head;
    this.#type = type;
  }

  print(indent: string): string {
    return `${this.#head}: ${this.#type.print(indent)};`;
  }
}

export class InterfaceDeclaration implements TypeTree {
  readonly kind = "InterfaceDeclaration";
  readonly name: Word;
  /** openapi-typescript adds to it. */
  members: readonly TypeTree[];

  constructor(name: Word, members: readonly TypeTree[]) {
    this.name = name;
    this.members = members;
  }

  print(indent: string): string {
    return `export interface ${this.name.text} {\n${printedMembers(this.members, indent + STEP)}${indent}}`;
  }
}

export class TypeAliasDeclaration implements TypeTree {
  readonly kind = "TypeAliasDeclaration";
  readonly name: Word;
  readonly #type: TypeTree;

  constructor(name: Word, type: TypeTree) {
    this.name = name;
    this.#type = type;
  }

  print(indent: string): string {
    return `export type ${this.name.text} = ${this.#type.print(indent)};`;
  }
}

export function stringWord(text: string): Word {
  return new Word("StringLiteral", compilerString(text));
}

/** Declarations one below the other. */
export function printedDeclarations(declarations: readonly TypeTree[]): string {
  return declarations.map((declaration) => `${declaration.print("")}\n`).join("");
}

function joined(trees: readonly TypeTree[], separator: string, indent: string): string {
  let text = "";
  for (const [position, tree] of trees.entries()) {
    text += position === 0 ? tree.print(indent) : separator + tree.print(indent);
  }
  return text;
}

function printedMembers(members: readonly TypeTree[], indent: string): string {
  let text = "";
  for (const member of members) {
    text += `${indent}${member.print(indent)}\n`;
  }
  return text;
}

/** The compiler trims each line of a comment and indents it as deep as its first one, and by its own blanks. */
function printedComment(comment: string, indent: string): string {
  if (!comment.includes("\n")) {
    return `/*${comment}*/\n${indent}`;
  }
  const [first = "", ...rest] = `/*${comment}*/`.split("\n");
  let text = first.trim();
  for (const line of rest) {
    // Each starts with a blank and an asterisk.
    text += `\n${indent} ${line.trim()}`;
  }
  return `${text}\n${indent}`;
}
