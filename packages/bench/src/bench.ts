import { calls } from "./calls.js";
import { devSaves } from "./dev-saves.js";
import { generate } from "./generate.js";
import { prepare } from "./prepare.js";
import { sizes } from "./sizes.js";
import { typeCosts } from "./type-costs.js";

const PARTS: Readonly<Record<string, { title: string; run: () => string | Promise<string> }>> = {
  calls: { title: "A call over raw fetch", run: calls },
  sizes: { title: "One call, bundled for a browser", run: sizes },
  generate: { title: "A generation", run: generate },
  types: { title: "Type-checking a consumer", run: typeCosts },
  dev: { title: "A save while `npm run dev` watches", run: devSaves },
};

const USAGE = `npm run bench [-- PART…]   parts: ${Object.keys(PARTS).join(", ")}

Measures this repository's clients and generator beside their peers, in one run, and prints Markdown tables.
The peers are installed apart on first use and need Node 22.18 or later.`;

const wanted = process.argv.slice(2);
if (wanted.includes("--help")) {
  console.log(USAGE);
} else if (wanted.some((name) => !Object.hasOwn(PARTS, name))) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  // The watch has no peers, so it is measured on every Node that runs it.
  if (wanted.length === 0 || wanted.some((name) => name !== "dev")) prepare();
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) console.log(`\n### ${part.title}\n\n${await part.run()}`);
  }
}
