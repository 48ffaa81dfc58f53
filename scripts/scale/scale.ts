#!/usr/bin/env node
/** `npm run scale`: what the factory costs with many providers, as a table for docs/benchmarks.md. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureFactory } from "./factory-run.js";
import { measureNaive } from "./naive-run.js";
import { scaleTable } from "./scale-table.js";

const HELP = `Usage: npm run scale -- [--count N,N,…] [--build-up-to N] [--test-up-to N] [--naive-up-to N]

Makes N copies of the real specs as providers in a scratch workspace and measures one process of the factory: from nothing, with
nothing to do, check, and after one spec changed. Beside it: turbo building and testing the clients, and a generator's command line called
once for each package under turbo, which gives types alone.

  --count        numbers of providers (default 1,5,50,200,500)
  --build-up-to  largest number for which turbo builds the clients (default 500)
  --test-up-to   largest number for which it tests them, each with its contract test (default 200)
  --naive-up-to  largest number for the command line per package (default 200)
  --help         shows this text

Writes a Markdown table to stdout. Exit codes: 0 measured, 1 a run failed, 2 wrong use.
`;

const OPTIONS = {
  count: { type: "string", default: "1,5,50,200,500" },
  "build-up-to": { type: "string", default: "500" },
  "test-up-to": { type: "string", default: "200" },
  "naive-up-to": { type: "string", default: "200" },
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
  const limits = {
    build: Number(values["build-up-to"]),
    test: Number(values["test-up-to"]),
    naive: Number(values["naive-up-to"]),
  };
  if ([...counts, ...Object.values(limits)].some((each) => !Number.isInteger(each) || each < 0) || counts.includes(0)) {
    process.stderr.write(`--count, --build-up-to, --test-up-to and --naive-up-to take whole numbers\n`);
    return 2;
  }
  const root = resolve(fileURLToPath(import.meta.url), "../../../..");
  const rows = [];
  for (const count of counts) {
    process.stderr.write(`${count} providers …\n`);
    const factory = await measureFactory({
      root,
      count,
      withBuild: count <= limits.build,
      withTest: count <= limits.test,
    });
    const naive = count <= limits.naive ? await measureNaive({ root, count }) : undefined;
    const row = { factory, ...(naive && { naive }) };
    rows.push(row);
    // The next row may take minutes more, or fail.
    process.stderr.write(scaleTable([row]));
  }
  process.stdout.write(`${scaleTable(rows)}\nNode ${process.version}, ${availableParallelism()} processors.\n`);
  return 0;
}

process.exitCode = await main();
