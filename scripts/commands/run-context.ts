import { join } from "node:path";
import { factoryMark } from "../write/factory-mark.js";
import { VerifiedCache } from "../write/verified-cache.js";
import type { Printing } from "./report.js";
import type { Workspace } from "./workspace.js";

/** What every command is given. */
export interface RunContext extends Printing {
  readonly workspace: Workspace;
  readonly workingDirectory: string;
  readonly remoteOrigins: readonly string[];
  /** Folder of the built command line. */
  readonly factoryFolder: string;
}

/** By folder. Read once: the mark has to be of the code that this process runs, even when it has been built anew meanwhile. */
const marks = new Map<string, string>();

/** Beside the factory's packages, which no one commits and no build takes for an input. */
export function openCache({ factoryFolder }: RunContext): VerifiedCache {
  const file = join(factoryFolder, "..", "node_modules", ".cache", "specwright", "verified.json");
  const mark = marks.get(factoryFolder) ?? factoryMark(factoryFolder);
  marks.set(factoryFolder, mark);
  return new VerifiedCache(file, mark);
}
