import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashText } from "./hash.js";

/** Rooms whose code decides the bytes of a package. */
const ROOMS = ["load", "model", "emit"];

/**
 * Hash of the factory's own built code and of the list of installed packages, which print and parse for it. It is kept beside this build and never in a package: a package that another build
 * has rendered is rendered again to compare it, but does not change for it.
 *
 * @param folder Folder of the built `cli.js`.
 */
export function factoryMark(folder: string): string {
  const parts: string[] = [installedPackages(folder)];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((first, second) =>
      first.name < second.name ? -1 : 1,
    )) {
      if (entry.isDirectory()) {
        visit(join(path, entry.name));
      } else if (entry.name.endsWith(".js")) {
        parts.push(entry.name, readFileSync(join(path, entry.name), "utf8"));
      }
    }
  };
  for (const room of ROOMS) {
    visit(join(folder, room));
  }
  return hashText(parts.join("\0"));
}

/** What npm notes of the packages that it installed; empty where there is no such note. */
function installedPackages(folder: string): string {
  try {
    return readFileSync(join(folder, "../../node_modules/.package-lock.json"), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      return "";
    }
    throw error;
  }
}
