import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** The code that an app gets which imports this. */
async function bundled(contents: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, bundle: true, write: false, format: "esm" });
  return outputFiles[0]?.text ?? "";
}

test("watching needs neither the YAML library nor Ajv", async () => {
  const code = await bundled('export { onDrift } from "@specwright/drift";');
  expect(code).toContain("undocumented-field");
  expect(code).not.toMatch(/parseDocument|Ajv|new Function|\beval\(/u);
  expect(code.length).toBeLessThan(40_000);
});
