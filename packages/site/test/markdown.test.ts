import { expect, test } from "vitest";
import { renderMarkdown } from "../src/markdown/render-markdown.js";
import { code, fenced, line } from "../src/markdown/text.js";

const html = (markdown: string, foldLists = false) => renderMarkdown(markdown, { foldLists }).html;

test.each(["plain", "with `one`", "``two``", "`", "", "a|b <b> *c*"])("a code span shows %j as it is", (text) => {
  const shown = html(code(text)).replace(/^<p><code>([\s\S]*)<\/code><\/p>\n$/, "$1");
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  expect(shown.replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? "").trim()).toBe(text.trim());
});

test("a block cannot be ended by what is in it", () => {
  expect(html(fenced("text", "```\n# not a heading\n````"))).not.toContain("<h1");
});

test("a title is no Markdown", () => {
  expect(html(line("*a* [b](c) <i> `d` # & _e_"))).toBe("<p>*a* [b](c) &lt;i&gt; `d` # &amp; _e_</p>\n");
});

test("blocks with titles become tabs, and the first is open", () => {
  const tabs = html([fenced("ts", "1", "One"), fenced("sh", "2", "Two"), "text"].join("\n\n"));
  expect(tabs.match(/<input type="radio"/g)).toHaveLength(2);
  expect(tabs.match(/ checked>/g)).toHaveLength(1);
  expect(tabs).toMatch(/<label for="tabs-1-2">Two<\/label>/);
});

test("fields of a field fold away; meanings of values do not", () => {
  const folded = html("- `a`\n  - `b`\n  - `c`\n- `d`\n  - *Values*\n    - `x`: meaning", true);
  expect(folded.match(/<summary>2 fields<\/summary>/g)).toHaveLength(1);
  expect(folded.match(/<details>/g)).toHaveLength(1);
  expect(folded.match(/<\/details>/g)).toHaveLength(1);
});

test("links to Markdown lead to the page, and headings have names of their own", () => {
  const { html: page, headings } = renderMarkdown("# A b\n\n## A b\n\n[c](c.md#d) [e](https://f.test/g.md)", {
    foldLists: false,
  });
  expect(headings.map(({ id }) => id)).toEqual(["a-b", "a-b-2"]);
  expect(page).toContain('href="c.html#d"');
  expect(page).toContain('href="https://f.test/g.md"');
});
