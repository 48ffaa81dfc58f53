import { codeFrame } from "./code-frame.js";
import type { Problem } from "./problem.js";
import { briefly, visible } from "./visible.js";

/** Warnings of one code that are printed in full; a spec with a habit would otherwise fill the screen with it. */
const SHOWN_PER_CODE = 5;

export interface TextSettings {
  /** The text of a file, for the frame; without it the frame is left out. */
  readonly textOf?: (file: string) => string | undefined;
  /** Every warning is printed. Default: of each code the first five, and how many there are beyond. */
  readonly allWarnings?: boolean;
}

/**
 * Problems for people: `file:line:column`, severity, message, code, code frame and help. Warnings come by code, and after them
 * each error, so that what has to be mended stands where a terminal stops.
 */
export function renderProblemsAsText(
  problems: readonly Problem[],
  { textOf = () => undefined, allWarnings = false }: TextSettings = {},
): string {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems.filter(({ severity }) => severity !== "error")) {
    const known = byCode.get(problem.code);
    if (known === undefined) {
      byCode.set(problem.code, [problem]);
    } else {
      known.push(problem);
    }
  }
  const blocks: string[] = [];
  for (const [code, found] of byCode) {
    const shown = allWarnings ? found : found.slice(0, SHOWN_PER_CODE);
    blocks.push(...shown.map((problem) => renderOne(problem, textOf)));
    if (found.length > shown.length) {
      blocks.push(`… and ${found.length - shown.length} more of ${code} (--all-warnings shows them)\n`);
    }
  }
  const errors = problems.filter(({ severity }) => severity === "error");
  blocks.push(...errors.map((problem) => renderOne(problem, textOf)));
  return blocks.join("\n");
}

function renderOne(problem: Problem, textOf: (file: string) => string | undefined): string {
  const lines: string[] = [];
  const place = problem.location;
  const prefix = place === undefined ? "" : `${visible(place.file)}:${place.line}:${place.column} `;
  lines.push(`${prefix}${problem.severity}: ${briefly(problem.message)} (${problem.code})`);
  if (problem.pointer !== undefined && problem.pointer !== "") {
    lines.push(`  at ${briefly(problem.pointer)}`);
  }
  const text = place === undefined ? undefined : textOf(place.file);
  if (place !== undefined && text !== undefined) {
    lines.push(codeFrame(text, place).replace(/^/gm, "  "));
  }
  if (problem.help !== undefined) {
    lines.push(`  help: ${briefly(problem.help)}`);
  }
  return `${lines.join("\n")}\n`;
}
