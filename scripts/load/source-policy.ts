import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { decodeText } from "./decode-text.js";
import { LIMITS } from "./limits.js";

/** Why a file may not or cannot be read. */
export class SourceRefusal extends Error {
  readonly code: string;
  readonly help: string | undefined;

  constructor(code: string, message: string, help?: string) {
    super(message);
    this.code = code;
    this.help = help;
  }
}

/** The address that a reference inside `from` names: an absolute path or an http(s) URL, not yet checked. */
export function resolveAddress(from: string, reference: string): string {
  if (/^https?:/i.test(from) || /^[a-z][a-z0-9+.-]+:/i.test(reference)) {
    const base = /^https?:/i.test(from) ? from : undefined;
    const url = URL.canParse(reference, base) ? new URL(reference, base) : undefined;
    if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
      throw new SourceRefusal("reference-not-allowed", `\`${reference}\` is not a file of this description.`);
    }
    return url.href;
  }
  return resolve(dirname(from), decodePath(reference));
}

/**
 * Reads a local file that must lie inside `folder`, also when links are followed.
 *
 * @throws SourceRefusal for a file outside, a missing one, a folder, or one above the limit; InputError for text that is not UTF-8.
 */
export function readInside(
  folder: string,
  path: string,
  name: string,
): { readonly text: string; readonly bytes: number } {
  let real: string;
  try {
    real = realpathSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      // Outside the folder even its absence is not told.
      if (!isInside(folder, path)) {
        throw outside(name);
      }
      throw new SourceRefusal("unresolved-reference", `There is no file \`${name}\`.`);
    }
    throw error;
  }
  if (!isInside(folder, real)) {
    throw outside(name);
  }
  const stats = statSync(real);
  if (!stats.isFile()) {
    throw new SourceRefusal("unresolved-reference", `\`${name}\` is not a file.`);
  }
  if (stats.size > LIMITS.fileBytes) {
    throw new SourceRefusal("too-large", `\`${name}\` has ${stats.size} bytes; the limit is ${LIMITS.fileBytes}.`);
  }
  const bytes = readFileSync(real);
  return { text: decodeText(bytes, name), bytes: bytes.length };
}

function outside(name: string): SourceRefusal {
  return new SourceRefusal(
    "reference-not-allowed",
    `\`${name}\` lies outside the folder of the description.`,
    "Keep every file of a description below the folder of its first file.",
  );
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function decodePath(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch (error) {
    if (error instanceof URIError) {
      return reference;
    }
    throw error;
  }
}
