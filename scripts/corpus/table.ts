/** One description of the corpus and what came of it. */
export interface CorpusRow {
  readonly name: string;
  readonly bytes: number;
  readonly operations: number;
  /** `yes`, `refused` with a problem list, or `crashed`. */
  readonly generated: string;
  readonly errors: number;
  readonly warnings: number;
  readonly typeChecks: string;
  /** `12/12`: calls that put on the wire what the description says. */
  readonly calls: string;
  readonly cpuSeconds: number;
  readonly peakMebibytes: number;
  /** Lines for people: what went wrong. */
  readonly details: readonly string[];
  readonly isRight: boolean;
}

const HEAD = [
  "description",
  "MB",
  "operations",
  "generated",
  "problems named",
  "type-checks",
  "calls valid",
  "CPU s",
  "peak MiB",
];

/** The rows as a Markdown table. */
export function table(rows: readonly CorpusRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    (row.bytes / 1_000_000).toFixed(2),
    String(row.operations),
    row.generated,
    `${row.errors} errors, ${row.warnings} warnings`,
    row.typeChecks,
    row.calls,
    row.cpuSeconds.toFixed(2),
    String(Math.round(row.peakMebibytes)),
  ]);
  const lines = [HEAD, HEAD.map(() => "---"), ...cells].map((line) => `| ${line.join(" | ")} |\n`);
  return lines.join("");
}
