import { lstatSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../problems/input-error.js";

/**
 * The absolute path of a file of a package.
 *
 * @throws Error for a path that is not plain; InputError when a folder on the way is a link: it would lead out of the package.
 */
export function containedPath(folder: string, path: string): string {
  const parts = path.split("/");
  if (!/^[A-Za-z0-9._@/-]+$/.test(path) || parts.some((part) => part === "" || part === "." || part === "..")) {
    throw new Error(`The generator may not write to ${JSON.stringify(path)}`);
  }
  let place = folder;
  for (const part of parts) {
    place = join(place, part);
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) {
      const message = `The generator may not write through the link ${place}`;
      throw new InputError([{ code: "link", severity: "error", message, help: "Remove the link, and run it again." }]);
    }
  }
  return place;
}

/** Refuses a set of paths that would fall together on a file system that does not tell case apart. */
export function checkDistinct(paths: Iterable<string>): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = path.toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) {
      throw new Error(`The generator may not write both ${other} and ${path}`);
    }
    seen.set(key, path);
  }
}
