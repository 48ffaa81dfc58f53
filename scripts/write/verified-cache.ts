import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashText } from "./hash.js";
import type { SourceMark } from "./source-mark.js";

export interface Verified {
  /** Hash of all that decides the output. */
  readonly input: string;
  /** The files that `input` is known from. Absent: it has to be read each time. */
  readonly sources?: SourceMark;
}

/**
 * Remembers which packages this build of the factory has rendered and found equal to what is on disk. Without the memory
 * everything is rendered and compared, so losing it costs time and never truth.
 */
export class VerifiedCache {
  readonly #file: string;
  readonly #factory: string;
  readonly #known: Map<string, Verified>;
  #changed = false;

  /** @param file Where the memory is kept; its folder is made when needed. `factory`: see `factoryMark`. */
  constructor(file: string, factory: string) {
    this.#file = file;
    this.#factory = factory;
    this.#known = read(file, factory);
  }

  find(folder: string): Verified | undefined {
    return this.#known.get(key(folder));
  }

  add(folder: string, { input, sources }: Verified): void {
    const known = this.find(folder);
    if (known?.input !== input || known.sources?.hash !== sources?.hash) {
      this.#known.set(key(folder), { input, ...(sources && { sources }) });
      this.#changed = true;
    }
  }

  /** Writes the memory. A folder that cannot be written to is no error. */
  save(): void {
    if (!this.#changed) {
      return;
    }
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      const temporary = join(dirname(this.#file), `verified-${process.pid}.tmp`);
      writeFileSync(temporary, JSON.stringify({ factory: this.#factory, known: Object.fromEntries(this.#known) }));
      renameSync(temporary, this.#file);
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) {
        throw error;
      }
    }
  }
}

function read(file: string, factory: string): Map<string, Verified> {
  try {
    const parsed = JSON.parse(readFileSync(file, "utf8")) as { factory?: unknown; known?: Record<string, Verified> };
    if (parsed.factory === factory && typeof parsed.known === "object") {
      return new Map(Object.entries(parsed.known));
    }
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof Error && "code" in error)) {
      throw error;
    }
  }
  return new Map();
}

function key(folder: string): string {
  return hashText(folder);
}
