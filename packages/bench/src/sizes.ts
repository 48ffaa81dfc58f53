import { gzipSync } from "node:zlib";
import { bundlePieces, PROGRAMS } from "./bundle.js";
import { markdownTable } from "./statistics.js";

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const gzipped = (pieces: readonly Uint8Array[]): number =>
  sum(pieces.map((piece) => gzipSync(piece, { level: 9 }).length));

/** Bytes of a program with two operations, bundled and minified for a browser. */
export async function sizes(): Promise<string> {
  const rows: { name: string; figures: readonly [minified: number, gzipped: number, later: number] }[] = [];
  for (const name of PROGRAMS) {
    const { start, later } = await bundlePieces(name);
    rows.push({ name, figures: [sum(start.map(({ length }) => length)), gzipped(start), gzipped(later)] });
  }
  rows.sort((left, right) => left.figures[1] - right.figures[1]);
  return markdownTable(
    ["client", "minified, bytes", "gzipped, bytes", "gzipped, loaded when it is used"],
    rows.map(({ name, figures }) => [name, ...figures.map(String)]),
  );
}
