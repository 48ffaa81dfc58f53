import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./hash.js";

export const RECORD_FILE = "generated.json";

/** `generated.json` of a package: what it was made from, and every file that belongs to the generator. */
export interface GeneratedRecord {
  /** Hash of the bundled description and of what else decides the output. */
  readonly input: string;
  readonly format: number;
  /** Hash by path, `generated.json` itself left out. */
  readonly files: ReadonlyMap<string, string>;
}

/** The record of a package folder; undefined when there is none or it cannot be understood. */
export function readRecord(folder: string): GeneratedRecord | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(join(folder, RECORD_FILE), "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && "code" in error)) {
      return undefined;
    }
    throw error;
  }
  const { input, format, files } = (parsed ?? {}) as { input?: unknown; format?: unknown; files?: unknown };
  if (typeof input !== "string" || typeof format !== "number" || typeof files !== "object" || files === null) {
    return undefined;
  }
  return { input, format, files: new Map(Object.entries(files).map(([path, hash]) => [path, String(hash)])) };
}

export function makeRecord(
  made: Pick<GeneratedRecord, "input" | "format">,
  files: ReadonlyMap<string, string>,
): GeneratedRecord {
  const hashes = [...files].map(([path, text]) => [path, fingerprint(path, text)] as const);
  return { ...made, files: new Map(hashes.sort(([first], [second]) => (first < second ? -1 : 1))) };
}

export function printRecord({ input, format, files }: GeneratedRecord): string {
  return `${JSON.stringify({ format, input, files: Object.fromEntries(files) }, undefined, 2)}\n`;
}
