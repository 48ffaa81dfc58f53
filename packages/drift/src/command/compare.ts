import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { keyOf } from "../difference.js";
import { type JsonObject, own } from "../document.js";
import { describeDifference } from "../drift-error.js";
import { type CountedDifference, DriftLog } from "../drift-log.js";
import { type Description, proposePatch, readDescription, readRecording } from "../patch/index.js";
import type { Arguments } from "./arguments.js";
import { callLive } from "./call-live.js";
import type { Surroundings } from "./surroundings.js";
import { textDifference } from "./text-difference.js";
import { UsageError } from "./usage-error.js";

/** Compares recordings or the service itself with the description. @returns the exit code */
export async function compare(given: Arguments, { folder, today, print, tell }: Surroundings): Promise<number> {
  const path = resolve(folder, given.spec);
  const description = describe(path, given.spec);
  const baselinePath = join(dirname(path), "drift-baseline.json");
  const known = readBaseline(baselinePath, folder);
  const differences = await collect(given, { document: description.document, known, folder, tell });

  for (const difference of differences) tell(`${describeDifference(difference)} (${difference.count}×)`);
  tell(`${differences.length} new, ${known.length} known.`);
  if (given.accept) {
    const all = [...new Set([...known, ...differences.map(keyOf)])].sort();
    writeFileSync(baselinePath, `${JSON.stringify({ known: all }, null, 2)}\n`);
  } else if (given.json) {
    print(JSON.stringify(differences, null, 2));
  } else {
    propose({ differences, description, path, given, today, folder, print, tell });
  }
  return differences.length === 0 ? 0 : 1;
}

function describe(path: string, name: string): Description {
  if (!existsSync(path)) throw new UsageError(`there is no ${name}`);
  const textOf = (file: string): string | undefined => {
    const found = join(dirname(path), file);
    return existsSync(found) ? readFileSync(found, "utf8") : undefined;
  };
  try {
    return readDescription(basename(path), textOf);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function readBaseline(path: string, folder: string): readonly string[] {
  if (!existsSync(path)) return [];
  const known = own(readJson(path, folder), "known");
  if (Array.isArray(known) && known.every((key) => typeof key === "string")) return known;
  throw new UsageError(`${relative(folder, path)} is no baseline: { "known": ["…"] }`);
}

interface Collecting {
  readonly document: JsonObject;
  readonly known: readonly string[];
  readonly folder: string;
  tell(text: string): void;
}

async function collect(given: Arguments, { document, known, folder, tell }: Collecting): Promise<CountedDifference[]> {
  const log = new DriftLog(known);
  const found = given.from.flatMap((file) => {
    try {
      return readRecording(readJson(file, folder), document, known);
    } catch (error) {
      if (error instanceof TypeError) throw new UsageError(`${file}: ${error.message}`);
      throw error;
    }
  });
  if (given.live && given.provider !== undefined) {
    const settings = given.config === undefined ? {} : readJson(given.config, folder);
    found.push(...(await callLive({ provider: given.provider, document, baseline: known, settings, folder, tell })));
  }
  for (const { count, ...difference } of found) {
    for (let times = 0; times < count; times++) log.add([difference]);
  }
  return log.list();
}

function readJson(file: string, folder: string): unknown {
  const path = resolve(folder, file);
  if (!existsSync(path)) throw new UsageError(`there is no ${file}`);
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // The words of JSON.parse quote the file, and recordings and settings hold secrets.
    throw new UsageError(`${file} is not JSON`);
  }
}

interface Proposing extends Surroundings {
  readonly differences: readonly CountedDifference[];
  readonly description: Description;
  readonly path: string;
  readonly given: Arguments;
}

function propose({ differences, description, path, given, today, folder, print, tell }: Proposing): void {
  const document = given.live ? "answers of the service" : "recorded answers of the service";
  const { files, left } = proposePatch(description, differences, { document, read: today });
  for (const { difference, reason } of left) tell(`Not proposed: ${describeDifference(difference)}: ${reason}.`);
  const changed = [...files].filter(([name, text]) => text !== description.files.get(name));
  const changes = changed.map(([name, text]) => {
    const target = join(dirname(path), name);
    if (given.write) writeFileSync(target, text);
    return textDifference(description.files.get(name) ?? "", text, relative(folder, target).replaceAll("\\", "/"));
  });
  if (!given.write) print(changes.join(""));
}
