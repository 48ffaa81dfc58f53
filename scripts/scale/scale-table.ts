import type { FactoryMeasures } from "./factory-run.js";
import type { NaiveMeasures } from "./naive-run.js";

export interface ScaleRow {
  readonly factory: FactoryMeasures;
  readonly naive?: NaiveMeasures;
}

const HEADINGS = [
  "providers",
  "generate, from nothing",
  "… CPU",
  "… memory",
  "generate, nothing to do",
  "check",
  "generate, one changed",
  "turbo build: cold · nothing to do",
  "a command per package under turbo: cold · nothing to do · one changed",
];

/** The measures as a Markdown table; seconds of wall time unless the heading says more. */
export function scaleTable(rows: readonly ScaleRow[]): string {
  const lines = rows.map(({ factory, naive }) => [
    String(factory.count),
    seconds(factory.cold.wall),
    seconds(factory.cold.cpu),
    `${Math.round(factory.cold.memory)} MiB`,
    seconds(factory.unchanged.wall),
    seconds(factory.check.wall),
    seconds(factory.oneChanged.wall),
    factory.turbo ? `${seconds(factory.turbo.cold)} · ${seconds(factory.turbo.unchanged)}` : "–",
    naive ? `${seconds(naive.cold)} · ${seconds(naive.unchanged)} · ${seconds(naive.oneChanged)}` : "–",
  ]);
  return [HEADINGS, HEADINGS.map(() => "---:"), ...lines].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}
