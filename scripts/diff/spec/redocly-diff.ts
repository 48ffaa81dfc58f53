import { InputError } from "../../problems/input-error.js";
import { runRedocly } from "../../providers/run-redocly.js";

/** What `redocly diff --format json` says of one change, as far as it is used here. */
export interface RedoclyChange {
  /** Path from the entry, references resolved. */
  readonly path: string;
  /** Kind of the object: `Schema`, `Parameter`. */
  readonly typeName?: string;
  readonly kind: "added" | "removed" | "modified";
  readonly impact: "major" | "minor" | "patch";
  readonly property?: string;
  readonly verdicts: readonly { readonly impact: string; readonly message: string }[];
  readonly base?: RedoclyPlace;
  readonly revision?: RedoclyPlace;
}

export interface RedoclyPlace {
  /** Relative to the working folder. */
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly col: number;
  readonly value?: unknown;
}

/**
 * Compares two descriptions with `redocly diff`.
 * @param settings.configuration A Redocly configuration with `extends: [diff-recommended]`: the repository's own has no diff rules.
 * @throws InputError with Redocly's words when one of them cannot be read.
 */
export async function redoclyDiff(settings: {
  readonly root: string;
  readonly base: string;
  readonly now: string;
  readonly configuration: string;
}): Promise<readonly RedoclyChange[]> {
  const { root, base, now, configuration } = settings;
  const words = ["diff", base, now, "--format", "json", "--fail-on", "none", "--config", configuration];
  const { printed, complaint } = await runRedocly(root, words);
  try {
    return (JSON.parse(printed) as { changes: RedoclyChange[] }).changes;
  } catch {
    const message = `\`redocly diff\` could not compare \`${base}\` and \`${now}\`: ${lastWords(complaint)}`;
    throw new InputError([{ code: "unreadable-description", severity: "error", message, help: "Run: npm run lint" }]);
  }
}

function lastWords(complaint: string): string {
  const lines = complaint.split("\n").filter((line) => /\w/.test(line) && !/^\s*(at |║)/.test(line));
  return lines.slice(-2).join(" ").trim();
}
