import { escapeHtml } from "./escape-html.js";
import { contentPolicy } from "./policy.js";

export interface NavigationGroup {
  readonly title: string;
  readonly links: readonly { readonly text: string; readonly href: string; readonly method?: string }[];
}

export interface Page {
  readonly title: string;
  readonly description: string;
  /** From the page's folder to the root of the site: `""` or `"../"`. */
  readonly root: string;
  /** File name of the page inside its folder: marks its own link. */
  readonly file: string;
  /** What stands beside the text; none on the front page. */
  readonly navigation?: readonly NavigationGroup[];
  /** `reference`: lists of fields instead of lists of thoughts. */
  readonly kind?: "reference";
  /** HTML of the main part. */
  readonly content: string;
  /** Address of the same page as Markdown. */
  readonly twin?: string;
}

/** A whole page of the site. */
export function layout(page: Page): string {
  const { root } = page;
  const navigation = page.navigation ? sidebar(page.navigation, page.file) : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.description.replaceAll(/\s+/g, " "))}">
<link rel="stylesheet" href="${root}assets/bar.css">
<link rel="stylesheet" href="${root}assets/site.css">
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
${page.twin ? `<link rel="alternate" type="text/markdown" href="${escapeHtml(page.twin)}">\n` : ""}<script src="${root}assets/theme.js"></script>
<script src="${root}assets/site.js" defer></script>
</head>
<body class="${page.navigation ? (page.kind ?? "text") : "wide"}" data-root="${root}">
<a class="skip" href="#main">Skip to the text</a>
${siteHeader(root)}
<div class="frame">
${navigation}<main id="main" tabindex="-1">
${page.content}${page.twin ? `<p class="twin"><a href="${escapeHtml(page.twin)}">This page as Markdown</a></p>\n` : ""}</main>
</div>
</body>
</html>
`;
}

/** The bar on top of every page, the reference included. */
export function siteHeader(root: string): string {
  return `<header class="bar">
<a class="brand" href="${root}index.html">Specwright</a>
<nav aria-label="Site"><a href="${root}index.html#providers">APIs</a><a href="${root}guide/index.html">Guide</a></nav>
<form class="search" role="search" action="${root}search.html">
<input type="search" name="q" placeholder="Search operations" aria-label="Search operations and guide" autocomplete="off">
</form>
<button type="button" class="theme" hidden aria-label="Dark colours" aria-pressed="false"></button>
</header>`;
}

function sidebar(groups: readonly NavigationGroup[], file: string): string {
  const lists = groups.map(({ title, links }) => {
    const items = links.map(({ text, href, method }) => {
      const current = href === file ? ' aria-current="page"' : "";
      const verb = method ? `<span class="method ${method.toLowerCase()}">${escapeHtml(method)}</span>` : "";
      return `<li><a href="${escapeHtml(href)}"${current}><span>${escapeHtml(text)}</span>${verb}</a></li>`;
    });
    return `<h2>${escapeHtml(title)}</h2>\n<ul>\n${items.join("\n")}\n</ul>`;
  });
  return `<details class="side" open><summary>Menu</summary>
<nav aria-label="Pages">
${lists.join("\n")}
</nav>
</details>
`;
}
