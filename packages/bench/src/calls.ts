import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleProgram, PROGRAMS } from "./bundle.js";
import { markdownTable, median } from "./statistics.js";

const ROUNDS = 5;

interface Cost {
  readonly get: number;
  readonly post: number;
}

/**
 * What a call costs over raw fetch, with fetch stubbed. Each peer has a process of its own: in one process the second to run is
 * slower than the first, and what one leaves to the collector another pays for. Each round runs every peer once, in turn, so that a
 * busy moment of the machine falls on all of them; the figures are medians of the rounds.
 */
export async function calls(): Promise<string> {
  const files = new Map<string, string>();
  for (const name of PROGRAMS) {
    const file = await bundleProgram(name);
    if (existsSync(file)) files.set(name, file);
  }
  const measured = new Map([...files.keys()].map((name) => [name, [] as Cost[]]));
  const program = fileURLToPath(new URL("call-cost.js", import.meta.url));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, file] of files) {
      measured.get(name)?.push(JSON.parse(execFileSync(process.execPath, [program, file], { encoding: "utf8" })));
    }
  }
  const base = measured.get("raw-fetch") ?? [];
  const rows = [...measured].map(([name, costs]) => {
    const over = (verb: keyof Cost): string[] => {
      const pairs = costs.map((own, round) => [own[verb], base[round]?.[verb] ?? Number.NaN] as const);
      const difference = median(pairs.map(([own, raw]) => own - raw));
      return [difference.toFixed(1), median(pairs.map(([own, raw]) => own / raw)).toFixed(2)];
    };
    return [name, ...over("get"), ...over("post")];
  });
  rows.sort((left, right) => Number(left[1]) - Number(right[1]));
  return markdownTable(["client", "GET: µs over raw fetch", "× raw", "POST: µs over raw fetch", "× raw"], rows);
}
