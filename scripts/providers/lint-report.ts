import { existsSync } from "node:fs";
import { join } from "node:path";
import { visible } from "../problems/visible.js";
import { runRedocly } from "./run-redocly.js";

/** A rule that an imported description breaks, it breaks often. */
const SHOWN_PER_RULE = 3;

interface LintProblem {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly { readonly start?: { readonly line: number; readonly col: number } }[];
}

/**
 * What the house rules want changed in a description, for people: each rule with its first places.
 * @param file Path from the repository's root.
 * @returns Undefined where there are no house rules. Empty: nothing.
 */
export async function lintReport(root: string, file: string): Promise<string | undefined> {
  if (!existsSync(join(root, "redocly.yaml"))) return undefined;
  const words = ["lint", file, "--config", "redocly.yaml", "--format", "json", "--max-problems", "1000000"];
  const { printed, complaint } = await runRedocly(root, words);
  let problems: readonly LintProblem[];
  try {
    problems = (JSON.parse(printed) as { problems: LintProblem[] }).problems;
  } catch {
    return `The linter could not read ${file}: ${complaint.trim().split("\n").at(-1) ?? ""}\n`;
  }
  if (problems.length === 0) return "";
  return [...new Set(problems.map(({ ruleId }) => ruleId))].map((rule) => ruleText(rule, file, problems)).join("");
}

function ruleText(rule: string, file: string, problems: readonly LintProblem[]): string {
  const found = problems.filter(({ ruleId }) => ruleId === rule);
  const lines = found.slice(0, SHOWN_PER_RULE).map(({ message, location: [place] }) => {
    const { line, col } = place?.start ?? { line: 1, col: 1 };
    return `  ${file}:${line}:${col}  ${visible(message.replace(/\s+/g, " "))} (${rule})\n`;
  });
  const more = found.length - lines.length;
  return `${lines.join("")}${more > 0 ? `    … and ${more} more of ${rule}\n` : ""}`;
}
