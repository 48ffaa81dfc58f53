import { escapeHtml } from "../page/escape-html.js";
import { layout } from "../page/layout.js";
import type { SiteFiles } from "../write-folder.js";
import type { GuidePage } from "./guide-pages.js";

/** The guide as pages and as Markdown; `guide/index.html` is its first page. */
export function guideFiles(pages: readonly GuidePage[]): SiteFiles {
  const files = new Map<string, string>();
  const links = pages.map(({ name, title }) => ({ text: title, href: `${name}.html` }));
  for (const [index, page] of pages.entries()) {
    const file = `${page.name}.html`;
    const next = links[index + 1];
    const onward = next
      ? `<p class="next">Next: <a href="${escapeHtml(next.href)}">${escapeHtml(next.text)}</a></p>\n`
      : "";
    const twin = file.replace(/\.html$/, ".md");
    files.set(`guide/${twin}`, page.markdown);
    files.set(
      `guide/${file}`,
      layout({
        title: `${page.title} · Specwright`,
        description: page.title,
        root: "../",
        file,
        navigation: [{ title: "Guide", links }],
        content: page.html + onward,
        twin,
      }),
    );
  }
  return files;
}
