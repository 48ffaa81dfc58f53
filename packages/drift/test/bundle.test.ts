import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** The code that an app gets which imports this. */
async function bundled(contents: string): Promise<string> {
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, bundle: true, write: false, format: "esm" });
  return outputFiles[0]?.text ?? "";
}

test("a client that is not watched carries nothing of drift, and nothing of the profile", async () => {
  const code = await bundled('export { createUpstoxClient } from "@specwright/upstox";');
  expect(code).toContain("/v2/user/profile");
  expect(code).not.toMatch(/undocumented-field|nse-derivatives|x-extensible-enum/u);
});

test("watching needs neither the YAML library nor Ajv", async () => {
  const code = await bundled('export { onDrift } from "@specwright/drift";');
  expect(code).toContain("undocumented-field");
  expect(code).not.toMatch(/parseDocument|Ajv|new Function|\beval\(/u);
  expect(code.length).toBeLessThan(40_000);
});
