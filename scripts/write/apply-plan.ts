import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { containedPath } from "./contained-path.js";
import type { Plan } from "./plan.js";

/**
 * Puts a plan on disk. All texts are written beside their places first, where a full disk or a kill changes nothing; then
 * each is renamed into place. A run that dies between two renames leaves whole files and the old record, which the next
 * run sees and mends.
 */
export function applyPlan(folder: string, plan: Plan): void {
  if (plan.write.length === 0 && plan.remove.length === 0) {
    return;
  }
  mkdirSync(folder, { recursive: true });
  const staging = mkdtempSync(join(folder, ".generating-"));
  try {
    for (const [index, file] of plan.write.entries()) {
      writeFileSync(join(staging, String(index)), file.text);
    }
    for (const [index, file] of plan.write.entries()) {
      const target = containedPath(folder, file.path);
      mkdirSync(dirname(target), { recursive: true });
      // What should go is gone before the record no longer lists it.
      if (index === plan.write.length - 1) {
        removeAll(folder, plan.remove);
      }
      renameSync(join(staging, String(index)), target);
    }
    removeAll(folder, plan.write.length === 0 ? plan.remove : []);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
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
