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
  const main = manifest.exports?.["."];
  const types = typeof main === "string" ? main : main?.types;
  if (!manifest.name || !manifest.version || !types) return undefined;
  const entry = join(
    folder,
    types
      .replace(/^\.\/dist\//, "src/")
      .replace(/\.d\.ts$/, ".ts")
      .replace(/\.js$/, ".ts"),
  );
  if (!existsSync(entry)) return undefined;
  const { name: packageName, version } = manifest;
  return { folder, packageName, version, entry, exportedPaths: Object.keys(manifest.exports ?? {}) };
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
