import { highlight } from "../markdown/highlight.js";
import { escapeHtml } from "../page/escape-html.js";
import { layout } from "../page/layout.js";
import type { OperationSummary, ProviderSummary } from "../reference/provider-summary.js";

/** Above this many operations the front page leaves the list to the provider's own page. */
const listed = 60;

/** The front page: what this is, how to start, and each provider with a link to each of its operations. */
export function frontPage(providers: readonly ProviderSummary[]): string {
  const shown = [...providers]
    .filter(({ sample }) => sample !== "")
    .sort((one, other) => one.sample.length - other.sample.length);
  const install = shown[0] ? `npm install ${shown[0].packageName}` : "npm ci";
  const content = `<h1>Typed TypeScript clients, made from OpenAPI</h1>
<p class="lead">Each API below is described by hand. Its client, its mock server and these pages follow from the description, and every sample is compiled against the client it shows.</p>
<div class="start">
<div><h2>Install</h2>${block(install, "sh")}<p><a href="guide/index.html">Read the guide</a>: the first call, credentials, errors, paging, mocks.</p></div>
<div><h2>Call</h2>${block(shown[0]?.sample.trimEnd() ?? "", "ts")}</div>
</div>
<h2 id="providers">APIs</h2>
<ul class="providers">
${providers.map(providerEntry).join("\n")}
</ul>
<p><a href="search.html">All operations on one page</a> · <a href="llms.txt">llms.txt</a></p>
`;
  return layout({
    title: "Specwright: typed API clients and their documentation",
    description: "Reference and guide of the API clients that Specwright makes from OpenAPI descriptions.",
    root: "",
    file: "index.html",
    content,
    twin: "index.md",
  });
}

function block(source: string, language: string): string {
  return `<pre tabindex="0"><code>${highlight(source, language)}</code></pre>`;
}

function providerEntry(provider: ProviderSummary): string {
  const { name, title, version, summary, lastChange, auth, operations } = provider;
  const facts = [
    ["Credentials", auth.join(", ")],
    ["Operations", String(operations.length)],
    ["API version", version],
    ["Last change", `<time datetime="${escapeHtml(lastChange)}">${escapeHtml(lastChange)}</time>`],
  ].map(([term, value = ""], index) => `<dt>${term}</dt><dd>${index === 3 ? value : escapeHtml(value)}</dd>`);
  const list =
    operations.length > listed
      ? ""
      : `<details><summary>Show the ${operations.length === 1 ? "operation" : `${operations.length} operations`}</summary>
<ul class="operations">
${operations.map((operation) => operationEntry(name, operation)).join("\n")}
</ul></details>`;
  return `<li>
<div><h3><a href="${name}/index.html">${escapeHtml(title)}</a></h3><p>${escapeHtml(summary)}</p>
<p><a href="${name}/reference.html">Full reference</a> · <a href="${name}/changelog.html">Changes</a> · <a href="${name}/openapi.yaml">openapi.yaml</a></p></div>
<dl>${facts.join("")}</dl>
${list}
</li>`;
}

/** A line of a list of operations. */
export function operationEntry(provider: string, { file, method, summary }: OperationSummary): string {
  return `<li><span class="method ${method.toLowerCase()}">${escapeHtml(method)}</span><a href="${provider}/${file}">${escapeHtml(summary)}</a></li>`;
}
