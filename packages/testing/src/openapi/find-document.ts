import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of specs that is nearest above `from`: `<ancestor>/specs` with at least one `<name>/openapi.yaml` in it. */
export function findSpecsFolder(from: string = process.cwd()): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "specs");
    if (listProviders(candidate).length > 0) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Names of the folders in `specsFolder` that hold an `openapi.yaml`, in alphabetical order. */
export function listProviders(specsFolder: string): string[] {
  if (!existsSync(specsFolder)) return [];
  return readdirSync(specsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(specsFolder, entry.name, "openapi.yaml")))
    .map((entry) => entry.name)
    .sort();
}

/**
 * The file that describes a provider: its spec in the workspace around `from`, else the document that its installed client
 * package exports (`@specwright/<provider>/openapi.json`).
 *
 * @throws Error naming the providers that there are, when neither is found.
 */
export function findDocument(provider: string, from: string = process.cwd()): string {
  const specs = findSpecsFolder(from);
  const inWorkspace = specs && join(specs, provider, "openapi.yaml");
  if (inWorkspace && existsSync(inWorkspace)) return inWorkspace;
  const packaged = findPackagedDocument(provider, from);
  if (packaged) return packaged;
  const known = specs ? ` (there are: ${listProviders(specs).join(", ")})` : "";
  throw new Error(
    `No spec of "${provider}" in a specs folder${known}, and no package @specwright/${provider} is installed`,
  );
}

/** `@specwright/<provider>/openapi.json` as seen from the folder `from`. */
export function findPackagedDocument(provider: string, from: string = process.cwd()): string | undefined {
  try {
    return createRequire(join(from, "package.json")).resolve(`@specwright/${provider}/openapi.json`);
  } catch {
    return undefined;
  }
}
