#!/usr/bin/env node
/** `npm run scale`: what the factory costs with many providers, as a table for docs/benchmarks.md. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureFactory } from "./factory-run.js";
import { measureNaive } from "./naive-run.js";
import { scaleTable } from "./scale-table.js";

const HELP = `Usage: npm run scale -- [--count N,N,…] [--turbo-up-to N] [--naive-up-to N]

Makes N copies of the real specs as providers in a scratch workspace and measures one process of the factory: from nothing, with
nothing to do, check, and after one spec changed. Beside it: turbo building the clients, and a generator's command line called
once for each package under turbo, which gives types alone.

  --count        numbers of providers (default 1,5,50,200,500)
  --turbo-up-to  largest number for which turbo builds the clients (default 50)
  --naive-up-to  largest number for the command line per package (default 50)
  --help         shows this text

Writes a Markdown table to stdout. Exit codes: 0 measured, 1 a run failed, 2 wrong use.
`;

const OPTIONS = {
  count: { type: "string", default: "1,5,50,200,500" },
  "turbo-up-to": { type: "string", default: "50" },
  "naive-up-to": { type: "string", default: "50" },
  help: { type: "boolean", short: "h" },
} as const;

function parse() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${HELP}`);
    return undefined;
  }
}

async function main(): Promise<number> {
  const values = parse();
  if (!values) return 2;
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const counts = values.count.split(",").map(Number);
  const limits = { turbo: Number(values["turbo-up-to"]), naive: Number(values["naive-up-to"]) };
  if ([...counts, ...Object.values(limits)].some((each) => !Number.isInteger(each) || each < 0) || counts.includes(0)) {
    process.stderr.write(`--count, --turbo-up-to and --naive-up-to take whole numbers\n`);
    return 2;
  }
  const root = resolve(fileURLToPath(import.meta.url), "../../../..");
  const rows = [];
  for (const count of counts) {
    process.stderr.write(`${count} providers …\n`);
    const factory = await measureFactory({ root, count, withTurbo: count <= limits.turbo });
    const naive = count <= limits.naive ? await measureNaive({ root, count }) : undefined;
    rows.push({ factory, ...(naive && { naive }) });
  }
  process.stdout.write(`${scaleTable(rows)}\nNode ${process.version}, ${availableParallelism()} processors.\n`);
  return 0;
}

process.exitCode = await main();
