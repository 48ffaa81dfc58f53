import { escapeHtml } from "../page/escape-html.js";
import { layout } from "../page/layout.js";

/** Stands for a page that cannot be made, and makes room for it as soon as it can. */
export function problemPage(message: string): string {
  return layout({
    title: "No page yet",
    description: "This page cannot be made of its spec.",
    root: "/",
    file: "",
    content: `<h1>No page yet</h1>\n<p>It appears here by itself when the problem is mended.</p>\n<pre>${escapeHtml(message)}</pre>\n`,
  });
}
