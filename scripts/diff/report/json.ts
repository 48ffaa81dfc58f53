import type { ProviderDiff } from "../change.js";
import { highest } from "../rating.js";

/** The report for programs. `version` grows when a key changes its meaning. */
export function jsonReport(base: string, diffs: readonly ProviderDiff[]): string {
  const rating = highest(diffs.map((diff) => diff.rating));
  return `${JSON.stringify({ version: 1, base, rating, providers: diffs }, undefined, 2)}\n`;
}
