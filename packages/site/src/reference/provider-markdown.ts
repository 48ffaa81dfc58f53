import { code, demoted, indented, line } from "../markdown/text.js";
import { credentialsOf } from "../samples/credentials.js";
import type { SecurityScheme, Server } from "../spec/document.js";
import { type ListedOperation, listOperations, securitySchemes } from "../spec/list-operations.js";
import type { Provider } from "../spec/load-provider.js";
import { pageName } from "./page-name.js";

/** The page of a provider: what it is, how to reach it, what it asks for, and a link to each operation. */
export function providerMarkdown(provider: Provider): string {
  const { info, servers = [] } = provider.document;
  const sections = [
    `# ${line(info.title)}`,
    info.summary ? line(info.summary) : "",
    `[Full reference](reference.html) · [openapi.yaml](openapi.yaml) · [openapi.json](openapi.json) · [Changes](changelog.md)`,
    "## Operations",
    ...operationLists(provider),
    "## About",
    demoted((info.description ?? "").trim(), 2),
    ...(servers.length > 0 ? ["## Servers", servers.map(serverItem).join("\n")] : []),
    ...credentials(provider),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function operationLists(provider: Provider): string[] {
  const operations = listOperations(provider);
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return tags.flatMap((tag) => {
    const described = provider.document.tags?.find(({ name }) => name === tag)?.description ?? "";
    const items = operations
      .filter((operation) => operation.tag === tag)
      .map((operation) => operationItem(provider, operation));
    return [`### ${line(tag)}`, demoted(described.trim(), 3), items.join("\n")];
  });
}

function operationItem(provider: Provider, operation: ListedOperation): string {
  const scopes = credentialsOf(provider, operation).flatMap((credential) => credential.scopes);
  const needed = scopes.length === 0 ? "" : ` (${scopes.map(code).join(", ")})`;
  return `- [${line(operation.summary)}](${pageName(operation.id)}.md) ${code(`${operation.method} ${operation.path}`)}${needed}`;
}

function serverItem(server: Server): string {
  const name = server["x-server-name"];
  const variables = Object.entries(server.variables ?? {}).map(
    ([variable, { default: value, description }]) =>
      `  - ${code(variable)} *default ${line(value ?? "none")}*${description ? `: ${indented(description, "    ")}` : ""}`,
  );
  const about = server.description ? `: ${indented(server.description, "  ")}` : "";
  return [`- ${code(server.url)}${name ? ` *${line(name)}*` : ""}${about}`, ...variables].join("\n");
}

function credentials(provider: Provider): string[] {
  const schemes = securitySchemes(provider.document);
  if (schemes.length === 0) return [];
  return ["## Credentials", ...schemes.flatMap(([name, scheme]) => schemeSection(name, scheme))];
}

function schemeSection(name: string, scheme: SecurityScheme): string[] {
  const lifetime = scheme["x-token-lifetime"];
  const flows = Object.entries(scheme.flows ?? {}).map(([flow, { tokenUrl, authorizationUrl }]) =>
    [
      `- *${line(flow)}*`,
      authorizationUrl ? `login ${code(authorizationUrl)}` : "",
      tokenUrl ? `token ${code(tokenUrl)}` : "",
    ].join(" "),
  );
  const scopes = Object.assign({}, ...Object.values(scheme.flows ?? {}).map((flow) => flow.scopes ?? {})) as Record<
    string,
    string
  >;
  const scopeItems = Object.entries(scopes).map(([scope, meaning]) => `- ${code(scope)}: ${indented(meaning, "  ")}`);
  return [
    `### ${line(name)}`,
    `*${line(schemeKind(scheme))}*`,
    demoted((scheme.description ?? "").trim(), 3),
    lifetime ? `Tokens die at ${line(lifetime.expiresAt)} (${line(lifetime.timeZone)}) every day.` : "",
    flows.join("\n"),
    scopeItems.length > 0 ? `#### Scopes\n\n${scopeItems.join("\n")}` : "",
  ];
}

/** A security scheme in a few words. */
export function schemeKind(scheme: SecurityScheme): string {
  if (scheme["x-signature"]) return "Message signature";
  if (scheme["x-session"]) return "Session token";
  if (scheme.type === "oauth2") return "OAuth 2.0";
  if (scheme.type === "apiKey") return "API key";
  if (scheme.type === "http") return scheme.scheme?.toLowerCase() === "basic" ? "Basic" : "Bearer token";
  return scheme.type === "openIdConnect" ? "OpenID Connect" : "Client certificate";
}
