import { documentText } from "../emit/document.js";
import type { EmittedFile } from "../emit/emitted-file.js";
import { loadSpec } from "../load/load-spec.js";
import { InputError } from "../problems/input-error.js";
import type { Problem } from "../problems/problem.js";
import { EMITTER_FORMAT } from "../write/emitter-format.js";
import { readRecord } from "../write/generated-record.js";
import { hashText } from "../write/hash.js";
import { matchesRecord, packageVersion } from "../write/package-state.js";
import type { VerifiedCache } from "../write/verified-cache.js";
import type { Target } from "./target.js";

export interface Prepared {
  readonly target: Target;
  /** Hash of all that decides the output. */
  readonly input: string;
  /** Absent: what is on disk was rendered by this build from this input and has not changed since. */
  readonly files?: readonly EmittedFile[];
  /** Number of files when nothing was rendered. */
  readonly fileCount: number;
  readonly problems: readonly Problem[];
  readonly textOf: (file: string) => string | undefined;
  /** Names that were changed to be usable: how many. */
  readonly renamed: number;
}

export interface PrepareOptions {
  readonly remoteOrigins: readonly string[];
  readonly workingDirectory: string;
  readonly verified: VerifiedCache;
}

/** Problems of one spec with the texts that their code frames need. */
export class SpecError extends InputError {
  override readonly name = "SpecError";
  readonly textOf: (file: string) => string | undefined;

  constructor(problems: readonly Problem[], textOf: (file: string) => string | undefined) {
    super(problems);
    this.textOf = textOf;
  }
}

/**
 * Renders a package in memory, unless it is known to be up to date.
 *
 * @throws LoadError or SpecError with all problems when one of them is an error.
 */
export async function preparePackage(target: Target, options: PrepareOptions): Promise<Prepared> {
  // Our own descriptions can be mended; one from outside is worth having with a hole in it that is named.
  const missingSchemas = target.standalone ? "any" : "refuse";
  const spec = await loadSpec(target.specFile, { ...options, missingSchemas });
  const facts = [target.provider, target.standalone, target.repository ?? null];
  const input = hashText(JSON.stringify(facts), "\n", documentText(spec.document));
  const record = readRecord(target.folder);
  const sameInput = record !== undefined && record.input === input && record.format === EMITTER_FORMAT;
  if (sameInput && options.verified.has(target.folder, input) && matchesRecord(target.folder, record)) {
    return {
      target,
      input,
      fileCount: record.files.size + 1,
      problems: spec.problems,
      textOf: spec.textOf,
      renamed: 0,
    };
  }
  const { buildModel } = await import("../model/build-model.js");
  const built = buildModel(spec.document, target.provider, { assumesTexts: target.standalone });
  const problems = [...spec.problems, ...built.problems.map((problem) => spec.locate(problem))];
  if (problems.some((problem) => problem.severity === "error")) {
    throw new SpecError(problems, spec.textOf);
  }
  // The printer of types is most of the start-up, so it is loaded only by a run that has something to render.
  const { emit } = await import("../emit/emit.js");
  const version = packageVersion(target.folder);
  const files = emit({
    model: built.model,
    document: spec.document,
    standalone: target.standalone,
    ...(version === undefined ? {} : { version }),
    ...(target.repository === undefined ? {} : { repository: target.repository }),
  });
  return {
    target,
    input,
    files,
    fileCount: files.length + 1,
    problems,
    textOf: spec.textOf,
    renamed: built.model.renamed.length,
  };
}
