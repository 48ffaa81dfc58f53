import type { Json } from "../spec/document.js";
import type { ListedOperation } from "../spec/list-operations.js";
import type { Provider } from "../spec/load-provider.js";
import { type CallInput, callInput } from "./call-input.js";
import { type Credential, credentialsOf } from "./credentials.js";
import { environmentName } from "./names.js";

/** The same call for a shell. A signature is left to the reader's own tool: no shell line can make one. */
export function curlSample(provider: Provider, operation: ListedOperation): string {
  const input = callInput(provider.document, operation);
  const credentials = credentialsOf(provider, operation);
  const form = input.body?.mediaType.startsWith("multipart/") || input.body?.mediaType.includes("form-urlencoded");
  const lines = [
    `curl ${operation.method === "GET" ? "" : `--request ${operation.method} `}${quoted(requestUrl(provider, operation, input))}`,
    ...input.parameters
      .filter(({ parameter }) => parameter.in === "header")
      .map(({ parameter, value }) => `--header ${quoted(`${parameter.name}: ${plain(value)}`)}`),
    ...credentials.map((credential) => credentialOption(provider.name, credential)).filter((line) => line !== ""),
    ...(input.body && !form ? [`--header ${quoted(`content-type: ${input.body.mediaType}`)}`] : []),
    ...bodyOptions(input),
  ];
  return `${lines.join(" \\\n  ")}\n`;
}

function requestUrl(provider: Provider, operation: ListedOperation, { parameters }: CallInput): string {
  const server = provider.document.servers?.[0];
  const base = (server?.url ?? "").replace(
    /\{([^}]*)\}/g,
    (whole, name) => server?.variables?.[name]?.default ?? whole,
  );
  const path = operation.path.replace(/\{([^}]*)\}/g, (whole, name) => {
    const found = parameters.find(({ parameter }) => parameter.in === "path" && parameter.name === name);
    return found ? encodeURIComponent(plain(found.value)) : whole;
  });
  const query = parameters
    .filter(({ parameter }) => parameter.in === "query")
    .map(({ parameter, value }) => `${encodeURIComponent(parameter.name)}=${encodeURIComponent(plain(value))}`);
  return `${base.replace(/\/$/, "")}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

function credentialOption(provider: string, { kind, option, scheme }: Credential): string {
  const variable = `$${environmentName(provider, option)}`;
  if (kind === "token") return `--header "authorization: Bearer ${variable}"`;
  if (kind === "basic") return `--user "${variable}"`;
  if (kind === "signature") {
    const inputHeader = scheme["x-signature"]?.inputHeader ?? "signature-input";
    const signature = `$${environmentName(provider, "signature")}`;
    return `--header "${inputHeader}: ${signature}_INPUT" \\\n  --header "${scheme.name}: ${signature}"`;
  }
  if (kind === "other" || !scheme.name) return "";
  if (scheme.in === "header") return `--header "${scheme.name.replaceAll(/["$`\\]/g, "")}: ${variable}"`;
  if (scheme.in === "cookie") return `--cookie "${scheme.name.replaceAll(/["$`\\]/g, "")}=${variable}"`;
  return `--url-query "${scheme.name.replaceAll(/["$`\\]/g, "")}=${variable}"`;
}

function bodyOptions({ body }: CallInput): string[] {
  if (!body) return [];
  const { mediaType, value, binary } = body;
  const fields = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  if (mediaType.startsWith("multipart/")) {
    return fields.map(([name, item]) =>
      binary.has(name)
        ? `--form ${quoted(`${name}=@${name}.png`)}`
        : `--form-string ${quoted(`${name}=${plain(item)}`)}`,
    );
  }
  if (mediaType.includes("form-urlencoded")) {
    return fields.map(([name, item]) => `--data-urlencode ${quoted(`${name}=${plain(item)}`)}`);
  }
  return [`--data ${quoted(typeof value === "string" ? value : JSON.stringify(value, null, 2))}`];
}

function plain(value: Json): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Single quotes: nothing inside means anything to a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
