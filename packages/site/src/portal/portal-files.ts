import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ProviderSummary } from "../reference/provider-summary.js";
import { redocScript } from "../reference/redoc-script.js";
import type { SiteFiles } from "../write-folder.js";
import { frontPage } from "./front-page.js";
import { guideFiles } from "./guide-files.js";
import { guidePages } from "./guide-pages.js";
import { llmsText, overviewMarkdown } from "./overview-markdown.js";
import { searchIndex } from "./search-index.js";
import { searchPage } from "./search-page.js";

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/** What is one for the whole site: front page, guide, search, assets. */
export function portalFiles(providers: readonly ProviderSummary[], guideFolder: string): SiteFiles {
  const guide = guidePages(guideFolder);
  const scripts = ["theme.js", "site.js", "reference.js"];
  return new Map<string, string | Uint8Array>([
    ["index.html", frontPage(providers)],
    ["index.md", overviewMarkdown(providers)],
    ["search.html", searchPage(providers)],
    ["llms.txt", llmsText(providers, guide)],
    ...guideFiles(guide),
    ["assets/search-index.js", searchIndex(providers, guide)],
    ["assets/redoc.js", redocScript()],
    ...scripts.map((file): [string, string] => [
      `assets/${file}`,
      readFileSync(join(packageFolder, "dist/browser", file), "utf8"),
    ]),
    ...readdirSync(join(packageFolder, "assets")).map((file): [string, Uint8Array] => [
      `assets/${file}`,
      readFileSync(join(packageFolder, "assets", file)),
    ]),
    // Without it GitHub Pages runs the folder through Jekyll.
    [".nojekyll", ""],
  ]);
}
