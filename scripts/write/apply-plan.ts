import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { atPath } from "./at-path.js";
import { containedPath } from "./contained-path.js";
import { makeFolders, removeFolders } from "./make-folders.js";
import type { Plan } from "./plan.js";

/** Ignored by git: what a killed run leaves there shows in no tree. The next run removes it. */
const STAGING = ".cache";

/** A plan whose texts are all on disk, beside their places: what is left to do is renaming. */
export interface StagedPackage {
  readonly folder: string;
  readonly staging: string;
  /** Paths in the package; the text of the one at index n is the file n in `staging`. The record comes last. */
  readonly write: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Puts the texts of a plan beside their places, where a full disk or a kill changes nothing.
 *
 * @throws Error when a path leaves the package or a text cannot be written; nothing is left behind then.
 */
export function stagePlan(folder: string, plan: Plan): StagedPackage {
  const parent = join(folder, STAGING);
  const made = makeFolders(parent);
  for (const left of readdirSync(parent).filter((name) => name.startsWith("generating-"))) {
    rmSync(join(parent, left), { recursive: true, force: true });
  }
  const staging = mkdtempSync(join(parent, "generating-"));
  const staged = { folder, staging, write: plan.write.map((file) => file.path), remove: plan.remove };
  try {
    for (const [index, file] of plan.write.entries()) {
      const staged = join(staging, String(index));
      atPath(staged, () => writeFileSync(staged, file.text));
    }
    for (const path of [...staged.write, ...staged.remove]) {
      checkFolder(dirname(containedPath(folder, path)));
    }
    return staged;
  } catch (error) {
    discard(staged);
    removeFolders(made);
    throw error;
  }
}

/**
 * Renames every staged text into its place. If this is torn all the same (the power fails), whole files and the old record
 * are left, which the next run sees and mends.
 */
export function putInPlace({ folder, staging, write, remove }: StagedPackage): void {
  for (const [index, path] of write.entries()) {
    const target = containedPath(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    // What should go is gone before the record no longer lists it.
    if (index === write.length - 1) {
      removeAll(folder, remove);
    }
    renameTo(target, join(staging, String(index)));
  }
  removeAll(folder, write.length === 0 ? remove : []);
}

/** A rename that fails names the file that was to be moved first; nobody knows that one. */
function renameTo(target: string, staged: string): void {
  try {
    renameSync(staged, target);
  } catch (error) {
    if (error instanceof Error && "path" in error) Object.assign(error, { path: target });
    throw error;
  }
}

/** Removes what staging left. */
export function discard({ folder, staging }: StagedPackage): void {
  rmSync(staging, { recursive: true, force: true });
  removeEmptyFolders(folder, STAGING);
  // A package that was not to be has no folder either.
  removeEmptyFolders(dirname(folder), basename(folder));
}

/** Stages a plan and puts it in place in this process. */
export function applyPlan(folder: string, plan: Plan): void {
  if (plan.write.length === 0 && plan.remove.length === 0) {
    return;
  }
  const staged = stagePlan(folder, plan);
  try {
    putInPlace(staged);
  } finally {
    discard(staged);
  }
}

/** What the renaming would stumble over when half of it is done: the folder, or the one that it will be made in, is closed. */
function checkFolder(folder: string): void {
  let present = folder;
  while (!existsSync(present)) present = dirname(present);
  accessSync(present, constants.W_OK | constants.X_OK);
}

function removeAll(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(containedPath(folder, path), { force: true });
    removeEmptyFolders(folder, dirname(path));
  }
}

function removeEmptyFolders(folder: string, path: string): void {
  for (let current = path; current !== "."; current = dirname(current)) {
    try {
      rmdirSync(join(folder, current));
    } catch (error) {
      if (error instanceof Error && "code" in error) {
        return; // Not empty, or gone already.
      }
      throw error;
    }
  }
}
