import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { objectKey } from "./escape/key.js";
import { stringLiteral } from "./escape/string-literal.js";
import { generatedHeader } from "./generated-header.js";
import { type GlobalContext, type Library, loadLibrary, type TransformOptions } from "./types/load-library.js";
import { factory, SyntaxKind } from "./types/type-factory.js";
import { markOf, type ShapedObject, type ShapedSchema, type TypeMark } from "./types/type-mark.js";
import {
  InterfaceDeclaration,
  PropertySignature,
  printedDeclarations,
  TypeAliasDeclaration,
  TypeLiteral,
  type TypeTree,
  type Word,
} from "./types/type-tree.js";
import { buildTypesDocument, type TypesDocument } from "./types/types-document.js";

export interface EmittedTypes {
  readonly file: EmittedFile;
  /** Component that callers send, where it is another than the one they receive. */
  readonly requestNames: ReadonlyMap<string, string>;
  /** Schema of each parameter by `parameterKey`. */
  readonly parameters: ReadonlyMap<string, ShapedSchema>;
  /** Whether there is a further top-level type, `callbacks`. */
  readonly hasCallbacks: boolean;
}

/** The types of a description, by openapi-typescript: this is the only file that knows it. */
export function emitTypes(input: EmitInput): EmittedTypes {
  const library = loadLibrary();
  const names = new Map(
    input.model.operations.map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation.name]),
  );
  const shaped = buildTypesDocument(input.document, names);
  const printer = new TypesPrinter(library, shaped);
  return {
    file: { path: "src/types.gen.ts", text: generatedHeader(input) + printer.print() },
    requestNames: shaped.requestNames,
    parameters: shaped.parameters,
    hasCallbacks: Object.keys(shaped.callbacks).length > 0,
  };
}

class TypesPrinter {
  readonly #library: Library;
  readonly #shaped: TypesDocument;
  readonly #components = new Map<string, TypeTree>();
  readonly #printed = new Set<string>();
  readonly #context: GlobalContext;
  #latest: { readonly mark: TypeMark; readonly type: TypeTree } | undefined;

  constructor(library: Library, shaped: TypesDocument) {
    this.#library = library;
    this.#shaped = shaped;
    this.#context = {
      additionalProperties: false,
      alphabetize: false,
      arrayLength: false,
      conditionalEnums: false,
      dedupeEnums: false,
      defaultNonNullable: false,
      inject: undefined as never,
      // Discriminators are already literals of the shaped schemas.
      discriminators: { objects: {}, refsHandled: [] },
      emptyObjectsUnknown: true,
      enum: false,
      enumValues: false,
      excludeDeprecated: false,
      exportType: false,
      generatePathParams: false,
      immutable: false,
      injectFooter: [],
      makePathsEnum: false,
      pathParamsAsTypes: false,
      postTransform: undefined as never,
      propertiesRequiredByDefault: false,
      readWriteMarkers: false,
      redoc: undefined as never,
      resolve: (reference) => library.resolveRef(shaped.document, reference, { silent: true }),
      rootTypes: false,
      rootTypesKeepCasing: false,
      rootTypesNoSchemaPrefix: false,
      silent: true,
      transform: (schema, options) => this.#marked(schema, options) as never,
      transformProperty: undefined as never,
    };
  }

  print(): string {
    const options: TransformOptions = { ctx: this.#context };
    for (const { name, operation } of this.#shaped.furtherOperations) {
      this.#library.injectOperationObject(name, operation, options);
    }
    // One part at a time, and each printed at once: together their trees would be the peak of a run's memory.
    const paths = this.#part("paths");
    const operations = this.#footer();
    const texts = [paths, this.#part("webhooks"), this.#part("components"), operations, this.#footer()];
    const rest: TypeTree[] = [];
    for (const alias of this.#shaped.aliases) {
      const type = this.#type(alias.schema, options);
      rest.push(factory.createTypeAliasDeclaration(undefined, alias.name, undefined, type));
    }
    if (Object.keys(this.#shaped.callbacks).length > 0) {
      rest.push(this.#callbacks());
    }
    return texts.join("") + printedDeclarations(rest);
  }

  /** The declaration of one root of the document; what it adds at the end of the file waits in the context. */
  #part(root: "paths" | "webhooks" | "components"): string {
    const part = { [root]: this.#shaped.document[root] };
    const nodes = this.#library.transformSchema(part, this.#context);
    return printedDeclarations(nodes.filter((node) => nameOf(node) === root));
  }

  /** Declarations that came up meanwhile: the operations, and types that others use. Printed once. */
  #footer(): string {
    const footer = this.#context.injectFooter as unknown as TypeTree[];
    const added = footer.filter((node) => !this.#printed.has(nameOf(node)));
    for (const node of added) {
      this.#printed.add(nameOf(node));
    }
    const hasOperations = this.#printed.has("operations");
    this.#printed.add("operations");
    // The library looks by name whether a type is there already; the tree of the operations can go.
    this.#context.injectFooter = footer.filter((node) => nameOf(node) !== "operations") as never;
    const text = printedDeclarations(added);
    return hasOperations ? text : `${text}export type operations = Record<string, never>;\n`;
  }

  #type(schema: ShapedSchema, options: TransformOptions): TypeTree {
    return this.#library.transformSchemaObject(schema, options);
  }

  #marked(schema: unknown, options: TransformOptions): TypeTree | undefined {
    const mark = markOf(schema);
    // The library asks twice for a property, one time after the other: without this, lists inside lists would take twice as
    // long with each level.
    if (mark !== undefined && this.#latest?.mark !== mark) {
      const type = this.#markedType(mark, options);
      this.#latest = { mark, type };
    }
    return mark === undefined ? undefined : this.#latest?.type;
  }

  #markedType(mark: TypeMark, options: TransformOptions): TypeTree {
    switch (mark.kind) {
      case "literal":
        return this.#literals(mark.values, mark.open);
      case "array":
        return factory.createArrayTypeNode(this.#type(mark.items, options));
      case "tuple":
        return this.#tuple(mark, options);
      case "indexed":
        return this.#indexed(mark.object, mark.index, options);
      case "value":
        return factory.createUnionTypeNode([factory.createTypeLiteralNode([]), this.#library.NULL]);
      case "blob":
        return factory.createTypeReferenceNode("Blob");
      case "never":
        return factory.createKeywordTypeNode(SyntaxKind.NeverKeyword);
      case "empty":
        return factory.createTypeReferenceNode("Record", [this.#library.STRING, this.#library.NEVER]);
      case "component":
        return this.#component(mark.name);
      case "alias":
        return factory.createTypeReferenceNode(mark.name);
    }
  }

  /** The same node for each reference to a component: nothing in a printed tree depends on its place. */
  #component(name: string): TypeTree {
    const known = this.#components.get(name);
    if (known !== undefined) {
      return known;
    }
    const key = (text: string) => factory.createLiteralTypeNode(factory.createIdentifier(stringLiteral(text)));
    const schemas = factory.createIndexedAccessTypeNode(factory.createTypeReferenceNode("components"), key("schemas"));
    const node = factory.createIndexedAccessTypeNode(schemas, key(name));
    this.#components.set(name, node);
    return node;
  }

  #tuple(mark: Extract<TypeMark, { kind: "tuple" }>, options: TransformOptions): TypeTree {
    const elements: TypeTree[] = mark.items.map((item, position) => {
      const type = this.#type(item, options);
      return position < mark.required ? type : factory.createOptionalTypeNode(type);
    });
    if (mark.rest !== undefined) {
      elements.push(factory.createRestTypeNode(factory.createArrayTypeNode(this.#type(mark.rest, options))));
    }
    return elements.length === 0
      ? factory.createArrayTypeNode(factory.createKeywordTypeNode(SyntaxKind.UnknownKeyword))
      : factory.createTupleTypeNode(elements);
  }

  /** `{ a: string; b?: number; [key: string]: X | string | number | undefined }`: declared properties must fit the index. */
  #indexed(object: ShapedObject, index: readonly ShapedSchema[], options: TransformOptions): TypeTree {
    const declared = this.#type(object, options);
    if (!(declared instanceof TypeLiteral)) {
      return declared;
    }
    const values = index.map((schema) => this.#type(schema, options));
    let optional = false;
    for (const member of declared.members) {
      if (member instanceof PropertySignature) {
        values.push(member.type);
        optional ||= member.questionToken !== undefined;
      }
    }
    if (optional) {
      values.push(this.#library.UNDEFINED);
    }
    const key = factory.createParameterDeclaration(undefined, undefined, "key", undefined, this.#library.STRING);
    const signature = factory.createIndexSignature(undefined, [key], this.#library.tsUnion(values));
    return factory.createTypeLiteralNode([...declared.members, signature]);
  }

  #literals(values: readonly unknown[], open: boolean): TypeTree {
    const members = values.map((value) => this.#literal(value));
    if (open) {
      const kinds = new Set(
        values.filter((value) => value !== null).map((value) => (typeof value === "number" ? "number" : "string")),
      );
      for (const kind of kinds) {
        const base = kind === "number" ? this.#library.NUMBER : this.#library.STRING;
        const other = factory.createIntersectionTypeNode([base, factory.createTypeLiteralNode([])]);
        members.push(factory.createParenthesizedType(other));
      }
    }
    const [first] = members;
    return members.length === 1 && first !== undefined ? first : factory.createUnionTypeNode(members);
  }

  #literal(value: unknown): TypeTree {
    if (value === null) {
      return this.#library.NULL;
    }
    if (typeof value === "string") {
      // The text of the literal is written by our own escaping: the compiler's would escape every letter beyond ASCII.
      return factory.createLiteralTypeNode(factory.createIdentifier(stringLiteral(value)));
    }
    if (typeof value === "number") {
      return this.#number(value);
    }
    if (typeof value === "boolean") {
      return value ? this.#library.TRUE : this.#library.FALSE;
    }
    if (Array.isArray(value)) {
      return factory.createTupleTypeNode(value.map((item) => this.#literal(item)));
    }
    if (typeof value === "object") {
      const members = Object.entries(value).map(([name, item]) =>
        factory.createPropertySignature(undefined, this.#key(name), undefined, this.#literal(item)),
      );
      return factory.createTypeLiteralNode(members);
    }
    return factory.createKeywordTypeNode(SyntaxKind.UnknownKeyword);
  }

  /** A number that JSON cannot carry exactly is no literal. */
  #number(value: number): TypeTree {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
      return this.#library.NUMBER;
    }
    const literal = factory.createNumericLiteral(Math.abs(value));
    return factory.createLiteralTypeNode(
      value < 0 ? factory.createPrefixUnaryExpression(SyntaxKind.MinusToken, literal) : literal,
    );
  }

  #key(name: string): Word {
    return factory.createIdentifier(name === "__proto__" ? name : objectKey(name));
  }

  #callbacks(): TypeTree {
    const members = Object.entries(this.#shaped.callbacks).map(([operation, byName]) => {
      const inner = Object.entries(byName).map(([name, items]) => {
        const expressions = Object.entries(items).map(([expression, item]) => {
          const type = this.#library.transformPathItemObject(item, { ctx: this.#context });
          return factory.createPropertySignature(undefined, this.#key(expression), undefined, type);
        });
        return factory.createPropertySignature(
          undefined,
          this.#key(name),
          undefined,
          factory.createTypeLiteralNode(expressions),
        );
      });
      return factory.createPropertySignature(
        undefined,
        this.#key(operation),
        undefined,
        factory.createTypeLiteralNode(inner),
      );
    });
    const exported = factory.createModifier(SyntaxKind.ExportKeyword);
    return factory.createInterfaceDeclaration([exported], "callbacks", undefined, undefined, members);
  }
}

function nameOf(node: TypeTree): string {
  return node instanceof InterfaceDeclaration || node instanceof TypeAliasDeclaration ? node.name.text : "";
}
