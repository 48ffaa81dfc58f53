import type { Change, ProviderDiff } from "../change.js";
import { RATINGS, type Rating } from "../rating.js";
import { LEVEL_WORDS, placeText, stateText, subjectText } from "./words.js";

const HEADINGS: Readonly<Record<Rating, string>> = {
  major: "Breaking",
  minor: "Added",
  patch: "Corrected",
  none: "Other",
};
/** A comment on GitHub holds 65,536 characters; a list that nobody reads to its end is cut long before. */
const MOST_SHOWN = 50;

/** The report for a pull request: GitHub Flavored Markdown. */
export function markdownReport(diffs: readonly ProviderDiff[]): string {
  const told = diffs.filter(({ state }) => state !== "unchanged");
  if (told.length === 0) return "No client changed.\n";
  const rows = told.map((diff) => `| \`${diff.packageName}\` | **${diff.rating}** | ${stateText(diff)} |`);
  const table = ["| client | rating | changes |", "|---|---|---|", ...rows].join("\n");
  return [table, ...told.filter(({ changes }) => changes.length > 0).map(details)].join("\n\n").concat("\n");
}

function details({ provider, rating, changes }: ProviderDiff): string {
  const sections = [...RATINGS].reverse().flatMap((each) => {
    const found = changes.filter((change) => change.rating === each);
    return found.length === 0 ? [] : [section(HEADINGS[each], found)];
  });
  const open = rating === "major" ? " open" : "";
  return [`<details${open}><summary>${provider}</summary>`, ...sections, "</details>"].join("\n\n");
}

function section(heading: string, changes: readonly Change[]): string {
  const lines = changes.slice(0, MOST_SHOWN).map(item);
  if (changes.length > MOST_SHOWN)
    lines.push(`- … and ${changes.length - MOST_SHOWN} more: \`npm run diff\` lists all.`);
  return `**${heading}**\n\n${lines.join("\n")}`;
}

function item(change: Change): string {
  const subject = subjectText(change);
  const place = placeText(change);
  const details = [
    subject === "" ? "" : `\`${subject.replaceAll("`", "'")}\``,
    LEVEL_WORDS[change.level],
    place === "" ? "" : `\`${place}\``,
  ];
  return `- ${escapeProse(change.message)} (${details.filter((part) => part !== "").join(", ")})`;
}

/**
 * Text with code spans, some of it taken from a description: markup, mentions and links in it stay text.
 * An odd backtick is text as well.
 */
export function escapeProse(text: string): string {
  const parts = text.replace(/\s+/g, " ").split("`");
  const isBalanced = parts.length % 2 === 1;
  const plain = (part: string) => part.replace(/[\\*_[\]<>|~#!]/g, "\\$&").replaceAll("@", "&#64;");
  if (!isBalanced) return parts.map(plain).join("'");
  return parts.map((part, index) => (index % 2 === 1 ? `\`${part}\`` : plain(part))).join("");
}
