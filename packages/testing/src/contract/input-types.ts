import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import type { RequestInput } from "./request-inputs.js";
import type { LackingInput } from "./required-inputs.js";

/** The calls of one operation that must compile and those that must not. */
export interface TypedCalls {
  readonly operation: string;
  readonly right: readonly RequestInput[];
  readonly lacking: readonly LackingInput[];
}

/** Where the client's types are and what its factory is called. */
export interface TypedClient {
  /** Folder of the client package, with its `package.json`. */
  readonly folder: string;
  /** File that declares the package's public types, from that folder. Default: `exports["."].types`. */
  readonly entry?: string;
  readonly factory: string;
}

/**
 * Compiles a file of calls against the client's public types: right inputs pass, and each that lacks something is an error.
 *
 * @returns What the compiler says; empty when all is as it must be.
 * @throws Error when the package has no built types, or TypeScript is not installed.
 */
export async function checkInputTypes(client: TypedClient, calls: readonly TypedCalls[]): Promise<string> {
  const entry = client.entry ?? (await readEntry(client.folder));
  const cache = join(client.folder, "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "contract-"));
  try {
    const from = relative(folder, join(client.folder, entry))
      .replace(/\.d\.ts$/, ".js")
      .replace(/\.ts$/, ".js");
    await writeFile(join(folder, "calls.ts"), renderCalls({ from, factory: client.factory, calls }));
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(configuration));
    return await compile(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The strictest settings that a consumer may have. */
const configuration = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable"],
    module: "nodenext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  },
  files: ["calls.ts"],
};

async function readEntry(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const types: unknown = manifest.exports?.["."]?.types;
  if (typeof types !== "string") throw new Error(`${folder}/package.json has no exports["."].types`);
  return types;
}

async function compile(folder: string): Promise<string> {
  const compiler = join(dirname(createRequire(join(folder, "x.js")).resolve("typescript/package.json")), "bin", "tsc");
  try {
    await promisify(execFile)(process.execPath, [compiler, "-p", folder, "--pretty", "false"]);
    return "";
  } catch (error) {
    const { stdout, message } = error as { stdout?: string; message: string };
    return annotate(stdout || message, await readFile(join(folder, "calls.ts"), "utf8"));
  }
}

/** The compiler names lines of a file that is gone when somebody reads it: their text stands beside them. */
function annotate(output: string, source: string): string {
  const lines = source.split("\n");
  return output.replaceAll(/calls\.ts\((\d+),\d+\):.*/g, (line, number) => {
    const at = Number(number);
    return `${line}\n    ${lines[at - 1]?.trim()}\n    ${lines[at]?.trim()}`;
  });
}

interface CallsFile {
  readonly from: string;
  readonly factory: string;
  readonly calls: readonly TypedCalls[];
}

function renderCalls({ from, factory, calls }: CallsFile): string {
  const body = calls.flatMap(({ operation, right, lacking }) => [
    ...right.map(({ input }) => `  void client.${operation}(${render(input)});`),
    ...lacking
      .filter(({ inTypes }) => inTypes)
      .flatMap(({ pointer, input }) => [
        `  // @ts-expect-error ${pointer} is required`,
        `  void client.${operation}(${render(input)});`,
      ]),
  ]);
  return [
    `import type { ${factory} } from ${JSON.stringify(from)};`,
    `export function calls(client: ReturnType<typeof ${factory}>): void {`,
    ...body,
    "}",
    "",
  ].join("\n");
}

/** A value as an expression on one line: the expected error belongs to the next line only. */
function render(value: unknown): string {
  if (value instanceof File) return 'new File([], "name")';
  if (value instanceof Blob) return "new Blob([])";
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return `[${value.map(render).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${render(item)}`);
  return `{ ${members.join(", ")} }`;
}
