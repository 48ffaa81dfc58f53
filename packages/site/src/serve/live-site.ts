import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { providerNames } from "../build-site.js";
import { changelogFiles } from "../portal/changelog-files.js";
import { portalFiles } from "../portal/portal-files.js";
import { type ProviderSummary, summarise } from "../reference/provider-summary.js";
import { redocPage } from "../reference/redoc-page.js";
import { referencePages } from "../reference/reference-files.js";
import { loadProvider, type Provider } from "../spec/load-provider.js";
import type { SiteFiles } from "../write-folder.js";

/** How many providers' pages are kept. Those of hundreds would fill the memory, and nobody reads them all at once. */
const KEPT = 20;

interface Part {
  readonly provider: Provider;
  readonly summary: ProviderSummary;
  readonly files: SiteFiles;
  /** Made when somebody asks for it. */
  reference?: Promise<string>;
}

/** The site in memory: each page is made when it is first asked for, and made anew when its spec has changed. */
export class LiveSite {
  readonly #root: string;
  readonly #parts = new Map<string, Part>();
  #portal: SiteFiles | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * The content of a file of the site; undefined where there is none.
   *
   * @throws Error when no page can be made of the spec, and none was made before.
   */
  async read(path: string): Promise<string | Uint8Array | undefined> {
    const [, name = "", file = ""] = /^([^/]+)\/(.*)$/.exec(path) ?? [];
    if (!providerNames(this.#root).includes(name)) return (await this.#portalFiles()).get(path);
    const part = this.#parts.get(name) ?? this.#keep(name, await this.#make(name));
    return file === "reference.html" ? this.#reference(part) : part.files.get(file);
  }

  /**
   * Makes the pages of a provider anew.
   *
   * @returns Paths of files that are not what they were, or the whole folder, if nobody has seen them yet.
   * @throws Error when no page can be made of the spec; the old ones stay.
   */
  async update(name: string): Promise<string[]> {
    const before = this.#parts.get(name);
    const made = await this.#make(name);
    const isSame = before?.files.get("openapi.json") === made.files.get("openapi.json");
    this.#keep(name, isSame && before?.reference ? { ...made, reference: before.reference } : made);
    const ofProvider = before
      ? [...differing(before.files, made.files), ...(isSame ? [] : ["reference.html"])].map((file) => `${name}/${file}`)
      : [`${name}/`];
    const sameSummary = before?.files.get("provider.json") === made.files.get("provider.json");
    return sameSummary ? ofProvider : [...ofProvider, ...(await this.updatePortal())];
  }

  /** Drops a provider whose spec is gone. @returns Paths of files that are not what they were. */
  async forget(name: string): Promise<string[]> {
    this.#parts.delete(name);
    return this.updatePortal();
  }

  /** Makes front page, guide and search anew, if anybody has seen them. @returns Paths of files that are not what they were. */
  async updatePortal(): Promise<string[]> {
    const before = this.#portal;
    this.#portal = undefined;
    return before ? differing(before, await this.#portalFiles()) : [];
  }

  async #make(name: string): Promise<Part> {
    const provider = await loadProvider(join(this.#root, "specs", name));
    const summary = summarise(provider);
    const changelog = changelogFiles(summary, join(this.#root, "packages/clients", name, "CHANGELOG.md"));
    const ofProvider = [...changelog].map(([path, content]) => [path.slice(name.length + 1), content] as const);
    return { provider, summary, files: new Map([...referencePages(provider), ...ofProvider]) };
  }

  #keep(name: string, part: Part): Part {
    this.#parts.delete(name);
    this.#parts.set(name, part);
    const [oldest] = this.#parts.keys();
    if (this.#parts.size > KEPT && oldest !== undefined) this.#parts.delete(oldest);
    return part;
  }

  #reference(part: Part): Promise<string> {
    part.reference ??= this.#builtReference(part) ?? redocPage(part.provider);
    // Another try for the next who asks.
    part.reference.catch(() => delete part.reference);
    return part.reference;
  }

  /** What an earlier build of the same spec has left on disk. */
  #builtReference({ provider, files }: Part): Promise<string> | undefined {
    const folder = join(this.#root, "specs", provider.name, "dist/docs");
    const [document, page] = [join(folder, "openapi.json"), join(folder, "reference.html")];
    const isBuilt =
      existsSync(page) && existsSync(document) && readFileSync(document, "utf8") === files.get("openapi.json");
    return isBuilt ? Promise.resolve(readFileSync(page, "utf8")) : undefined;
  }

  async #portalFiles(): Promise<SiteFiles> {
    if (this.#portal) return this.#portal;
    const summaries = [];
    for (const name of providerNames(this.#root)) {
      const summary = this.#parts.get(name)?.summary ?? (await this.#summary(name));
      if (summary) summaries.push(summary);
    }
    this.#portal ??= portalFiles(summaries, join(this.#root, "docs/guide"));
    return this.#portal;
  }

  /** Undefined: its spec is broken; its own pages say so. */
  async #summary(name: string): Promise<ProviderSummary | undefined> {
    const provider = await loadProvider(join(this.#root, "specs", name)).catch(() => undefined);
    return provider && summarise(provider);
  }
}

/** Paths of files that came, went or have another content. */
function differing(before: SiteFiles, after: SiteFiles): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => String(before.get(path)) !== String(after.get(path)));
}
