import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editRecheck } from "./edit-recheck.js";
import { GENERATORS, runOf } from "./generators.js";
import { measure } from "./measure.js";
import { cache, peers, root } from "./paths.js";
import { markdownTable, median } from "./statistics.js";
import { syntheticSpec } from "./synthetic-spec.js";

const SIZES = [10, 100, 1000];
const CALLS = 5;
const ROUNDS = 3;

const compiler = join(peers, "node_modules/typescript/bin/tsc");

interface Client {
  readonly label: string;
  /** Generator that makes it. */
  readonly generator: string;
  /** Brings what was generated into the form that a consumer meets. */
  readonly prepare?: (folder: string) => void;
  /** A consumer, beside the generated folder `client`, that makes `count` different calls. */
  readonly consumer: (count: number) => string;
}

/** For each client that has types of its own. */
const CLIENTS: readonly Client[] = [
  {
    label: "specwright, the built package",
    generator: "specwright",
    prepare: (folder) => compile(["-p", join(folder, "tsconfig.build.json")]),
    consumer: (count) => specwright(count, "./client/dist/index.gen.js"),
  },
  {
    label: "specwright, its sources",
    generator: "specwright",
    consumer: (count) => specwright(count, "./client/src/index.gen.js"),
  },
  {
    label: "openapi-fetch, types as a declaration file",
    generator: "openapi-typescript",
    prepare: (folder) => renameSync(join(folder, "types.ts"), join(folder, "types.d.ts")),
    consumer: openapiFetch,
  },
  { label: "openapi-fetch", generator: "openapi-typescript", consumer: openapiFetch },
  {
    label: "hey-api",
    generator: "hey-api",
    consumer: (count) =>
      [
        `import { ${lines(Math.max(count, 1), (index) => `getThing${index}`).join(", ")} } from "./client/index.js";`,
        ...lines(count, (index) => `export const a${index} = getThing${index}({ path: { id: "1" } });`),
      ].join("\n"),
  },
];

function lines(count: number, line: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => line(index));
}

function specwright(count: number, entry: string): string {
  return [
    `import { createThingsClient } from "${entry}";`,
    "const client = createThingsClient({});",
    ...lines(count, (index) => `export const a${index} = client.getThing${index}({ path: { id: "1" } });`),
  ].join("\n");
}

function openapiFetch(count: number): string {
  return [
    'import createClient from "openapi-fetch";',
    'import type { paths } from "./client/types.js";',
    "const client = createClient<paths>({});",
    ...lines(
      count,
      (index) => `export const a${index} = client.GET("/things${index}/{id}", { params: { path: { id: "1" } } });`,
    ),
  ].join("\n");
}

function compile(parameters: readonly string[]): string {
  const { stdout, status } = spawnSync(process.execPath, [compiler, ...parameters], { encoding: "utf8" });
  if (status !== 0) throw new Error(`tsc ${parameters.join(" ")} failed:\n${stdout.slice(0, 2000)}`);
  return stdout;
}

/** A folder with a client of a description of `size` operations and a consumer's configuration. */
function prepareClient(client: Client, size: number): string {
  const folder = join(cache, "types", `${client.label.replace(/\W+/g, "-")}-${size}`);
  mkdirSync(folder, { recursive: true });
  const spec = join(folder, "things.json");
  writeFileSync(spec, syntheticSpec(size));
  const generator = GENERATORS.find(({ name }) => name === client.generator);
  if (generator === undefined) throw new Error(`No generator is called ${client.generator}.`);
  measure(...runOf(generator, spec, "things", join(folder, "client")));
  client.prepare?.(join(folder, "client"));
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
  return folder;
}

/** What the compiler counts for one program: type instantiations and seconds. */
function check(folder: string, code: string): { instantiations: number; seconds: number } {
  writeFileSync(join(folder, "consumer.ts"), code);
  const told = compile(["-p", folder, "--extendedDiagnostics"]);
  const figure = (label: string): number => Number(new RegExp(`${label}:\\s+([\\d.]+)`).exec(told)?.[1]);
  return { instantiations: figure("Instantiations"), seconds: figure("Check time") };
}

/**
 * Instantiations that a consumer's first call and each further call cost on a spec of a thousand operations, the time to
 * check five calls, and what an edit costs an editor, by the number of operations.
 */
export function typeCosts(): string {
  rmSync(join(cache, "types"), { recursive: true, force: true });
  const largest = Math.max(...SIZES);
  const prepared = CLIENTS.map((client) => ({
    client,
    folders: SIZES.map((size) => ({ size, folder: prepareClient(client, size) })),
    seconds: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { client, folders, seconds } of prepared) {
      const folder = folders.find(({ size }) => size === largest)?.folder ?? "";
      seconds.push(check(folder, client.consumer(CALLS)).seconds);
    }
  }
  const rows = prepared.map(({ client, folders, seconds }) => {
    const folder = folders.find(({ size }) => size === largest)?.folder ?? "";
    const [none = 0, one = 0, all = 0] = [0, 1, CALLS].map(
      (count) => check(folder, client.consumer(count)).instantiations,
    );
    const edits = folders.map((entry) => {
      writeFileSync(join(entry.folder, "consumer.ts"), client.consumer(CALLS));
      return editRecheck(entry.folder).toFixed(0);
    });
    const further = ((all - one) / (CALLS - 1)).toFixed(1);
    return [client.label, String(none), String(one - none), further, median(seconds).toFixed(2), edits.join(" · ")];
  });
  const headings = [
    "client",
    "instantiations, no call",
    "first call",
    "each further call",
    "check of five calls, s",
    `check after an edit, ms of CPU: ${SIZES.join(" · ")} operations`,
  ];
  return markdownTable(headings, rows);
}
