import type { FactoryMeasures } from "./factory-run.js";
import type { TurboMeasures } from "./turbo-run.js";

export interface ScaleRow {
  readonly factory: FactoryMeasures;
  /** A generator's command line, called once for each package under turbo. */
  readonly naive?: TurboMeasures;
}

const HEADINGS = [
  "providers",
  "generate, from nothing",
  "… CPU",
  "… memory",
  "generate, nothing to do",
  "check",
  "generate, one changed",
  "turbo build",
  "turbo build and test",
  "a command per package under turbo",
];

/**
 * The measures as a Markdown table; seconds of wall time unless the heading says more. Three times in one cell: from nothing, with
 * nothing to do, one changed.
 */
export function scaleTable(rows: readonly ScaleRow[]): string {
  const lines = rows.map(({ factory, naive }) => [
    String(factory.count),
    seconds(factory.cold.wall),
    seconds(factory.cold.cpu),
    `${Math.round(factory.cold.memory)} MiB`,
    seconds(factory.unchanged.wall),
    seconds(factory.check.wall),
    seconds(factory.oneChanged.wall),
    turboRuns(factory.build),
    turboRuns(factory.test),
    turboRuns(naive),
  ]);
  return [HEADINGS, HEADINGS.map(() => "---:"), ...lines].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** From nothing, with nothing to do, and with one changed. */
function turboRuns(measures: TurboMeasures | undefined): string {
  if (!measures) return "–";
  return [measures.cold, measures.unchanged, measures.oneChanged].map(seconds).join(" · ");
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}
