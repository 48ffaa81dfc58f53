import { codeFrame } from "./code-frame.js";
import type { Problem } from "./problem.js";
import { briefly, visible } from "./visible.js";

/** Problems of one code that are printed in full; a spec with a habit would otherwise fill the screen with it. */
const SHOWN_PER_CODE = 20;

/**
 * Problems for people, in the given order: `file:line:column`, severity, message, code, code frame and help.
 * `textOf` gives the text of a file for the frame; without it the frame is left out.
 */
export function renderProblemsAsText(
  problems: readonly Problem[],
  textOf: (file: string) => string | undefined = () => undefined,
): string {
  const shownByCode = new Map<string, number>();
  const blocks: string[] = [];
  for (const problem of problems) {
    const shown = shownByCode.get(problem.code) ?? 0;
    shownByCode.set(problem.code, shown + 1);
    if (shown < SHOWN_PER_CODE) {
      blocks.push(renderOne(problem, textOf));
    }
  }
  for (const [code, count] of shownByCode) {
    if (count > SHOWN_PER_CODE) {
      blocks.push(`… and ${count - SHOWN_PER_CODE} more of ${code} (--format json lists all)\n`);
    }
  }
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
