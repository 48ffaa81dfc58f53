import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../problems/input-error.js";

/** What the first file of a description says at its top, in YAML or JSON. */
const FIRST = /^[ \t]*\{?\s*["']?(?:openapi|swagger)["']?\s*:/m;
/** It says so early: after comments and, in some, a long `info`. */
const LOOKED_AT = 65_536;
const USUAL = /^(openapi|swagger|api|index|root)\.(ya?ml|json)$/;

/**
 * The first file of a description: the path itself, or of a folder the file that says which OpenAPI it is.
 * @throws InputError for an address on the network, a missing path, and a folder without such a file or with several.
 */
export function entryFile(path: string): string {
  if (isAddress(path)) {
    throw refused(`\`${path}\` is an address.`, "Download the description first, and give its file or folder.");
  }
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw refused(`There is no file or folder \`${path}\`.`);
  if (!stats.isDirectory()) return path;
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.(ya?ml|json)$/i.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => FIRST.test(readFileSync(join(path, name), "utf8").slice(0, LOOKED_AT)))
    .sort();
  const chosen = names.length === 1 ? names : names.filter((name) => USUAL.test(name));
  const [first] = chosen;
  if (first !== undefined && chosen.length === 1) return join(path, first);
  if (names.length > 1) {
    const listed = names.map((name) => `\`${name}\``).join(", ");
    throw refused(`\`${path}\` holds several descriptions: ${listed}.`, "Give the file of one of them.");
  }
  throw refused(
    `No YAML or JSON file in \`${path}\` says \`openapi:\` or \`swagger:\` at its top.`,
    "Give the folder that the first file of the description stands in, or that file.",
  );
}

/** Whether it names something on the network: as a path it would be of a folder called `https:`. */
export function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
}

function refused(message: string, help?: string): InputError {
  return new InputError([{ code: "unreadable", severity: "error", message, ...(help !== undefined && { help }) }]);
}
