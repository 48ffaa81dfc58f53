import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { keyOf } from "../difference.js";
import { describeDifference } from "../drift-error.js";
import { type CountedDifference, DriftLog } from "../drift-log.js";
import { parseDescription, proposePatch, readRecording } from "../patch/index.js";
import type { Arguments } from "./arguments.js";
import { callLive } from "./call-live.js";
import type { Surroundings } from "./surroundings.js";
import { textDifference } from "./text-difference.js";
import { UsageError } from "./usage-error.js";

/** Compares recordings or the service itself with the description. @returns the exit code */
export async function compare(given: Arguments, { folder, today, print, tell }: Surroundings): Promise<number> {
  const path = join(folder, "specs", given.provider, "openapi.yaml");
  if (!existsSync(path)) throw new UsageError(`there is no specs/${given.provider}/openapi.yaml`);
  const yaml = readFileSync(path, "utf8");
  const baselinePath = join(folder, "specs", given.provider, "drift-baseline.json");
  const known: string[] = existsSync(baselinePath) ? JSON.parse(readFileSync(baselinePath, "utf8")).known : [];
  const differences = await collect(given, { yaml, known, folder, tell });

  for (const difference of differences) tell(`${describeDifference(difference)} (${difference.count}×)`);
  tell(`${differences.length} new, ${known.length} known.`);
  if (given.accept) {
    const all = [...new Set([...known, ...differences.map(keyOf)])].sort();
    writeFileSync(baselinePath, `${JSON.stringify({ known: all }, null, 2)}\n`);
  } else if (given.json) {
    print(JSON.stringify(differences, null, 2));
  } else {
    propose({ differences, yaml, path, given, today, folder, print, tell });
  }
  return differences.length === 0 ? 0 : 1;
}

interface Collecting {
  readonly yaml: string;
  readonly known: readonly string[];
  readonly folder: string;
  tell(text: string): void;
}

async function collect(given: Arguments, { yaml, known, folder, tell }: Collecting): Promise<CountedDifference[]> {
  const document = parseDescription(yaml);
  const log = new DriftLog(known);
  const found = given.from.flatMap((file) => {
    try {
      return readRecording(readJson(file, folder), document, known);
    } catch (error) {
      if (error instanceof TypeError) throw new UsageError(`${file}: ${error.message}`);
      throw error;
    }
  });
  if (given.live) {
    const settings = given.config === undefined ? {} : readJson(given.config, folder);
    found.push(...(await callLive({ provider: given.provider, document, baseline: known, settings, folder, tell })));
  }
  for (const { count, ...difference } of found) {
    for (let times = 0; times < count; times++) log.add([difference]);
  }
  return log.list();
}

function readJson(file: string, folder: string): unknown {
  const path = join(folder, file);
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
  readonly yaml: string;
  readonly path: string;
  readonly given: Arguments;
}

function propose({ differences, yaml, path, given, today, folder, print, tell }: Proposing): void {
  const document = given.live ? "answers of the service" : "recorded answers of the service";
  const { text, left } = proposePatch(yaml, differences, { document, read: today });
  for (const { difference, reason } of left) tell(`Not proposed: ${describeDifference(difference)}: ${reason}.`);
  if (!given.write) print(textDifference(yaml, text, relative(folder, path).replaceAll("\\", "/")));
  else if (text !== yaml) writeFileSync(path, text);
}
