import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Bundle {
  /** Bytes that are loaded at the start. */
  readonly bytes: number;
  /** Bytes that are loaded when something asks for them. */
  readonly later: number;
  /** The sources of what is loaded at the start. */
  readonly files: readonly string[];
}

/** A program, minified and compressed, as an app would ship it. */
async function bundle(contents: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: file(".") },
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
    // As an app sees it: the built files, by their export paths.
    tsconfigRaw: {},
    logLevel: "silent",
  });
  const start = new Set<string>();
  const add = (path: string) => {
    start.add(path);
    for (const { kind, path: next } of metafile.outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && !start.has(next)) add(next);
    }
  };
  add("stdin.js");
  const sizes = outputFiles.map(({ path, contents }) => ({
    isStart: start.has(path.replace(/^\//, "")),
    bytes: gzipSync(contents, { level: 9 }).length,
  }));
  const sum = (isStart: boolean) =>
    sizes.filter((size) => size.isStart === isStart).reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: sum(true),
    later: sum(false),
    files: [...start].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {})),
  };
}

/** A client with one operation and these features. */
async function bytesOf(features: readonly string[]): Promise<Bundle> {
  const lines = [
    `import { createClient } from ${JSON.stringify(file("../dist/index.js"))};`,
    ...features.map((name) => `import { ${name} } from ${JSON.stringify(file(`../dist/${name}.js`))};`),
    `const descriptor = { contract: 1, name: "toy", version: "1.0.0", servers: [{ url: "https://api.toy.test" }],
      security: {},
      operations: { getPet: { method: "GET", path: "/pets/{id}", parameters: [{ name: "id", in: "path", required: true }],
        responses: { 200: { content: ["application/json"] }, 404: { content: ["application/problem+json"] } } } } };`,
    `console.log(await createClient(descriptor, {}, [${features.join()}]).getPet({ path: { id: "1" } }));`,
  ];
  return bundle(lines.join("\n"));
}

describe("size, minified and compressed", () => {
  test("the core with one operation fits into 6 kB", async () => {
    const { bytes, files } = await bytesOf([]);
    expect(bytes).toBeLessThanOrEqual(6_000);
    expect(
      files.filter((name) => /openapi-fetch|oauth|signing|paging|stream|form|style|session|telemetry/.test(name)),
    ).toEqual([]);
  });

  test.each([
    ["paging", 1_650],
    ["credentials", 1_700],
    ["checks", 1_000],
    ["bodies", 1_800],
    ["forms", 3_350],
    ["styles", 1_100],
    ["servers", 800],
    ["streaming", 1_500],
  ])("the feature %s adds %i bytes at most", async (name, most) => {
    const [core, more] = await Promise.all([bytesOf([]), bytesOf([name])]);
    expect(more.bytes - core.bytes).toBeLessThanOrEqual(most);
  });

  test("openapi-fetch comes with the first request of `raw`, not before", async () => {
    const [core, more] = await Promise.all([bytesOf([]), bytesOf(["raw"])]);
    expect(more.files.filter((name) => /openapi-fetch|raw-request|serialise/.test(name))).toEqual([]);
    // A part of it is that what both need is in a file of its own, which compresses less well.
    expect(more.bytes - core.bytes).toBeLessThanOrEqual(950);
    expect(more.later).toBeLessThanOrEqual(5_200);
  });

  test("a whole client as it is generated: four operations, credentials, paging, bodies, servers, `raw`", async () => {
    const client = JSON.stringify(file("toy/client.gen.ts"));
    const { bytes, files } = await bundle(
      `import { createToyClient } from ${client}; console.log(await createToyClient().getPet({ path: { id: "1" } }));`,
    );
    expect(bytes).toBeLessThanOrEqual(12_800);
    expect(
      files.filter((name) =>
        /openapi-fetch|dist\/(oauth|signing|stream|forms|styles|session|telemetry|raw-)/.test(name),
      ),
    ).toEqual([]);
  });
});
