import type { EmittedFile } from "../emit/emitted-file.js";
import { checkDistinct, containedPath } from "./contained-path.js";
import { type GeneratedRecord, makeRecord, printRecord, RECORD_FILE, readRecord } from "./generated-record.js";
import { fingerprint } from "./hash.js";
import { filesInSource, readText } from "./package-state.js";

/** What has to change on disk so that a package is what was rendered. Nothing is written yet. */
export interface Plan {
  /** In the order in which they are put in place: the record comes last, so that a torn run is seen and mended. */
  readonly write: readonly { readonly path: string; readonly text: string; readonly isNew: boolean }[];
  readonly remove: readonly string[];
  readonly unchanged: number;
  /** Files in `src` that nobody rendered and no record lists: somebody's own, so they are named and left alone. */
  readonly foreign: readonly string[];
  /** Files that would be overwritten although no record says that they are the generator's. */
  readonly notOurs: readonly string[];
  /** The folder holds a package that the generator made. */
  readonly isOurs: boolean;
  /** Written files whose text on disk is not what the last run left. */
  readonly edited: readonly string[];
}

export interface PlanInput {
  readonly folder: string;
  readonly files: readonly EmittedFile[];
  readonly made: Pick<GeneratedRecord, "input" | "format">;
}

/** @throws Error when a path leaves the package. */
export function planPackage({ folder, files, made }: PlanInput): Plan {
  const before = readRecord(folder);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  texts.set(RECORD_FILE, printRecord(makeRecord(made, texts)));
  checkDistinct(texts.keys());
  const write: { path: string; text: string; isNew: boolean }[] = [];
  const edited: string[] = [];
  const notOurs: string[] = [];
  for (const [path, text] of texts) {
    containedPath(folder, path);
    const present = readText(folder, path);
    if (present === text) {
      continue;
    }
    write.push({ path, text, isNew: present === undefined });
    const last = before?.files.get(path);
    if (present !== undefined && last !== undefined && fingerprint(path, present) !== last) {
      edited.push(path);
    }
    if (present !== undefined && path !== RECORD_FILE && last === undefined) {
      notOurs.push(path);
    }
  }
  const obsolete = [...(before?.files.keys() ?? [])].filter(
    (path) => !texts.has(path) && readText(folder, path) !== undefined,
  );
  for (const path of obsolete) {
    containedPath(folder, path);
  }
  return {
    write,
    remove: obsolete,
    unchanged: texts.size - write.length,
    foreign: filesInSource(folder).filter((path) => !texts.has(path) && !obsolete.includes(path)),
    notOurs,
    isOurs: before !== undefined,
    edited,
  };
}
