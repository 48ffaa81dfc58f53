import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { transformSync } from "esbuild";

/** Redoc's script as a classic one: a page that was opened from a folder may not load modules. */
export function redocScript(): string {
  const cli = dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"));
  const source = readFileSync(join(cli, "lib/chunks/redoc.standalone.js"), "utf8");
  const { code } = transformSync(source, {
    format: "iife",
    globalName: "Redoc",
    target: "es2022",
    minifyWhitespace: true,
    legalComments: "inline",
    logLevel: "error",
  });
  // The only request that Redoc makes by itself; its name stands beside the picture.
  return code.replaceAll(/https:\/\/cdn\.redoc(?:ly\.com|\.ly)\/redoc\/logo-mini-full\.svg/g, logo);
}

const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="46" height="16"><text x="2" y="12" font-family="sans-serif" font-size="12" fill="#57606a">Redoc</text></svg>',
)}`;
