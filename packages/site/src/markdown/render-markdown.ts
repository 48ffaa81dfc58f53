import MarkdownIt, { type Token } from "markdown-it";
import { escapeHtml } from "../page/escape-html.js";
import { foldLabel, foldLists } from "./fold-lists.js";
import { groupTabs } from "./group-tabs.js";
import { highlight } from "./highlight.js";

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/**
 * Markdown as HTML. HTML inside it is shown and not run, links lead to http, mail or this site only, and a picture from
 * elsewhere becomes a link: the text may come from a spec.
 */
export function renderMarkdown(source: string, settings: { readonly foldLists: boolean }): RenderedMarkdown {
  const markdown = createParser(settings);
  const tokens = markdown.parse(source, {});
  const headings = nameHeadings(tokens);
  return { html: markdown.renderer.render(tokens, markdown.options, {}), headings };
}

function createParser(settings: { readonly foldLists: boolean }) {
  const markdown = new MarkdownIt("default", { html: false, linkify: false });
  markdown.renderer.rules.fence = (tokens, index) => codeBlock(tokens[index]);
  markdown.renderer.rules.image = (tokens, index) => picture(tokens[index]);
  markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
  markdown.renderer.rules.table_close = () => "</table></div>\n";
  markdown.renderer.rules.bullet_list_open = (tokens, index, options, _environment, renderer) => {
    const label = foldLabel(tokens[index]);
    const list = renderer.renderToken(tokens, index, options);
    return label ? `<details><summary>${escapeHtml(label)}</summary>${list}` : list;
  };
  markdown.renderer.rules.bullet_list_close = (tokens, index) =>
    foldLabel(tokens[index]) ? "</ul></details>\n" : "</ul>\n";
  markdown.core.ruler.push("links", ({ tokens }) => rewriteLinks(tokens));
  markdown.core.ruler.push("tabs", (state) => {
    state.tokens = groupTabs(state.tokens);
  });
  if (settings.foldLists) markdown.core.ruler.push("fold", ({ tokens }) => foldLists(tokens));
  return markdown;
}

function codeBlock(token: Token | undefined): string {
  const language = token?.info.split(" ")[0] ?? "";
  const html = highlight(token?.content ?? "", language);
  return `<pre tabindex="0"><code class="language-${escapeHtml(language)}">${html}</code></pre>\n`;
}

function picture(token: Token | undefined): string {
  const address = String(token?.attrGet("src") ?? "");
  const text = escapeHtml(token?.content ?? "");
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return `<a href="${escapeHtml(address)}">${text || "picture"}</a>`;
  return `<img src="${escapeHtml(address)}" alt="${text}">`;
}

function rewriteLinks(tokens: readonly Token[]): void {
  for (const token of tokens.flatMap((block) => block.children ?? [])) {
    if (token.type !== "link_open") continue;
    const address = String(token.attrGet("href") ?? "");
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) token.attrSet("rel", "noreferrer");
    else token.attrSet("href", address.replace(/\.md(?=#|$)/, ".html"));
  }
}

function nameHeadings(tokens: readonly Token[]): Heading[] {
  const taken = new Set<string>();
  return tokens.flatMap((token, index) => {
    if (token.type !== "heading_open") return [];
    const text = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join("");
    const id = freeName(slug(text), taken);
    token.attrSet("id", id);
    return [{ level: Number(token.tag.slice(1)), id, text }];
  });
}

function slug(text: string): string {
  const words = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  return words.replaceAll(/^-|-$/g, "") || "section";
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
  taken.add(free);
  return free;
}
