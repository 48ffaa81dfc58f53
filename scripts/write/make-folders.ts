import { existsSync, mkdirSync, rmdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it, one by one: Node's own way never ends where the system says of a new folder that its
 * parent is missing, as Linux does below /proc.
 *
 * @returns the folders that were made, the outermost first.
 * @throws Error of the file system; what was made is removed then.
 */
export function makeFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let current = folder; !existsSync(current) && dirname(current) !== current; current = dirname(current)) {
    missing.unshift(current);
  }
  const made: string[] = [];
  try {
    for (const path of missing) {
      mkdirSync(path);
      made.push(path);
    }
    return made;
  } catch (error) {
    removeFolders(made);
    throw error;
  }
}

/** Removes folders that were just made. One that others have used meanwhile stays. */
export function removeFolders(made: readonly string[]): void {
  for (const folder of [...made].reverse()) {
    try {
      rmdirSync(folder);
    } catch (error) {
      if (error instanceof Error && "code" in error) return;
      throw error;
    }
  }
}
