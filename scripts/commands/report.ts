import { fileSystemProblem } from "../problems/file-system-problem.js";
import { InputError } from "../problems/input-error.js";
import type { Problem } from "../problems/problem.js";
import { renderProblemsAsText } from "../problems/render-text.js";
import type { Terminal } from "./terminal.js";

export type Format = "text" | "json";

export interface Printing {
  readonly terminal: Terminal;
  readonly format: Format;
  /** For people: all warnings of a code, and not the first few alone. */
  readonly allWarnings: boolean;
}

/** Gathers problems over a run and prints them all at once. */
export class Report {
  readonly problems: Problem[] = [];
  /** Texts that problems stand in, by the name that they give it: of hundreds of descriptions no other is kept. */
  readonly #texts = new Map<string, string>();

  add(problems: readonly Problem[], textOf?: (file: string) => string | undefined): void {
    this.problems.push(...problems);
    for (const { location } of problems) {
      const text = location === undefined || this.#texts.has(location.file) ? undefined : textOf?.(location.file);
      if (location !== undefined && text !== undefined) {
        this.#texts.set(location.file, text);
      }
    }
  }

  /** Takes the problems of an input error, or the one of the file system; anything else is a fault of the factory and is thrown on. */
  addError(error: unknown): void {
    const problem = fileSystemProblem(error);
    if (problem !== undefined) {
      this.add([problem]);
    } else if (error instanceof InputError) {
      this.add(error.problems, error.textOf);
    } else {
      throw error;
    }
  }

  get hasErrors(): boolean {
    return this.problems.some((problem) => problem.severity === "error");
  }

  /** Words for people, or one JSON object with all problems and `details` for programs. */
  print({ terminal, format, allWarnings }: Printing, details: Readonly<Record<string, unknown>> = {}): void {
    if (this.problems.length > 0) {
      const textOf = (file: string): string | undefined => this.#texts.get(file);
      terminal.words(
        format === "text" ? renderProblemsAsText(this.problems, { textOf, allWarnings }) : summary(this.problems),
      );
    }
    if (format === "json") {
      terminal.data(`${JSON.stringify({ problems: this.problems, ...details }, undefined, 2)}\n`);
    }
  }
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return `${errors} errors, ${problems.length - errors} warnings\n`;
}
