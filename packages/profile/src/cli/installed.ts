import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { HasProfile, ProfileMapping } from "@specwright/runtime";
import { UsageError } from "./usage-error.js";

/** A client package, loaded. */
export interface Provider {
  readonly createClient: (options: object) => HasProfile<string>;
  readonly mapping: ProfileMapping;
}

/** Providers whose package is installed in the folder or above and has a profile, in alphabetical order. */
export function installedProviders(folder: string): string[] {
  const found = new Set<string>();
  for (let here = folder; ; here = dirname(here)) {
    const packages = join(here, "node_modules", "@specwright");
    for (const name of existsSync(packages) ? readdirSync(packages) : []) {
      if (hasProfile(join(packages, name))) found.add(name);
    }
    if (dirname(here) === here) return [...found].sort();
  }
}

function hasProfile(folder: string): boolean {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return false;
  const { exports } = JSON.parse(readFileSync(manifest, "utf8")) as { exports?: Record<string, unknown> };
  return exports?.["./profile"] !== undefined;
}

/** @throws UsageError when the package is not installed, or its spec names no profile. */
export async function loadProvider(name: string, folder: string): Promise<Provider> {
  const client = await load(`@specwright/${name}`, folder);
  const factory = Object.entries(client).find(([key]) => /^create\w+Client$/u.test(key))?.[1];
  const { profile } = await load(`@specwright/${name}/profile`, folder);
  return { createClient: factory as Provider["createClient"], mapping: profile as ProfileMapping };
}

/** A module as the folder sees it, wherever this package stands. */
export async function load(name: string, folder: string): Promise<Record<string, unknown>> {
  let path: string;
  try {
    path = createRequire(join(folder, "package.json")).resolve(name);
  } catch {
    throw new UsageError(`${name} cannot be found from ${folder}; install its package`);
  }
  const isData = path.endsWith(".json");
  return isData ? JSON.parse(readFileSync(path, "utf8")) : import(pathToFileURL(path).href);
}
