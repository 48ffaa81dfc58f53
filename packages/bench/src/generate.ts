import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GENERATORS, runOf } from "./generators.js";
import { type Measured, measure } from "./measure.js";
import { bench, cache, root } from "./paths.js";
import { markdownTable, median } from "./statistics.js";
import { syntheticSpec } from "./synthetic-spec.js";

const ROUNDS = 5;

interface Subject {
  readonly label: string;
  readonly file: string;
}

/** The specs to generate from: small, one of ours, two made up, and whatever lies in `.cache/specs`. */
function subjects(): Subject[] {
  const made = join(cache, "synthetic");
  mkdirSync(made, { recursive: true });
  const synthetic = [100, 1000].map((count) => {
    const file = join(made, `things-${count}.json`);
    writeFileSync(file, syntheticSpec(count));
    return { label: `${count} operations`, file };
  });
  const gathered = join(cache, "specs");
  const extra = existsSync(gathered)
    ? readdirSync(gathered).map((name) => ({ label: name, file: join(gathered, name) }))
    : [];
  return [
    { label: "2 operations", file: join(bench, "specs/pets.yaml") },
    { label: "upvest", file: join(root, "specs/upvest/openapi.yaml") },
    ...synthetic,
    ...extra,
  ];
}

/** CPU seconds of a whole run of each generator, in turn, and its ratio to openapi-typescript's of the same round. */
export function generate(): string {
  const rows: string[][] = [];
  for (const subject of subjects()) {
    const samples = new Map<string, Measured[]>();
    const failed = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const generator of GENERATORS.filter(({ name }) => !failed.has(name))) {
        const out = join(cache, "out", generator.name);
        rmSync(out, { recursive: true, force: true });
        try {
          const measured = measure(...runOf(generator, subject.file, "things", out));
          samples.set(generator.name, [...(samples.get(generator.name) ?? []), measured]);
        } catch {
          failed.add(generator.name);
        }
      }
    }
    const base = samples.get("openapi-typescript");
    for (const { name, makes } of GENERATORS) {
      const own = samples.get(name);
      if (own === undefined || failed.has(name)) {
        rows.push([subject.label, name, makes, "failed", "–", "–", "–"]);
        continue;
      }
      const ratio = median(own.map(({ cpuSeconds }, index) => cpuSeconds / (base?.[index]?.cpuSeconds ?? Number.NaN)));
      rows.push([
        subject.label,
        name,
        makes,
        median(own.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2),
        ratio.toFixed(2),
        median(own.map(({ wallSeconds }) => wallSeconds)).toFixed(2),
        median(own.map(({ peakMebibytes }) => peakMebibytes)).toFixed(0),
      ]);
    }
  }
  const headings = ["spec", "generator", "makes", "CPU s", "× openapi-typescript", "wall s", "peak MiB"];
  return markdownTable(headings, rows);
}
