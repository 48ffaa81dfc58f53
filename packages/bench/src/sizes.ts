import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { bundleProgram, PROGRAMS } from "./bundle.js";
import { markdownTable } from "./statistics.js";

/** Bytes of a program with two operations, bundled and minified for a browser. */
export async function sizes(): Promise<string> {
  const rows: { name: string; minified: number; gzipped: number }[] = [];
  for (const name of PROGRAMS) {
    const code = readFileSync(await bundleProgram(name, "browser"));
    rows.push({ name, minified: code.length, gzipped: gzipSync(code, { level: 9 }).length });
  }
  rows.sort((left, right) => left.gzipped - right.gzipped);
  return markdownTable(
    ["client", "minified, bytes", "gzipped, bytes"],
    rows.map(({ name, minified, gzipped }) => [name, String(minified), String(gzipped)]),
  );
}
