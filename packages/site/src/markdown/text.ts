/** Text from a spec as Markdown: a name stays a name, whatever stands in it. */

/** A code span that holds any text: the fence is longer than each run of backticks inside. */
export function code(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ");
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = flat.startsWith("`") || flat.endsWith("`") || flat === "" ? " " : "";
  return `${fence}${pad}${flat}${pad}${fence}`;
}

/** One line of plain text: a title or a summary, which may not be Markdown. */
export function line(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, "\\$&");
}

/** A fenced block that its content cannot end. */
export function fenced(language: string, content: string, title = ""): string {
  const longest = Math.max(2, ...[...content.matchAll(/^\s*(`+)/gm)].map(([, run = ""]) => run.length));
  const fence = "`".repeat(longest + 1);
  const label = title === "" ? "" : ` title=${JSON.stringify(title.replaceAll(/[\s`]+/g, " "))}`;
  return `${fence}${language}${label}\n${content.replace(/\n$/, "")}\n${fence}`;
}

/** A description, which may be Markdown of several paragraphs, below a list item. */
export function indented(text: string, indent: string): string {
  return text
    .trim()
    .split("\n")
    .map((part, index) => (index === 0 || part === "" ? part : indent + part))
    .join("\n");
}

/** Headings of a description below the heading it stands under, so that the page keeps one outline. */
export function demoted(text: string, levels: number): string {
  return text.replaceAll(/^(#{1,6})(?= )/gm, (marks) => "#".repeat(Math.min(6, marks.length + levels)));
}
