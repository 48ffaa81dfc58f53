import { readFileSync, realpathSync } from "node:fs";
import { hashText } from "./hash.js";

/** What a description was read from, to tell without reading it as a description that it is the same still. */
export interface SourceMark {
  /** Absolute paths with links followed, the first file first. */
  readonly files: readonly string[];
  readonly hash: string;
}

/**
 * @param texts Every file that was read, by its address.
 * @param facts What else decides the output.
 * @returns Undefined when one of them is on the network: what it gives next time nobody knows.
 */
export function markSources(texts: ReadonlyMap<string, string>, facts: readonly unknown[]): SourceMark | undefined {
  const files = [...texts.keys()];
  if (files.some((file) => /^https?:/.test(file))) {
    return undefined;
  }
  return { files, hash: hashOf(facts, [...texts.entries()]) };
}

/** True when every file has the text that it had, and stands where it stood: a link that leads elsewhere may not be read at all. */
export function isUnchanged(mark: SourceMark, specFile: string, facts: readonly unknown[]): boolean {
  try {
    if (realpathSync(specFile) !== mark.files[0] || mark.files.some((file) => realpathSync(file) !== file)) {
      return false;
    }
    return (
      hashOf(
        facts,
        mark.files.map((file) => [file, readFileSync(file)]),
      ) === mark.hash
    );
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      return false; // One is gone; reading the description says which.
    }
    throw error;
  }
}

function hashOf(facts: readonly unknown[], files: readonly (readonly [string, string | Uint8Array])[]): string {
  // Each text by its own hash: two texts cannot lend each other their ends.
  return hashText(JSON.stringify([facts, files.map(([file, text]) => [file, hashText(text)])]));
}
