import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { atPath } from "./at-path.js";
import { type GeneratedRecord, RECORD_FILE } from "./generated-record.js";
import { fingerprint } from "./hash.js";

/** Text of a file of the package; undefined when it is not there. */
export function readText(folder: string, path: string): string | undefined {
  return readBytes(folder, path)?.toString("utf8");
}

function readBytes(folder: string, path: string): Buffer | undefined {
  try {
    return atPath(join(folder, path), () => readFileSync(join(folder, path)));
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) {
      return undefined;
    }
    throw error;
  }
}

/** Files below `src`, which the generator owns whole, by their path in the package. */
export function filesInSource(folder: string): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readDirectory(join(folder, path))) {
      if (entry.isDirectory()) {
        visit(`${path}/${entry.name}`);
      } else {
        found.push(`${path}/${entry.name}`);
      }
    }
  };
  visit("src");
  return found.sort();
}

/** True when every file is as the record says and nothing was added to `src`. */
export function matchesRecord(folder: string, record: GeneratedRecord): boolean {
  for (const [path, hash] of record.files) {
    const bytes = readBytes(folder, path);
    if (bytes === undefined || fingerprint(path, bytes) !== hash) {
      return false;
    }
  }
  return filesInSource(folder).every((path) => record.files.has(path) || path === RECORD_FILE);
}

/** The version in the package's manifest, which belongs to releases. */
export function packageVersion(folder: string): string | undefined {
  const { version } = readManifest(folder);
  return typeof version === "string" && /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/.test(version) ? version : undefined;
}

/** The name in the package's manifest; undefined when there is none. */
export function packageName(folder: string): string | undefined {
  const { name } = readManifest(folder);
  return typeof name === "string" ? name : undefined;
}

function readManifest(folder: string): { readonly name?: unknown; readonly version?: unknown } {
  const text = readText(folder, "package.json");
  try {
    return text === undefined ? {} : ((JSON.parse(text) ?? {}) as { name?: unknown; version?: unknown });
  } catch (error) {
    if (error instanceof SyntaxError) {
      return {};
    }
    throw error;
  }
}

function readDirectory(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return [];
    }
    throw error;
  }
}
