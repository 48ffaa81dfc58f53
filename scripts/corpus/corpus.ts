#!/usr/bin/env node
/** `npm run corpus -- [DIR]`: what the factory makes of real descriptions. See docs/corpus.md. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findSpecs } from "./find-specs.js";
import { runSpec } from "./run-spec.js";
import { type CorpusRow, table } from "./table.js";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const [argument, ...others] = process.argv.slice(2);
const folder = resolve(argument ?? join(root, ".cache", "corpus"));

if (argument === "--help" || argument === "-h") {
  process.stdout.write(`Usage: npm run corpus -- [DIR]

Generates a package from each OpenAPI or Swagger file in DIR, type-checks it strictly, and calls a sample of its operations
at a recording server and at a mock of the same file. Prints a Markdown table. Default DIR: .cache/corpus

Exit codes: 0 all packages are right, 1 some are not, 2 wrong use.
`);
} else if (others.length > 0 || !existsSync(folder)) {
  process.stderr.write(`error: ${others.length > 0 ? "one folder is enough" : `there is no folder ${folder}`}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await runAll();
}

async function runAll(): Promise<0 | 1> {
  const work = mkdtempSync(join(tmpdir(), "specwright-corpus-"));
  const rows: CorpusRow[] = [];
  try {
    for (const spec of findSpecs(folder)) {
      const row = await runSpec(spec, { root, work });
      rows.push(row);
      process.stderr.write(`${row.name}: ${row.generated}, types ${row.typeChecks}, calls ${row.calls}\n`);
      for (const line of row.details) process.stderr.write(`  ${line}\n`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  process.stdout.write(table(rows));
  return rows.every((row) => row.isRight) ? 0 : 1;
}
