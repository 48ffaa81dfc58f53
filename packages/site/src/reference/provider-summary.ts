import { credentialsOf } from "../samples/credentials.js";
import { typescriptSample } from "../samples/typescript-sample.js";
import { type ListedOperation, listOperations, securitySchemes } from "../spec/list-operations.js";
import type { Provider } from "../spec/load-provider.js";
import { pageName } from "./page-name.js";
import { schemeKind } from "./provider-markdown.js";

/** What the portal needs of a provider; written beside its pages, so that the portal reads no spec. */
export interface ProviderSummary {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  /** Day of the newest fact in the spec: the latest `read` of its `x-provenance`. */
  readonly lastChange: string;
  readonly auth: readonly string[];
  readonly packageName: string;
  /** The shortest program that reads something. */
  readonly sample: string;
  readonly operations: readonly OperationSummary[];
}

export interface OperationSummary {
  readonly id: string;
  /** File name of its page. */
  readonly file: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  /** Words of the description, for the search. */
  readonly text: string;
}

export function summarise(provider: Provider): ProviderSummary {
  const { document } = provider;
  const days: string[] = [];
  collectDays(document, days);
  return {
    name: provider.name,
    title: document.info.title,
    version: document.info.version,
    summary: document.info.summary ?? "",
    lastChange: days.sort().at(-1) ?? "",
    packageName: provider.model.packageName,
    sample: shortestSample(provider),
    auth: [...new Set(securitySchemes(document).map(([, scheme]) => schemeKind(scheme)))],
    operations: listOperations(provider).map((operation) => operationSummary(provider, operation)),
  };
}

function shortestSample(provider: Provider): string {
  const reading = listOperations(provider).filter(({ method }) => method === "GET");
  const samples = reading.map((operation) => typescriptSample(provider, operation));
  return samples.sort((one, other) => one.length - other.length)[0] ?? "";
}

function operationSummary(provider: Provider, operation: ListedOperation): OperationSummary {
  const { id, method, path, summary, tag, description } = operation;
  const scopes = credentialsOf(provider, operation).flatMap((credential) => credential.scopes);
  const text = [description, tag, ...scopes, ...operation.parameters.map(({ name }) => name)].join(" ");
  return {
    id,
    file: `${pageName(id)}.html`,
    method,
    path,
    summary,
    tag,
    text: text.replaceAll(/[\s`*_#]+/g, " ").trim(),
  };
}

function collectDays(node: unknown, days: string[]): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const read = key === "x-provenance" ? (value as { read?: unknown }).read : undefined;
    if (typeof read === "string") days.push(read);
    collectDays(value, days);
  }
}
