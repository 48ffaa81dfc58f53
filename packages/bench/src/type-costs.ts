import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GENERATORS } from "./generators.js";
import { measure } from "./measure.js";
import { cache, peers, root } from "./paths.js";
import { markdownTable } from "./statistics.js";
import { syntheticSpec } from "./synthetic-spec.js";

const OPERATIONS = 1000;

/** A consumer that makes `count` different calls, for each client that has types of its own. */
const CONSUMERS: Readonly<Record<string, (count: number) => string>> = {
  specwright: (count) =>
    [
      'import { createThingsClient } from "./specwright/src/index.gen.js";',
      "const client = createThingsClient({});",
      ...Array.from(
        { length: count },
        (_, index) => `export const a${index} = client.getThing${index}({ path: { id: "1" } });`,
      ),
    ].join("\n"),
  "openapi-typescript": (count) =>
    [
      'import createClient from "openapi-fetch";',
      'import type { paths } from "./openapi-typescript/types.js";',
      "const client = createClient<paths>({});",
      ...Array.from(
        { length: count },
        (_, index) => `export const a${index} = client.GET("/things${index}/{id}", { params: { path: { id: "1" } } });`,
      ),
    ].join("\n"),
  "hey-api": (count) =>
    [
      `import { ${Array.from({ length: Math.max(count, 1) }, (_, index) => `getThing${index}`).join(", ")} } from "./hey-api/index.js";`,
      ...Array.from(
        { length: count },
        (_, index) => `export const a${index} = getThing${index}({ path: { id: "1" } });`,
      ),
    ].join("\n"),
};

/** What the compiler counts for one program: type instantiations and seconds. */
function check(folder: string, name: string, code: string): { instantiations: number; seconds: number } {
  writeFileSync(join(folder, "consumer.ts"), code);
  const configuration = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      noEmit: true,
      types: [],
      module: "esnext",
      moduleResolution: "bundler",
      exactOptionalPropertyTypes: false,
      paths: { "openapi-fetch": [join(peers, "node_modules/openapi-fetch/dist/index.d.mts")] },
    },
    files: ["consumer.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const compiler = join(peers, "node_modules/typescript/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [compiler, "-p", folder, "--extendedDiagnostics"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The consumer of ${name} does not compile:\n${stdout.slice(0, 2000)}`);
  const figure = (label: string): number => Number(new RegExp(`${label}:\\s+([\\d.]+)`).exec(stdout)?.[1]);
  return { instantiations: figure("Instantiations"), seconds: figure("Check time") };
}

/** Instantiations that a consumer's first call and each further call cost, on a spec of a thousand operations. */
export function typeCosts(): string {
  const folder = join(cache, "types");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const spec = join(folder, "things.json");
  writeFileSync(spec, syntheticSpec(OPERATIONS));
  const rows = Object.entries(CONSUMERS).map(([name, consumer]) => {
    const generator = GENERATORS.find((candidate) => candidate.name === name);
    if (generator === undefined) throw new Error(`No generator is called ${name}.`);
    measure(generator.command(spec, "things", join(folder, name)), generator);
    const [none, one, five] = [0, 1, 5].map((count) => check(folder, name, consumer(count)));
    const label = name === "openapi-typescript" ? "openapi-fetch" : name;
    const first = (one?.instantiations ?? 0) - (none?.instantiations ?? 0);
    const further = ((five?.instantiations ?? 0) - (one?.instantiations ?? 0)) / 4;
    return [label, String(none?.instantiations), String(first), further.toFixed(1), (five?.seconds ?? 0).toFixed(2)];
  });
  const headings = ["client", "instantiations, no call", "first call", "each further call", "check of five calls, s"];
  return markdownTable(headings, rows);
}
