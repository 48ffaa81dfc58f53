import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { bundleProgram, PROGRAMS } from "./bundle.js";
import type { Program } from "./program.js";
import { markdownTable, median } from "./statistics.js";

const ROUNDS = 15;
const CALLS = 2000;
const ANSWER = JSON.stringify({ id: "p1", name: "Rex", tags: ["dog"] });

const answer = async (): Promise<Response> => new Response(ANSWER, { headers: { "content-type": "application/json" } });

/** CPU microseconds (user and system, whole process) for one call. */
async function cost(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let count = 0; count < CALLS; count += 1) await call();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / CALLS;
}

/**
 * What a call costs over raw fetch, with fetch stubbed: each round measures every peer once, in turn, so that a busy
 * moment of the machine falls on all of them; the figures are medians of the rounds.
 */
export async function calls(): Promise<string> {
  const programs = new Map<string, ReturnType<Program>>();
  for (const name of PROGRAMS) {
    const file = await bundleProgram(name);
    if (!existsSync(file)) continue;
    const { setup } = (await import(pathToFileURL(file).href)) as { setup: Program };
    const program = setup(answer as typeof fetch);
    const got = (await program.get()) as { name?: string };
    if (got?.name !== "Rex") throw new Error(`${name} did not give the pet: ${JSON.stringify(got)}`);
    programs.set(name, program);
  }
  const samples = new Map([...programs.keys()].map((name) => [name, { get: [] as number[], post: [] as number[] }]));
  for (let round = -2; round < ROUNDS; round += 1) {
    for (const [name, program] of programs) {
      for (const verb of ["get", "post"] as const) {
        const microseconds = await cost(program[verb]);
        if (round >= 0) samples.get(name)?.[verb].push(microseconds);
      }
    }
  }
  const base = samples.get("raw-fetch");
  const rows = [...samples].map(([name, { get, post }]) => {
    const over = (own: number[], raw: number[] = []): [number, number] => [
      median(own.map((value, index) => value - (raw[index] ?? 0))),
      median(own.map((value, index) => value / (raw[index] ?? 1))),
    ];
    const [getOver, getTimes] = over(get, base?.get);
    const [postOver, postTimes] = over(post, base?.post);
    return [name, getOver.toFixed(1), getTimes.toFixed(2), postOver.toFixed(1), postTimes.toFixed(2)];
  });
  rows.sort((left, right) => Number(left[1]) - Number(right[1]));
  return markdownTable(["client", "GET: µs over raw fetch", "× raw", "POST: µs over raw fetch", "× raw"], rows);
}
