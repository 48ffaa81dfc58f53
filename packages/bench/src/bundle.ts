import { join } from "node:path";
import { build } from "esbuild";
import { bench, cache, peers } from "./paths.js";

/** Peers by the name of their file in `programs/`; raw fetch is what the others are measured over. */
export const PROGRAMS = [
  "raw-fetch",
  "specwright",
  "orval",
  "openapi-fetch",
  "hey-api",
  "redocly",
  "ky",
  "axios",
  "stainless",
] as const;

/** Bundles a program and returns the file. Every peer goes through the same bundler, so that none pays for its modules at the first call. */
export async function bundleProgram(name: string, platform: "node" | "browser"): Promise<string> {
  const outfile = join(cache, "bundles", `${name}.${platform}.mjs`);
  await build({
    entryPoints: [join(bench, "programs", `${name}.ts`)],
    outfile,
    bundle: true,
    minify: platform === "browser",
    format: "esm",
    platform,
    target: "es2022",
    logLevel: "error",
    nodePaths: [join(peers, "node_modules")],
    banner:
      platform === "node"
        ? { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }
        : {},
  });
  return outfile;
}
