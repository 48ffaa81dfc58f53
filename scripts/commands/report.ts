import { LoadError } from "../load/load-spec.js";
import { InputError } from "../problems/input-error.js";
import type { Problem } from "../problems/problem.js";
import { renderProblemsAsText } from "../problems/render-text.js";
import { SpecError } from "./prepare-package.js";
import type { Terminal } from "./terminal.js";

export type Format = "text" | "json";

/** Gathers problems over a run and prints them all at once. */
export class Report {
  readonly problems: Problem[] = [];
  readonly #texts: ((file: string) => string | undefined)[] = [];

  add(problems: readonly Problem[], textOf?: (file: string) => string | undefined): void {
    this.problems.push(...problems);
    if (textOf !== undefined) {
      this.#texts.push(textOf);
    }
  }

  /** Takes the problems of an input error; anything else is a fault of the factory and is thrown on. */
  addError(error: unknown): void {
    if (error instanceof LoadError || error instanceof SpecError) {
      this.add(error.problems, error.textOf);
    } else if (error instanceof InputError) {
      this.add(error.problems);
    } else {
      throw error;
    }
  }

  get hasErrors(): boolean {
    return this.problems.some((problem) => problem.severity === "error");
  }

  /** Words for people, or one JSON object with the problems and `details` for programs. */
  print(terminal: Terminal, format: Format, details: Readonly<Record<string, unknown>> = {}): void {
    if (this.problems.length > 0) {
      const textOf = (file: string): string | undefined => {
        for (const find of this.#texts) {
          const text = find(file);
          if (text !== undefined) {
            return text;
          }
        }
        return undefined;
      };
      terminal.words(format === "text" ? renderProblemsAsText(this.problems, textOf) : summary(this.problems));
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
