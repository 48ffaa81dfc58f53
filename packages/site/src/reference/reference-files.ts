import { stringify } from "yaml";
import { renderMarkdown } from "../markdown/render-markdown.js";
import { escapeHtml, scriptJson } from "../page/escape-html.js";
import { layout } from "../page/layout.js";
import { type ListedOperation, listOperations } from "../spec/list-operations.js";
import { loadProvider, type Provider } from "../spec/load-provider.js";
import type { SiteFiles } from "../write-folder.js";
import { operationMarkdown } from "./operation-markdown.js";
import { pageName } from "./page-name.js";
import { providerMarkdown } from "./provider-markdown.js";
import { providerNavigation } from "./provider-navigation.js";
import { type ProviderSummary, summarise } from "./provider-summary.js";
import { redocLink } from "./redoc-link.js";
import { redocPage } from "./redoc-page.js";
import { tryItData } from "./try-it-data.js";

/** All files of one provider's part of the site, and `provider.json` for the portal. Depends on nothing of another provider. */
export async function referenceFiles(folder: string): Promise<SiteFiles> {
  const provider = await loadProvider(folder);
  return new Map([...referencePages(provider), ["reference.html", await redocPage(provider)]]);
}

/** The same without `reference.html`, which takes Redocly a second or two. */
export function referencePages(provider: Provider): SiteFiles {
  const operations = listOperations(provider);
  const summary = summarise(provider);
  const pages = new Map(operations.map((operation) => [operation.id, operationMarkdown(provider, operation)]));
  const overview = providerMarkdown(provider);
  const shown = (file: string, markdown: string) => page({ provider, summary, file, markdown });
  return new Map<string, string>([
    ["provider.json", `${JSON.stringify(summary, null, 2)}\n`],
    ["openapi.json", `${JSON.stringify(provider.document, null, 2)}\n`],
    ["openapi.yaml", stringify(provider.document, { aliasDuplicateObjects: false, lineWidth: 100 })],
    ["index.md", overview],
    ["index.html", shown("index.html", overview)],
    ["reference.md", [overview, ...pages.values()].join("\n---\n\n")],
    ...[...pages].map(([id, markdown]): [string, string] => [`${pageName(id)}.md`, markdown]),
    ...operations.map((operation): [string, string] => [
      `${pageName(operation.id)}.html`,
      operationPage({ provider, summary, operation, markdown: pages.get(operation.id) ?? "" }),
    ]),
  ]);
}

interface ShownPage {
  readonly provider: Provider;
  readonly summary: ProviderSummary;
  readonly file: string;
  readonly markdown: string;
}

function page({ provider, summary, file, markdown }: ShownPage): string {
  const { info } = provider.document;
  const { html, headings } = renderMarkdown(markdown, { foldLists: true });
  return layout({
    title: file === "index.html" ? info.title : `${headings[0]?.text ?? ""} · ${info.title}`,
    description: info.summary ?? info.title,
    root: "../",
    file,
    kind: "reference",
    navigation: providerNavigation(summary),
    content: html,
    twin: file.replace(/\.html$/, ".md"),
  });
}

interface ShownOperation extends Omit<ShownPage, "file"> {
  readonly operation: ListedOperation;
}

function operationPage({ provider, summary, operation, markdown }: ShownOperation): string {
  const { info } = provider.document;
  const { html } = renderMarkdown(markdown, { foldLists: true });
  const address = `<p class="address"><span class="method ${operation.method.toLowerCase()}">${escapeHtml(operation.method)}</span><span>${escapeHtml(operation.path)}</span><a href="${escapeHtml(redocLink(operation))}">In the full reference</a></p>`;
  // The Markdown twin has method and path as one code span; the page has them as a line of their own.
  const content = html.replace(/<p><code>[^<]*<\/code><\/p>/, () => address);
  const data = `<script type="application/json" id="try-it">${scriptJson(tryItData(provider, operation))}</script>\n`;
  return layout({
    title: `${operation.summary} · ${info.title}`,
    description: `${operation.method} ${operation.path}: ${operation.summary}`,
    root: "../",
    file: `${pageName(operation.id)}.html`,
    kind: "reference",
    navigation: providerNavigation(summary),
    content: content + data,
    twin: `${pageName(operation.id)}.md`,
  });
}
