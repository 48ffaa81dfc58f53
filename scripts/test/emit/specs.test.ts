import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { emit } from "../../emit/emit.js";
import { loadSpec } from "../../load/load-spec.js";
import { buildModel } from "../../model/build-model.js";
import { packageFolder } from "./package-folder.js";

const SPECS = fileURLToPath(new URL("../../../specs/", import.meta.url));
const providers = readdirSync(SPECS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "lint")
  .map((entry) => entry.name);

describe("each spec of the repository", () => {
  test.each(providers)(
    "%s gives a package that type-checks, its README too",
    async (provider) => {
      const { document } = await loadSpec(`${SPECS}${provider}/openapi.yaml`, { workingDirectory: SPECS });
      const { model } = buildModel(document, provider);
      const files = emit({ model, document });
      const folder = await packageFolder(files, model.packageName);
      const readme = files.find((file) => file.path === "README.md")?.text ?? "";
      const blocks = [...readme.matchAll(/^(`{3,})ts\n([\s\S]*?)\n\1$/gm)].map((match) => match[2] ?? "");
      expect(blocks.length).toBeGreaterThan(2);
      for (const [number, block] of blocks.entries()) {
        await folder.add(
          `use/readme-${number}.ts`,
          `declare const console: { log(...values: unknown[]): void };\n${block}\nexport { console };\n`,
        );
      }
      expect(await folder.typeCheck()).toBe("");
      await folder.remove();
    },
    60_000,
  );
});
