import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type RenderedMarkdown, renderMarkdown } from "../markdown/render-markdown.js";

export interface GuidePage extends RenderedMarkdown {
  /** File name without ending and number: `first-call` of `02-first-call.md`. */
  readonly name: string;
  readonly title: string;
  readonly markdown: string;
}

/** The pages of the guide in the order of the numbers that their file names start with. */
export function guidePages(folder: string): GuidePage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => {
      const markdown = readFileSync(join(folder, file), "utf8").replaceAll(/\]\((?:\.\/)?\d+-([\w-]+\.md)/g, "]($1");
      const rendered = renderMarkdown(markdown, { foldLists: false });
      const title = rendered.headings[0]?.text ?? file;
      return { ...rendered, name: file.replace(/^\d+-/, "").replace(/\.md$/, ""), title, markdown };
    });
}
