import { code, demoted, fenced, indented, line } from "../markdown/text.js";
import { callerParameters } from "../samples/call-input.js";
import { type Credential, credentialsOf } from "../samples/credentials.js";
import { curlSample } from "../samples/curl-sample.js";
import { bodyExamples, parameterExample } from "../samples/example-values.js";
import { typescriptSample } from "../samples/typescript-sample.js";
import type { MediaType, Parameter, Response } from "../spec/document.js";
import type { ListedOperation } from "../spec/list-operations.js";
import type { Provider } from "../spec/load-provider.js";
import { referencedSchemaName, resolve } from "../spec/resolve.js";
import { describeType, plain } from "./describe-type.js";
import { fieldList, valueList, valuesOf } from "./fields.js";

/** All that the spec says of one operation, as Markdown: the page that programs read and that the HTML page is made from. */
export function operationMarkdown(provider: Provider, operation: ListedOperation): string {
  const sections = [
    `# ${line(operation.summary)}`,
    `${code(`${operation.method} ${operation.path}`)}`,
    operation.deprecated ? "**Deprecated.**" : "",
    demoted(operation.description.trim(), 2),
    "## Call it",
    fenced("ts", typescriptSample(provider, operation), "TypeScript"),
    fenced("sh", curlSample(provider, operation), "cURL"),
    ...credentials(provider, operation),
    ...parameters(provider, operation),
    ...body(provider, operation),
    ...responses(provider, operation),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function credentials(provider: Provider, operation: ListedOperation): string[] {
  const needed = credentialsOf(provider, operation);
  if (needed.length === 0) return ["## Credentials", "None."];
  const optional = (operation.model.security ?? []).some((requirement) => Object.keys(requirement).length === 0);
  return [
    "## Credentials",
    optional ? "Optional:" : needed.length > 1 ? "All of these together:" : "",
    needed.map(credential).join("\n"),
  ];
}

function credential({ name, scheme, scopes, kind, option }: Credential): string {
  const carrier = scheme.name ? `${scheme.in} ${code(scheme.name)}` : "header `authorization`";
  const what = kind === "other" ? "a client certificate" : `option ${code(option)}, sent in the ${carrier}`;
  const scopeList = scopes.length === 0 ? "" : `; scopes ${scopes.map(code).join(", ")}`;
  return `- ${code(name)}: ${what}${scopeList}`;
}

function parameters({ document }: Provider, operation: ListedOperation): string[] {
  const asked = callerParameters(operation);
  const supplied = operation.parameters.length - asked.length;
  const lists = (["path", "query", "header", "cookie"] as const).flatMap((location) => {
    const found = asked.filter((parameter) => parameter.in === location);
    if (found.length === 0) return [];
    return [`### ${locationTitle[location]}`, found.map((one) => parameterItem(document, one)).join("\n")];
  });
  if (lists.length === 0 && supplied === 0) return [];
  const note = supplied === 0 ? "" : `The client fills in ${suppliedNames(operation, asked)} by itself.`;
  return ["## Parameters", ...lists, note];
}

const locationTitle = { path: "Path", query: "Query", header: "Headers", cookie: "Cookies" };

function suppliedNames(operation: ListedOperation, asked: readonly Parameter[]): string {
  const names = operation.parameters.filter((one) => !asked.some(({ name }) => name === one.name));
  return names.map(({ name }) => code(name)).join(", ");
}

function parameterItem(document: Provider["document"], parameter: Parameter): string {
  const schema = parameter.schema ?? {};
  const facts = [
    describeType(document, schema),
    parameter.required ? "required" : "",
    parameter.deprecated ? "deprecated" : "",
  ];
  const example = parameterExample(document, parameter);
  const about = parameter.description ? `: ${indented(demoted(parameter.description, 3), "  ")}` : "";
  return [
    `- ${code(parameter.name)} *${line(facts.filter((fact) => fact !== "").join(", "))}*${about}`,
    ...valueList(valuesOf(document, schema), "  "),
    ...(example === undefined ? [] : [`  - *Example* ${code(plain(example))}`]),
  ].join("\n");
}

function body({ document }: Provider, operation: ListedOperation): string[] {
  if (!operation.body) return [];
  const described = operation.body.description ? demoted(operation.body.description.trim(), 2) : "";
  const seen = new Map<string, string>();
  return [
    "## Body",
    operation.body.required ? "" : "Optional.",
    described,
    ...Object.entries(operation.body.content ?? {}).flatMap(([mediaType, media]) =>
      content(document, { mediaType, media, seen, place: mediaType }),
    ),
  ];
}

function responses({ document }: Provider, operation: ListedOperation): string[] {
  const seen = new Map<string, string>();
  const listed = operation.responses.flatMap(({ status, response }) => [
    `### ${line(status)}`,
    demoted((response.description ?? "").trim(), 3),
    failureNote(response),
    ...headers(document, response),
    ...Object.entries(response.content ?? {}).flatMap(([mediaType, media]) =>
      content(document, { mediaType, media, seen, place: status }),
    ),
  ]);
  return ["## Responses", ...listed];
}

function failureNote(response: Response): string {
  const failure = response["x-failure"];
  if (!failure) return "";
  const success = failure.success.map((value) => code(plain(value))).join(" or ");
  return `This status may carry a failure: ${code(failure.pointer)} is ${success} when the call succeeded. The client throws a \`ResponseError\` otherwise.`;
}

function headers(document: Provider["document"], response: Response): string[] {
  const entries = Object.entries(response.headers ?? {});
  if (entries.length === 0) return [];
  const items = entries.map(([name, reference]) => {
    const header = resolve(document, reference);
    const about = header.description ? `: ${indented(demoted(header.description, 3), "  ")}` : "";
    return `- ${code(name)} *header, ${line(describeType(document, header.schema ?? {}))}*${about}`;
  });
  return [items.join("\n")];
}

interface Content {
  readonly mediaType: string;
  readonly media: MediaType;
  /** Schemas that the page has described already, and where. */
  readonly seen: Map<string, string>;
  readonly place: string;
}

function content(document: Provider["document"], { mediaType, media, seen, place }: Content): string[] {
  const schema = media.schema ?? {};
  const name = referencedSchemaName(schema);
  const before = name && seen.get(name);
  if (name && !before) seen.set(name, place);
  const title = resolve(document, schema).title ?? name;
  const heading = `${code(mediaType)}${title ? ` ${line(title)}` : ""} *${line(describeType(document, schema))}*`;
  const fields = before ? "" : fieldList(document, schema);
  return [
    before ? `${heading}, with the fields under ${line(before)}.` : heading,
    fields,
    ...bodyExamples(document, media).map(({ name: label, value }) =>
      fenced(
        mediaType.includes("json") || typeof value !== "string" ? "json" : "text",
        typeof value === "string" && !mediaType.includes("json") ? value : JSON.stringify(value, null, 2),
        label,
      ),
    ),
  ];
}
