import { scriptJson } from "../page/escape-html.js";
import type { ProviderSummary } from "../reference/provider-summary.js";
import type { GuidePage } from "./guide-pages.js";

/** The search index as a script, because a page that was opened from a folder may not fetch; its keys are told in `browser/site.ts`. */
export function searchIndex(providers: readonly ProviderSummary[], guide: readonly GuidePage[]): string {
  const operations = providers.flatMap(({ name, title, operations }) =>
    operations.map(({ id, file, method, path, summary, text }) => ({
      t: summary,
      p: title,
      u: `${name}/${file}`,
      m: method,
      n: id,
      x: path,
      w: text,
    })),
  );
  const pages = providers.map(({ name, title, summary, auth }) => ({
    t: title,
    p: "Overview",
    u: `${name}/index.html`,
    w: [name, summary, ...auth].join(" "),
  }));
  const sections = guide.flatMap(({ name, title, headings }) => {
    const file = `${name}.html`;
    return headings.map(({ level, id, text }) => ({
      t: text,
      p: level === 1 ? "Guide" : `Guide: ${title}`,
      u: `guide/${file}${level === 1 ? "" : `#${id}`}`,
      w: "",
    }));
  });
  return `window.specwrightSearch = ${scriptJson([...operations, ...pages, ...sections])};\n`;
}
