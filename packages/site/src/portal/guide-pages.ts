import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type RenderedMarkdown, renderMarkdown } from "../markdown/render-markdown.js";

export interface GuidePage extends RenderedMarkdown {
  /** `first-call` of `02-first-call.md`; `index` for the first. */
  readonly name: string;
  readonly title: string;
  readonly markdown: string;
}

/** The pages of the guide in the order of the numbers that their file names start with. */
export function guidePages(folder: string): GuidePage[] {
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter((file) => file.endsWith(".md")).sort();
  return files.map((file) => {
    const source = readFileSync(join(folder, file), "utf8");
    const markdown = source.replaceAll(/\]\(((?:\d+-)?[\w-]+\.md)/g, (whole, target: string) =>
      files.includes(target) ? `](${pageFile(target, files)}` : whole,
    );
    const rendered = renderMarkdown(markdown, { foldLists: false });
    const title = rendered.headings[0]?.text ?? file;
    return { ...rendered, name: pageFile(file, files).replace(/\.md$/, ""), title, markdown };
  });
}

function pageFile(file: string, files: readonly string[]): string {
  return file === files[0] ? "index.md" : file.replace(/^\d+-/, "");
}
