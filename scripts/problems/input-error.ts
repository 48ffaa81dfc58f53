import type { Problem } from "./problem.js";

/** An input that cannot be used at all: thrown where going on would only produce problems that follow from the first. */
export class InputError extends Error {
  override readonly name: string = "InputError";
  readonly problems: readonly Problem[];
  /** Text of a file by the name that the problems give it, for code frames. */
  readonly textOf?: (file: string) => string | undefined;

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join("\n"));
    this.problems = problems;
  }
}
