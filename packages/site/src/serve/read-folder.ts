import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Gives the content of a file of the site; undefined where there is none. */
export type ReadPage = (path: string) => Promise<string | Uint8Array | undefined>;

/** Reads a built site. */
export function readFolder(folder: string): ReadPage {
  return (path) => readFile(join(folder, path)).catch(() => undefined);
}
