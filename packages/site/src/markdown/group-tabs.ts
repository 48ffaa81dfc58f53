import type { Token } from "markdown-it";
import { escapeHtml } from "../page/escape-html.js";

/** Code blocks with titles that follow each other become tabs, made of radio buttons so that they need no script. */
export function groupTabs(tokens: readonly Token[]): Token[] {
  const grouped: Token[] = [];
  let group = 0;
  for (let index = 0; index < tokens.length; ) {
    const run = titledRun(tokens, index);
    const [first] = run;
    if (!first) {
      const token = tokens[index];
      if (token) grouped.push(token);
      index += 1;
      continue;
    }
    group += 1;
    grouped.push(html(first, '<div class="tabs">\n'));
    for (const [position, token] of run.entries()) {
      const id = `tabs-${group}-${position + 1}`;
      const checked = position === 0 ? " checked" : "";
      const radio = `<input type="radio" name="tabs-${group}" id="${id}"${checked}>`;
      grouped.push(
        html(token, `${radio}<label for="${id}">${escapeHtml(titleOf(token) ?? "")}</label><div class="panel">\n`),
      );
      grouped.push(token, html(token, "</div>\n"));
    }
    grouped.push(html(first, "</div>\n"));
    index += run.length;
  }
  return grouped;
}

function titledRun(tokens: readonly Token[], start: number): Token[] {
  const rest = tokens.slice(start);
  const end = rest.findIndex((token) => token.type !== "fence" || titleOf(token) === undefined);
  return end === -1 ? rest : rest.slice(0, end);
}

function titleOf(token: Token): string | undefined {
  const title = token.info.match(/ title=("(?:[^"\\]|\\.)*")/)?.[1];
  return title === undefined ? undefined : (JSON.parse(title) as string);
}

/** `html_block` prints its content as it is; the parser itself makes none, because `html` is off. */
function html(like: Token, content: string): Token {
  const token = Object.assign(Object.create(Object.getPrototypeOf(like)) as Token, like);
  return Object.assign(token, { type: "html_block", tag: "", info: "", content, children: null });
}
