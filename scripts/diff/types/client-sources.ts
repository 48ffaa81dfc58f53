import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The sources of one client package, at the base or now. */
export interface ClientSources {
  readonly folder: string;
  readonly packageName: string;
  readonly version: string;
  /** The source behind the package's main export. */
  readonly entry: string;
  /** `.`, `./schemas`, …: what the package can be imported by. */
  readonly exportedPaths: readonly string[];
  /** The sources behind the exports besides the main one, by their path: `./schemas`. */
  readonly otherEntries: ReadonlyMap<string, string>;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** Reads a client package's folder. Absent: there is none, or it was never generated. */
export function readClientSources(folder: string): ClientSources | undefined {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return undefined;
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const exports = Object.entries(manifest.exports ?? {});
  const sources = new Map(
    exports.flatMap(([path, target]) => {
      const source = sourceOf(folder, typeof target === "string" ? target : target.types);
      return source === undefined ? [] : [[path, source] as const];
    }),
  );
  const entry = sources.get(".");
  if (!manifest.name || !manifest.version || entry === undefined) return undefined;
  sources.delete(".");
  const { name: packageName, version } = manifest;
  const exportedPaths = exports.map(([path]) => path);
  return { folder, packageName, version, entry, exportedPaths, otherEntries: sources };
}

/** The TypeScript that a built file was made from. */
function sourceOf(folder: string, built: string | undefined): string | undefined {
  if (built === undefined || !/\.(d\.ts|js)$/.test(built)) return undefined;
  const file = join(folder, built.replace(/^\.\/dist\//, "src/").replace(/\.(d\.ts|js)$/, ".ts"));
  return existsSync(file) ? file : undefined;
}

/** The TypeScript files of a client's tests. */
export function testFiles(folder: string): string[] {
  const tests = join(folder, "test");
  if (!existsSync(tests)) return [];
  return readdirSync(tests, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(tests, file))
    .sort();
}
