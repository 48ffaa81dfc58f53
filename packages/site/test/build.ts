import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { providerNames } from "../src/build-site.js";
import { changelogFiles } from "../src/portal/changelog-files.js";
import { portalFiles } from "../src/portal/portal-files.js";
import type { ProviderSummary } from "../src/reference/provider-summary.js";
import { referenceFiles } from "../src/reference/reference-files.js";
import type { SiteFiles } from "../src/write-folder.js";

/** Root of the repository. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The whole site in memory, built from the specs of this repository. */
export async function wholeSite(): Promise<SiteFiles> {
  const files = new Map<string, string | Uint8Array>();
  const providers: ProviderSummary[] = [];
  for (const name of providerNames(root)) {
    const reference = await referenceFiles(join(root, "specs", name));
    const summary = JSON.parse(String(reference.get("provider.json"))) as ProviderSummary;
    providers.push(summary);
    for (const [path, content] of reference) files.set(`${name}/${path}`, content);
    for (const [path, content] of changelogFiles(summary, join(root, "packages/clients", name, "CHANGELOG.md"))) {
      files.set(path, content);
    }
  }
  for (const [path, content] of portalFiles(providers, join(root, "docs/guide"))) files.set(path, content);
  return files;
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
