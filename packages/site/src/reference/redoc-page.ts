import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { siteHeader } from "../page/layout.js";
import { contentPolicy } from "../page/policy.js";
import type { Provider } from "../spec/load-provider.js";
import { redocDocument, sampleLanguages } from "./redoc-document.js";

/** The whole API on one page, built by Redocly's `build-docs` and made to stand alone below our bar. */
export async function redocPage(provider: Provider): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "redoc-"));
  try {
    await writeFile(join(folder, "openapi.json"), JSON.stringify(redocDocument(provider)));
    await writeFile(join(folder, "page.hbs"), template);
    await writeFile(
      join(folder, "redocly.yaml"),
      JSON.stringify({ telemetry: "off", openapi: { codeSamples: { languages: sampleLanguages } } }),
    );
    const command = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
    const files = ["openapi.json", "--config=redocly.yaml", "--template=page.hbs", "--output=page.html"];
    const environment = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await promisify(execFile)(process.execPath, [command, "build-docs", ...files], { cwd: folder, env: environment });
    return selfContained(await readFile(join(folder, "page.html"), "utf8"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `%policy%` is filled in last, because the hashes in it depend on the scripts of the page. */
const template = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="%policy%">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<link rel="icon" href="../assets/icon.svg" type="image/svg+xml">
<link rel="alternate" type="text/markdown" href="reference.md">
{{{redocHead}}}
<link rel="stylesheet" href="../assets/bar.css">
<link rel="stylesheet" href="../assets/reference.css">
<script src="../assets/theme.js"></script>
<script src="../assets/site.js" defer></script>
<script src="../assets/reference.js" defer></script>
</head>
<body data-root="../">
${siteHeader("../")}
<noscript><p>This page needs scripts. <a href="index.html">All operations</a> and <a href="reference.md">the same text as Markdown</a> do without.</p></noscript>
{{{redocHTML}}}
</body>
</html>
`;

function selfContained(html: string): string {
  const imported = /<script type="module">\s*import \{ hydrate \} from "[^"]*";/;
  if (!imported.test(html) || !/\shydrate\(__redoc_definition/.test(html)) {
    throw new Error("Redocly's build-docs made a page of an unknown form; its scripts cannot be made local.");
  }
  const local = html
    .replace(/<link rel="modulepreload"[^>]*>/, "")
    // An inline module waits for the page and for what is deferred before it, so that the text is painted first.
    .replace(imported, '<script src="../assets/redoc.js" defer></script>\n<script type="module">')
    .replace(/(\s)hydrate\(__redoc_definition/, "$1Redoc.hydrate(__redoc_definition");
  if (/<script[^>]+src="https?:/.test(local)) throw new Error("Redocly's build-docs loads a script from elsewhere.");
  const inline = [...local.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");
  return local.replace("%policy%", contentPolicy(inline, true));
}
