import type { Problem } from "../problems/problem.js";
import type { Locator } from "./locate.js";
import type { SourceFile } from "./source-file.js";

export interface Entry {
  readonly code: string;
  readonly severity?: Problem["severity"];
  readonly message: string;
  readonly help?: string;
  readonly file: SourceFile;
  /** Where in that file. */
  readonly path: readonly string[];
}

/** Problems found while loading, located only when somebody asks for them. */
export class ProblemLog {
  readonly #entries: Entry[] = [];
  readonly #ready: Problem[] = [];
  readonly #seen = new Set<string>();

  add(entry: Entry): void {
    const key = JSON.stringify([entry.file.address, entry.path, entry.code, entry.message]);
    if (!this.#seen.has(key)) {
      this.#seen.add(key);
      this.#entries.push({ ...entry, path: [...entry.path] });
    }
  }

  /** Problems that have their place already: those of the parser. */
  addLocated(problems: readonly Problem[]): void {
    for (const problem of problems) {
      const key = JSON.stringify(problem);
      if (!this.#seen.has(key)) {
        this.#seen.add(key);
        this.#ready.push(problem);
      }
    }
  }

  get hasErrors(): boolean {
    return this.#ready.length > 0 || this.#entries.some((entry) => (entry.severity ?? "error") === "error");
  }

  located(locator: Locator, toText: (path: readonly string[]) => string): Problem[] {
    return [
      ...this.#ready,
      ...this.#entries.map((entry) => ({
        code: entry.code,
        severity: entry.severity ?? ("error" as const),
        message: entry.message,
        pointer: toText(entry.path),
        location: { file: entry.file.name, ...locator.locate(entry.file, entry.path) },
        ...(entry.help === undefined ? {} : { help: entry.help }),
      })),
    ];
  }
}
