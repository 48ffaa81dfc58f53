import type { Problem } from "../problems/problem.js";

/** One parsed file of a spec. */
export interface SourceFile {
  /** Absolute path or URL. */
  readonly address: string;
  /** As messages name it: relative to the working directory where that is shorter. */
  readonly name: string;
  readonly text: string;
  readonly format: "json" | "yaml";
  readonly value: unknown;
}

/** A problem at an offset of a text whose structure is not known. */
export interface OffsetProblem {
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

export function problemIn(file: string, found: OffsetProblem): Problem {
  return {
    code: found.code,
    severity: "error",
    message: found.message,
    location: { file, line: found.line, column: found.column },
    ...(found.help === undefined ? {} : { help: found.help }),
  };
}

/** Line and column (from 1) of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (
    let newline = text.indexOf("\n");
    newline !== -1 && newline < offset;
    newline = text.indexOf("\n", newline + 1)
  ) {
    line += 1;
    lineStart = newline + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
