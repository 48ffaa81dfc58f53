import { existsSync, readFileSync } from "node:fs";
import { stringify } from "yaml";
import { renderMarkdown } from "../markdown/render-markdown.js";
import { escapeHtml, scriptJson } from "../page/escape-html.js";
import { layout, type NavigationGroup } from "../page/layout.js";
import { type ListedOperation, listOperations } from "../spec/list-operations.js";
import { loadProvider, type Provider } from "../spec/load-provider.js";
import type { SiteFiles } from "../write-folder.js";
import { operationMarkdown } from "./operation-markdown.js";
import { pageName } from "./page-name.js";
import { providerMarkdown } from "./provider-markdown.js";
import { summarise } from "./provider-summary.js";
import { redocLink } from "./redoc-link.js";
import { redocPage } from "./redoc-page.js";
import { tryItData } from "./try-it-data.js";

export interface ReferenceSource {
  /** Folder of the spec: `specs/upvest`. */
  readonly folder: string;
  /** The client package's `CHANGELOG.md`, where there is one. */
  readonly changelog: string;
}

/** All files of one provider's part of the site, and `provider.json` for the portal. Depends on nothing of another provider. */
export async function referenceFiles({ folder, changelog }: ReferenceSource): Promise<SiteFiles> {
  const provider = await loadProvider(folder);
  const operations = listOperations(provider.document);
  const pages = new Map(operations.map((operation) => [operation.id, operationMarkdown(provider, operation)]));
  const overview = providerMarkdown(provider);
  const changes = changelogMarkdown(provider, changelog);
  const shown = (file: string, markdown: string) => page({ provider, operations, file, markdown });
  return new Map<string, string>([
    ["provider.json", `${JSON.stringify(summarise(provider), null, 2)}\n`],
    ["openapi.json", `${JSON.stringify(provider.document, null, 2)}\n`],
    ["openapi.yaml", stringify(provider.document, { aliasDuplicateObjects: false, lineWidth: 100 })],
    ["index.md", overview],
    ["index.html", shown("index.html", overview)],
    ["changelog.md", changes],
    ["changelog.html", shown("changelog.html", changes)],
    ["reference.md", [overview, ...pages.values()].join("\n---\n\n")],
    ["reference.html", await redocPage(provider)],
    ...[...pages].map(([id, markdown]): [string, string] => [`${pageName(id)}.md`, markdown]),
    ...operations.map((operation): [string, string] => [
      `${pageName(operation.id)}.html`,
      operationPage({ provider, operations, operation, markdown: pages.get(operation.id) ?? "" }),
    ]),
  ]);
}

function changelogMarkdown(provider: Provider, changelog: string): string {
  const { info } = provider.document;
  const title = `# Changes of ${info.title.replaceAll(/[\\`*_[\]<>]/g, "\\$&")}`;
  if (!existsSync(changelog)) return `${title}\n\nNo release yet. The described API has version ${info.version}.\n`;
  return `${title}\n\n${readFileSync(changelog, "utf8").replace(/^# .*\n+/, "")}`;
}

interface ShownPage {
  readonly provider: Provider;
  readonly operations: readonly ListedOperation[];
  readonly file: string;
  readonly markdown: string;
}

function page({ provider, operations, file, markdown }: ShownPage): string {
  const { info } = provider.document;
  const { html, headings } = renderMarkdown(markdown, { foldLists: true });
  return layout({
    title: file === "index.html" ? info.title : `${headings[0]?.text ?? ""} · ${info.title}`,
    description: info.summary ?? info.title,
    root: "../",
    file,
    kind: "reference",
    navigation: navigation(provider, operations),
    content: html,
    twin: file.replace(/\.html$/, ".md"),
  });
}

interface ShownOperation extends Omit<ShownPage, "file"> {
  readonly operation: ListedOperation;
}

function operationPage({ provider, operations, operation, markdown }: ShownOperation): string {
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
    navigation: navigation(provider, operations),
    content: content + data,
    twin: `${pageName(operation.id)}.md`,
  });
}

function navigation(provider: Provider, operations: readonly ListedOperation[]): NavigationGroup[] {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return [
    {
      title: provider.document.info.title,
      links: [
        { text: "Overview", href: "index.html" },
        { text: "Full reference", href: "reference.html" },
        { text: "Changes", href: "changelog.html" },
      ],
    },
    ...tags.map((title) => ({
      title,
      links: operations
        .filter(({ tag }) => tag === title)
        .map(({ summary, id, method }) => ({ text: summary, href: `${pageName(id)}.html`, method })),
    })),
  ];
}
