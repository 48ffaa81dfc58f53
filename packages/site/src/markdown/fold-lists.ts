import type { Token } from "markdown-it";

/** Lists of fields inside a field fold away; what the values of an enum mean always shows. */
export function foldLists(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "bullet_list_open" || token.level < 2) continue;
    const close = tokens.findIndex(
      (other, at) => at > index && other.type === "bullet_list_close" && other.level === token.level,
    );
    const items = tokens
      .slice(index, close)
      .filter(({ type, level }) => type === "list_item_open" && level === token.level + 1);
    const before = lastText(tokens.slice(0, index));
    const first = tokens.slice(index).find(({ type }) => type === "inline")?.content ?? "";
    if (/^\*(?:Known values|Values)/.test(before)) token.attrSet("class", "values");
    else if (!first.startsWith("*Known values") && !first.startsWith("*Values") && !first.startsWith("*Example*")) {
      token.meta = { fold: `${items.length} ${what(first, items.length)}` };
    }
    const closing = tokens[close];
    if (closing) closing.meta = token.meta;
  }
}

function lastText(tokens: readonly Token[]): string {
  return tokens.findLast(({ type }) => type === "inline")?.content ?? "";
}

function what(first: string, count: number): string {
  const noun = first.startsWith("**") ? "shape" : "field";
  return count === 1 ? noun : `${noun}s`;
}

/** The summary of a folded list, which the renderer puts around it. */
export function foldLabel(token: Token | undefined): string | undefined {
  return (token?.meta as { fold?: string } | null | undefined)?.fold;
}
