import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../problems/usage-error.js";
import type { Target } from "./target.js";
import { workspacePackages } from "./workspace-packages.js";

const PROVIDER = /^[a-z][a-z0-9-]*$/;
const LONGEST_NAME = 60;

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

  /**
   * Refuses a new provider's name whose folders are there, or whose packages are named as another workspace: npm and turbo
   * would refuse every command from then on.
   *
   * @throws UsageError that names what is in the way.
   */
  checkIsFree(name: string): void {
    for (const folder of [`specs/${name}`, `packages/clients/${name}`]) {
      if (existsSync(join(this.root, folder))) {
        throw new UsageError(`\`${folder}\` is there already.`);
      }
    }
    const packages = workspacePackages(this.root);
    for (const packageName of [`@specwright/${name}`, `@specwright/spec-${name}`]) {
      const folder = packages.get(packageName);
      if (folder !== undefined) {
        throw new UsageError(`\`${folder}\` is \`${packageName}\` already; choose another name.`);
      }
    }
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
  if (name.length > LONGEST_NAME) {
    throw new UsageError(
      `\`${name.slice(0, LONGEST_NAME)}…\` has ${name.length} characters; a provider's name has at most ${LONGEST_NAME}.`,
    );
  }
  if (!PROVIDER.test(name) || name.endsWith("-") || name.includes("--")) {
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
