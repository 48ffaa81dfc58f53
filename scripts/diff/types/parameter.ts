import type ts from "typescript";
import { compiler } from "./compiler.js";

/** True when a call may leave the parameter out. */
export function isOptionalParameter(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (!declaration || !compiler().isParameter(declaration)) return false;
  return declaration.questionToken !== undefined || declaration.initializer !== undefined;
}

/** The type of a parameter when it is given: whether it may be left out is told apart. */
export function givenType(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type {
  return checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
}
