import { documentText } from "../emit/document.js";
import type { EmittedFile } from "../emit/emitted-file.js";
import type { RenamedName } from "../model/model.js";
import { InputError } from "../problems/input-error.js";
import type { Problem } from "../problems/problem.js";
import { EMITTER_FORMAT } from "../write/emitter-format.js";
import { readRecord } from "../write/generated-record.js";
import { hashText } from "../write/hash.js";
import { matchesRecord, packageVersion } from "../write/package-state.js";
import { isUnchanged, markSources, type SourceMark } from "../write/source-mark.js";
import type { VerifiedCache } from "../write/verified-cache.js";
import type { Target } from "./target.js";

export interface Prepared {
  readonly target: Target;
  /** Hash of all that decides the output. */
  readonly input: string;
  /** Absent: the description has to be read each time, because it is not on this disk alone or has a warning to repeat. */
  readonly sources?: SourceMark;
  /** Absent: what is on disk was rendered by this build from this input and has not changed since. */
  readonly files?: readonly EmittedFile[];
  /** Number of files when nothing was rendered. */
  readonly fileCount: number;
  readonly problems: readonly Problem[];
  readonly textOf: (file: string) => string | undefined;
  /** Names that were changed to be usable; none when nothing was rendered. */
  readonly renamed: readonly RenamedName[];
}

export interface PrepareOptions {
  readonly remoteOrigins: readonly string[];
  readonly workingDirectory: string;
  readonly verified: VerifiedCache;
  /** Called before a package is rendered. */
  readonly onRender?: () => void;
}

/** Problems of one spec with the texts that their code frames need. */
export class SpecError extends InputError {
  override readonly name = "SpecError";
  override readonly textOf: (file: string) => string | undefined;

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
  const facts = [target.provider, target.standalone, target.repository ?? null];
  const record = readRecord(target.folder);
  const known = options.verified.find(target.folder);
  const isCurrent = (input: string): boolean =>
    record?.input === input && record.format === EMITTER_FORMAT && matchesRecord(target.folder, record);
  const fileCount = (record?.files.size ?? 0) + 1;
  if (known?.sources !== undefined && isUnchanged(known.sources, target.specFile, facts) && isCurrent(known.input)) {
    return { target, ...known, fileCount, problems: [], textOf: () => undefined, renamed: [] };
  }
  // The reader of descriptions is half of the start-up.
  const { loadSpec } = await import("../load/load-spec.js");
  // Our own descriptions can be mended; one from outside is worth having with a hole in it that is named.
  const missingSchemas = target.standalone ? "any" : "refuse";
  const spec = await loadSpec(target.specFile, { ...options, missingSchemas });
  const input = hashText(JSON.stringify(facts), "\n", documentText(spec.document));
  const sources = spec.problems.length === 0 ? markSources(spec.texts(), facts) : undefined;
  if (known?.input === input && isCurrent(input)) {
    const { problems, textOf } = spec;
    return { target, input, ...(sources && { sources }), fileCount, problems, textOf, renamed: [] };
  }
  options.onRender?.();
  const { buildModel } = await import("../model/build-model.js");
  const built = buildModel(spec.document, target.provider, { keptByOthers: target.standalone });
  const problems = [...spec.problems, ...built.problems.map((problem) => spec.locate(problem))];
  if (problems.some((problem) => problem.severity === "error")) {
    throw new SpecError(problems, spec.textOf);
  }
  // The printer of types is most of the start-up, so it is loaded only by a run that has something to render.
  const { emitPackage } = await import("../emit/emit.js");
  const version = packageVersion(target.folder);
  const { files, renamed } = emitPackage({
    model: built.model,
    document: spec.document,
    standalone: target.standalone,
    ...(version === undefined ? {} : { version }),
    ...(target.repository === undefined ? {} : { repository: target.repository }),
  });
  return {
    target,
    input,
    ...(sources && problems.length === 0 && { sources }),
    files,
    fileCount: files.length + 1,
    problems,
    textOf: spec.textOf,
    renamed,
  };
}
