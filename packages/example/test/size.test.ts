import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** What a browser loads of an app that calls one operation of a client, before it calls it. */
async function loaded(contents: string): Promise<{ readonly bytes: number; readonly files: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    splitting: true,
    outdir: "/",
    absWorkingDir: "/",
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    tsconfigRaw: {},
  });
  const start = new Set(["stdin.js"]);
  for (const path of start) {
    for (const { kind, path: next } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement") start.add(next);
    }
  }
  const bytes = outputFiles
    .filter(({ path }) => start.has(path.slice(1)))
    .reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
  return { bytes, files: [...start].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {})) };
}

test.each([
  ["@specwright/pocketful", "createPocketfulClient", 18_000],
  ["@specwright/upstox", "createUpstoxClient", 18_000],
])(
  "%s: all that one operation loads is its client and the features that its API asks for",
  async (name, create, most) => {
    const { bytes, files } = await loaded(
      `import { ${create} } from "${name}"; console.log(await ${create}({ accessToken: "t" }).getProfile());`,
    );
    expect(bytes).toBeLessThanOrEqual(most);
    // Neither what `raw` brings at its first request nor what only tests and tools read.
    expect(
      files.filter((file) => /openapi-fetch|raw-request|schemas|openapi\.|models|telemetry|paging\//.test(file)),
    ).toEqual([]);
  },
);
