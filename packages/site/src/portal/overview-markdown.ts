import { code, line } from "../markdown/text.js";
import type { ProviderSummary } from "../reference/provider-summary.js";
import type { GuidePage } from "./guide-pages.js";

const introduction =
  "Specwright turns an OpenAPI description, written by hand, into a typed TypeScript client, a mock server and documentation.";

/** The front page as Markdown. */
export function overviewMarkdown(providers: readonly ProviderSummary[]): string {
  const sections = providers.map(({ name, title, summary, auth, operations, version, lastChange }) =>
    [
      `## [${line(title)}](${name}/index.md)`,
      line(summary),
      `Credentials: ${auth.join(", ")}. API version ${line(version)}. Last change ${line(lastChange)}.`,
      operations
        .map(
          (operation) =>
            `- [${line(operation.summary)}](${name}/${markdownName(operation.file)}) ${code(`${operation.method} ${operation.path}`)}`,
        )
        .join("\n"),
    ].join("\n\n"),
  );
  return `${["# Specwright", introduction, "[Guide](guide/index.md)", ...sections].join("\n\n")}\n`;
}

/** `llms.txt` (llmstxt.org): a table of contents for readers that are programs. */
export function llmsText(providers: readonly ProviderSummary[], guide: readonly GuidePage[]): string {
  const guideLinks = guide.map(({ name, title }) => `- [${line(title)}](guide/${name}.md)`);
  const sections = providers.map(({ name, title, summary, operations }) =>
    [
      `## ${line(title)}`,
      "",
      `- [Overview](${name}/index.md): ${line(summary)}`,
      `- [All operations in one file](${name}/reference.md)`,
      `- [OpenAPI](${name}/openapi.yaml)`,
      ...operations.map(
        ({ summary: what, file, method, path, id }) =>
          `- [${line(what)}](${name}/${markdownName(file)}): ${code(id)}, ${code(`${method} ${path}`)}`,
      ),
    ].join("\n"),
  );
  return `${["# Specwright", `> ${introduction}`, `## Guide\n\n${guideLinks.join("\n")}`, ...sections].join("\n\n")}\n`;
}

function markdownName(file: string): string {
  return file.replace(/\.html$/, ".md");
}
