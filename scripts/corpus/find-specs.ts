import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export interface FoundSpec {
  readonly file: string;
  /** Usable as a package's name. */
  readonly name: string;
}

/** The first files of the descriptions in a folder, in the order of their names: those that state a version of OpenAPI. */
export function findSpecs(folder: string): FoundSpec[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(json|ya?ml)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(statesVersion)
    .sort();
  const taken = new Set<string>();
  return files.map((file) => ({ file, name: freeName(file, taken) }));
}

/** The version may stand at the end: keys of JSON have no order. */
function statesVersion(file: string): boolean {
  const text = readFileSync(file, "utf8");
  return /(^|[{,\s])["']?(openapi["']?\s*:\s*["']?3\.|swagger["']?\s*:\s*["']?2\.0)/.test(text);
}

function freeName(file: string, taken: Set<string>): string {
  const words = basename(file)
    .replace(/\.\w+$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40);
  const base = words === "" ? "spec" : words.replace(/-+$/, "");
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
  taken.add(name);
  return name;
}
