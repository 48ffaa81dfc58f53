import { escapeHtml } from "../page/escape-html.js";
import { layout } from "../page/layout.js";
import type { ProviderSummary } from "../reference/provider-summary.js";
import { operationEntry } from "./front-page.js";

/** Every operation of every provider: what a search without scripts arrives at. */
export function searchPage(providers: readonly ProviderSummary[]): string {
  const lists = providers.map(
    ({ name, title, operations }) =>
      `<h2><a href="${name}/index.html">${escapeHtml(title)}</a></h2>\n<ul class="operations">\n${operations
        .map((operation) => operationEntry(name, operation))
        .join("\n")}\n</ul>`,
  );
  return layout({
    title: "All operations · Specwright",
    description: "Every operation of every API.",
    root: "",
    file: "search.html",
    content: `<h1>All operations</h1>\n${lists.join("\n")}\n`,
  });
}
