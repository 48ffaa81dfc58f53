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

// Of the last text only, as one file has most problems.
let lines: { readonly text: string; readonly starts: readonly number[] } | undefined;

/** Line and column (from 1) of an offset. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  if (lines?.text !== text) {
    lines = { text, starts: startsOfLines(text) };
  }
  const { starts } = lines;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let newline = text.indexOf("\n"); newline !== -1; newline = text.indexOf("\n", newline + 1)) {
    starts.push(newline + 1);
  }
  return starts;
}
