import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bytes of a program, minified and compressed, as an app would ship it. */
async function bytesOf(features: readonly string[]): Promise<{ bytes: number; files: readonly string[] }> {
  const lines = [
    `import { createClient } from ${JSON.stringify(file("../dist/index.js"))};`,
    ...features.map((name) => `import { ${name} } from ${JSON.stringify(file(`../dist/${name}.js`))};`),
    `const descriptor = { contract: 1, name: "toy", version: "1.0.0", servers: [{ url: "https://api.toy.test" }],
      security: {},
      operations: { getPet: { method: "GET", path: "/pets/{id}", parameters: [{ name: "id", in: "path", required: true }],
        responses: { 200: { content: ["application/json"] }, 404: { content: ["application/problem+json"] } } } } };`,
    `console.log(await createClient(descriptor, {}, [${features.join()}]).getPet({ path: { id: "1" } }));`,
  ];
  const { outputFiles, metafile } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: file(".") },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    logLevel: "silent",
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
  return { bytes, files: Object.keys(metafile.inputs) };
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
    ["paging", 1_500],
    ["credentials", 850],
    ["bodies", 800],
    ["forms", 2_300],
    ["styles", 1_100],
    ["servers", 800],
    ["streaming", 1_500],
    ["raw", 4_200],
  ])("the feature %s adds %i bytes at most", async (name, most) => {
    const [core, more] = await Promise.all([bytesOf([]), bytesOf([name])]);
    expect(more.bytes - core.bytes).toBeLessThanOrEqual(most);
  });
});
