import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of the site: its path below the folder, and its content. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** Replaces a folder by these files. All are made before, so that a failure leaves the old ones. */
export function writeFolder(folder: string, files: SiteFiles): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
