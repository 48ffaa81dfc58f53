import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { changelogFiles } from "./portal/changelog-files.js";
import { portalFiles } from "./portal/portal-files.js";
import type { ProviderSummary } from "./reference/provider-summary.js";
import { referenceFiles } from "./reference/reference-files.js";
import { type SiteFiles, writeFolder } from "./write-folder.js";

/** Where one provider's part of the site is kept between builds, below its spec. */
const referenceFolder = "dist/docs";

const reserved = ["assets", "guide"];

/** Writes `<spec>/dist/docs`: the part of the site that depends on one spec alone. */
export async function buildReference(specFolder: string): Promise<void> {
  writeFolder(join(specFolder, referenceFolder), await referenceFiles(specFolder));
}

/** Folders below `specs/` with a spec in them, in alphabetical order. */
export function providerNames(root: string): string[] {
  return readdirSync(join(root, "specs"))
    .filter((name) => existsSync(join(root, "specs", name, "openapi.yaml")))
    .sort();
}

/**
 * Puts the site together from the providers' parts.
 *
 * @throws Error when a provider's part has not been built.
 */
export function buildSite(root: string, out: string): void {
  const files = new Map<string, string | Uint8Array>();
  const providers = providerNames(root).map((name) => {
    if (reserved.includes(name))
      throw new Error(`A provider cannot be named "${name}": the site has a folder of that name.`);
    const folder = join(root, "specs", name, referenceFolder);
    if (!existsSync(join(folder, "provider.json"))) {
      throw new Error(`${folder} has no reference. Run \`npm run docs\`, which builds it.`);
    }
    for (const [path, content] of readFolder(folder))
      if (path !== "provider.json") files.set(`${name}/${path}`, content);
    const summary = JSON.parse(readFileSync(join(folder, "provider.json"), "utf8")) as ProviderSummary;
    const changelog = join(root, "packages/clients", name, "CHANGELOG.md");
    for (const [path, content] of changelogFiles(summary, changelog)) files.set(path, content);
    return summary;
  });
  for (const [path, content] of portalFiles(providers, join(root, "docs/guide"))) files.set(path, content);
  writeFolder(out, files);
}

function readFolder(folder: string): SiteFiles {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll("\\", "/"), readFileSync(path)];
    }),
  );
}
