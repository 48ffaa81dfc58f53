import type { ProfileRow } from "./profiles.js";

const HEADINGS: readonly (readonly [keyof ProfileRow, string])[] = [
  ["provider", "PROVIDER"],
  ["user", "USER"],
  ["email", "E-MAIL"],
  ["exchanges", "EXCHANGES"],
  ["products", "PRODUCTS"],
  ["status", "STATUS"],
  ["milliseconds", "MS"],
];

/** Lays rows out as a table for a terminal; an absent value is a dash. */
export function table(rows: readonly ProfileRow[]): string {
  const cells = [
    HEADINGS.map(([, heading]) => heading),
    ...rows.map((row) => HEADINGS.map(([key]) => String(row[key] ?? "–"))),
  ];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
