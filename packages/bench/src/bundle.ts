import { join } from "node:path";
import { build } from "esbuild";
import { bench, cache, peers } from "./paths.js";

/** Peers by the name of their file in `programs/`; raw fetch is what the others are measured over. */
export const PROGRAMS = [
  "raw-fetch",
  "specwright",
  "specwright-token",
  "specwright-off",
  "orval",
  "openapi-fetch",
  "hey-api",
  "redocly",
  "ky",
  "axios",
  "stainless",
] as const;

/** Bundles a program for this Node.js and returns the file. Every peer goes through the same bundler, so that none pays for its modules at the first call. */
export async function bundleProgram(name: string): Promise<string> {
  const outfile = join(cache, "bundles", `${name}.mjs`);
  await build({
    ...common(name),
    outfile,
    platform: "node",
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}

export interface Pieces {
  /** What is loaded at the start. */
  readonly start: readonly Uint8Array[];
  /** What is loaded when something asks for it. */
  readonly later: readonly Uint8Array[];
}

/** Bundles a program for a browser, minified, in the files that a bundler makes of what is imported when it is needed. */
export async function bundlePieces(name: string): Promise<Pieces> {
  const { outputFiles, metafile } = await build({
    ...common(name),
    outdir: "/",
    absWorkingDir: "/",
    minify: true,
    platform: "browser",
    splitting: true,
    write: false,
    metafile: true,
  });
  const start = new Set(
    Object.keys(metafile.outputs).filter((path) => metafile.outputs[path]?.entryPoint?.endsWith(`/${name}.ts`)),
  );
  for (const path of start) {
    for (const { kind, path: next } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement") start.add(next);
    }
  }
  const pieces = (isStart: boolean) =>
    outputFiles.filter(({ path }) => start.has(path.slice(1)) === isStart).map(({ contents }) => contents);
  return { start: pieces(true), later: pieces(false) };
}

function common(name: string) {
  return {
    entryPoints: [join(bench, "programs", `${name}.ts`)],
    bundle: true as const,
    format: "esm" as const,
    target: "es2022",
    logLevel: "error" as const,
    nodePaths: [join(peers, "node_modules")],
  };
}
