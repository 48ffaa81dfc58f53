import { existsSync, readFileSync } from "node:fs";
import { renderMarkdown } from "../markdown/render-markdown.js";
import { line } from "../markdown/text.js";
import { layout } from "../page/layout.js";
import { providerNavigation } from "../reference/provider-navigation.js";
import type { ProviderSummary } from "../reference/provider-summary.js";
import type { SiteFiles } from "../write-folder.js";

/** The releases of a provider's client, from the `CHANGELOG.md` that its releases write. */
export function changelogFiles(provider: ProviderSummary, changelog: string): SiteFiles {
  const title = `# Changes of ${line(provider.title)}`;
  const releases = existsSync(changelog)
    ? readFileSync(changelog, "utf8").replace(/^# .*\n+/, "")
    : `No release of the client yet. The described API has version ${line(provider.version)}.\n`;
  const markdown = `${title}\n\n${releases}`;
  const page = layout({
    title: `Changes · ${provider.title}`,
    description: `Releases of the client of ${provider.title}`,
    root: "../",
    file: "changelog.html",
    navigation: providerNavigation(provider),
    content: renderMarkdown(markdown, { foldLists: false }).html,
    twin: "changelog.md",
  });
  return new Map([
    [`${provider.name}/changelog.md`, markdown],
    [`${provider.name}/changelog.html`, page],
  ]);
}
