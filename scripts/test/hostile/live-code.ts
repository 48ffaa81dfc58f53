import ts from "typescript";

/** Values that generated code may name. */
const VALUES = new Set([
  ..."createClient descriptor options undefined $schema $defs".split(" "),
  ..."basic bodies checks credentials failures forms keys oauth paging raw sensitive servers session signing streaming styles".split(
    " ",
  ),
]);

/** Types of the language that generated code may name, beside those that it declares or imports. */
const TYPES = new Set(
  "AsyncIterable Blob Exclude FormData NonNullable Omit Partial Readonly Record WithRequired const string".split(" "),
);

const STATEMENTS = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.FunctionDeclaration,
]);

/** Expressions that are data. */
const DATA = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.SatisfiesExpression,
]);

/**
 * What a generated file holds that is neither data nor a type: each line would be code of a description. Only the factory
 * function and its one call are code of ours.
 */
export function liveCode(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  const found = parseDiagnostics.map(
    ({ messageText }) => `syntax: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
  const declared = declaredNames(source);
  const report = (node: ts.Node): void => {
    found.push(`${ts.SyntaxKind[node.kind]}: ${node.getText().slice(0, 80)}`);
  };
  for (const statement of source.statements) {
    if (!STATEMENTS.has(statement.kind)) report(statement);
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
      if (!declared.has(node.typeName.text) && !TYPES.has(node.typeName.text)) report(node);
    } else if (ts.isTypeQueryNode(node) || ts.isTemplateLiteralTypeNode(node) || ts.isImportTypeNode(node)) {
      report(node);
    } else if (ts.isMethodDeclaration(node) || ts.isAccessor(node)) {
      report(node);
    } else if (ts.isCallExpression(node)) {
      if (node.expression.getText() !== "createClient" || !path.endsWith("client.gen.ts")) report(node);
    } else if (ts.isExpression(node) && !ts.isIdentifier(node) && !DATA.has(node.kind) && !isTypeOnly(node)) {
      report(node);
    } else if (ts.isIdentifier(node) && isRead(node) && !VALUES.has(node.text)) {
      report(node);
    } else if (
      ts.isPropertyAssignment(node) &&
      ts.isComputedPropertyName(node.name) &&
      !ts.isStringLiteral(node.name.expression)
    ) {
      report(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The parser counts names, types and clauses among expressions. */
function isTypeOnly(node: ts.Node): boolean {
  return ts.isTypeNode(node) || ts.isExpressionWithTypeArguments(node) || ts.isOmittedExpression(node);
}

/** An identifier whose value is read, and not the name of a member, a declaration or a type. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    (ts.isCallExpression(parent) && parent.expression !== node) ||
    (ts.isVariableDeclaration(parent) && parent.initializer === node) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent) ||
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isExpressionStatement(parent)
  );
}

function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isTypeParameterDeclaration(node)) &&
      node.name
    ) {
      names.add(node.name.text);
    }
    if (ts.isImportSpecifier(node)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
