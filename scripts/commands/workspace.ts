import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../problems/usage-error.js";
import type { Target } from "./target.js";

const PROVIDER = /^[a-z][a-z0-9-]*$/;

/** The folders of this repository. */
export class Workspace {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Providers that have a spec, in the order of their names. */
  providers(): string[] {
    return foldersIn(join(this.root, "specs")).filter((name) => PROVIDER.test(name) && existsSync(this.specFile(name)));
  }

  /** Generated packages whose spec is gone. */
  orphans(): string[] {
    const known = new Set(this.providers());
    const clients = join(this.root, "packages", "clients");
    return foldersIn(clients).filter((name) => !known.has(name) && existsSync(join(clients, name, "generated.json")));
  }

  /**
   * The packages to make: those of the named providers, or of all.
   *
   * @throws UsageError for a provider without a spec, and when there is none at all.
   */
  targets(names: readonly string[]): Target[] {
    const known = this.providers();
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) {
      throw new UsageError(`There is no spec \`specs/${unknown}/openapi.yaml\`. Known: ${known.join(", ") || "none"}.`);
    }
    if (known.length === 0) {
      throw new UsageError(`No folder in \`${join(this.root, "specs")}\` has an \`openapi.yaml\`.`);
    }
    const repository = this.#repositoryUrl();
    return [...new Set(names.length === 0 ? known : names)].map((provider) => ({
      provider,
      specFile: this.specFile(provider),
      folder: this.packageFolder(provider),
      standalone: false,
      ...(repository === undefined
        ? {}
        : { repository: { url: repository, directory: `packages/clients/${provider}` } }),
      command: `npm run generate ${provider}`,
    }));
  }

  specFile(provider: string): string {
    return join(this.root, "specs", provider, "openapi.yaml");
  }

  packageFolder(provider: string): string {
    return join(this.root, "packages", "clients", provider);
  }

  #repositoryUrl(): string | undefined {
    const file = join(this.root, "package.json");
    if (!existsSync(file)) {
      return undefined;
    }
    const { repository } = JSON.parse(readFileSync(file, "utf8")) as { repository?: { url?: unknown } };
    return typeof repository?.url === "string" ? repository.url : undefined;
  }
}

/** @throws UsageError for a name that cannot be a folder and a package. */
export function checkProviderName(name: string): void {
  if (!PROVIDER.test(name) || name.endsWith("-") || name.includes("--") || name.length > 60) {
    throw new UsageError(
      `\`${name}\` cannot be a provider's name: use lower-case letters, digits and single hyphens, a letter first.`,
    );
  }
  if (
    ["con", "prn", "aux", "nul", "lint", "runtime", "testing", "scripts"].includes(name) ||
    /^(com|lpt)\d$/.test(name)
  ) {
    throw new UsageError(`\`${name}\` means something else already; choose another name.`);
  }
}

function foldersIn(path: string): string[] {
  if (!existsSync(path)) {
    return [];
  }
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
