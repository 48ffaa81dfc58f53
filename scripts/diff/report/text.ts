import type { ProviderDiff } from "../change.js";
import { LEVEL_WORDS, placeText, stateText, subjectText } from "./words.js";

/** The report for a terminal. Unchanged providers are left out when any other has something to say. */
export function textReport(diffs: readonly ProviderDiff[]): string {
  const told = diffs.filter(({ state }) => state !== "unchanged");
  if (told.length === 0) return "No client changed.\n";
  return told.map(providerText).join("\n");
}

function providerText(diff: ProviderDiff): string {
  const lines = [`${diff.provider}: ${diff.rating} (${stateText(diff)})`];
  for (const change of diff.changes) {
    const subject = subjectText(change);
    lines.push(`  ${change.rating.padEnd(5)}  ${LEVEL_WORDS[change.level].padEnd(5)}  ${change.message}`);
    for (const detail of [subject, placeText(change)]) {
      if (detail !== "") lines.push(`                ${detail}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
