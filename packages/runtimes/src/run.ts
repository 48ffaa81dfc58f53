import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { install } from "./install.js";
import { runTarget } from "./run-target.js";
import { packagesBy } from "./same-bytes.js";
import { TARGETS } from "./targets.js";

const folder = fileURLToPath(new URL("..", import.meta.url));

const USAGE = `npm run test:runtimes [-- NAME…]   names: ${TARGETS.map(({ name }) => name).join(", ")}, bytes

Runs one small suite in each runtime, and the factory in each Node.js: all must write the same bytes. Programs come from the npm registry, Chromium from the machine.`;

async function bundle(kind: string): Promise<string> {
  const outfile = join(folder, ".cache", `${kind}.mjs`);
  await build({
    entryPoints: [join(folder, "suite", `${kind}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    logLevel: "error",
  });
  return outfile;
}

const wanted = process.argv.slice(2);
if (wanted.includes("--help")) {
  console.log(USAGE);
} else {
  let passed = 0;
  let failed = 0;
  for (const target of TARGETS) {
    if (wanted.length > 0 && !wanted.some((name) => target.name.toLowerCase().startsWith(name.toLowerCase()))) continue;
    try {
      const file = await bundle(target.kind);
      const outcomes = await runTarget({ target, program: install(target), file, code: readFileSync(file, "utf8") });
      const failures = outcomes.filter(({ failure }) => failure !== undefined);
      passed += outcomes.length - failures.length;
      failed += failures.length;
      console.log(`${target.name.padEnd(18)} ${outcomes.length - failures.length} of ${outcomes.length}`);
      for (const { name, failure } of failures) console.log(`  ✗ ${name}: ${failure}`);
    } catch (error) {
      failed += 1;
      console.log(`${target.name.padEnd(18)} could not run: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const nodes = TARGETS.filter(({ name }) => name.startsWith("Node"));
  let first: Map<string, string> | undefined;
  for (const target of wanted.length === 0 || wanted.includes("bytes") ? nodes : []) {
    try {
      const made = packagesBy(install(target));
      first ??= made;
      const other = [...made].filter(([spec, hash]) => first?.get(spec) !== hash).map(([spec]) => spec);
      passed += made.size - other.length;
      failed += other.length;
      console.log(
        `${target.name.padEnd(18)} the same bytes from ${made.size - other.length} of ${made.size} descriptions`,
      );
      for (const spec of other) console.log(`  ✗ ${spec}`);
    } catch (error) {
      failed += 1;
      console.log(
        `${target.name.padEnd(18)} could not generate: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
