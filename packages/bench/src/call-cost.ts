import { pathToFileURL } from "node:url";
import type { Program } from "./program.js";
import { median } from "./statistics.js";

const CALLS = 5000;
const ANSWER = JSON.stringify({ id: "p1", name: "Rex", tags: ["dog"] });

const answer = async (): Promise<Response> => new Response(ANSWER, { headers: { "content-type": "application/json" } });

/** CPU microseconds (user and system, whole process, collections of garbage included) for one call. */
async function cost(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let count = 0; count < CALLS; count += 1) await call();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / CALLS;
}

/** Measures one bundled program, alone in its process, and prints `{ get, post }`: `node call-cost.js FILE`. */
const { setup } = (await import(pathToFileURL(process.argv[2] ?? "").href)) as { setup: Program };
const program = setup(answer as typeof fetch);
for (const call of Object.values(program)) {
  const got = (await call()) as { name?: string };
  if (got?.name !== "Rex") throw new Error(`did not give the pet: ${JSON.stringify(got)}`);
}
const samples = { get: [] as number[], post: [] as number[] };
for (let round = -4; round < 5; round += 1) {
  for (const verb of ["get", "post"] as const) {
    const microseconds = await cost(program[verb]);
    // The first are the compiler's.
    if (round >= 0) samples[verb].push(microseconds);
  }
}
console.log(JSON.stringify({ get: median(samples.get), post: median(samples.post) }));
