import { line } from "../markdown/text.js";
import { curlSample } from "../samples/curl-sample.js";
import { typescriptSample } from "../samples/typescript-sample.js";
import type { OpenApiDocument } from "../spec/document.js";
import { listOperations } from "../spec/list-operations.js";
import type { Provider } from "../spec/load-provider.js";

/** Redoc shows a sample only when its label is in this list. */
export const sampleLanguages = [
  { label: "TypeScript", lang: "typescript" },
  { label: "cURL", lang: "curl" },
];

/** The document as Redoc is to show it: with samples, and with what the known values of open enums mean. */
export function redocDocument(provider: Provider): OpenApiDocument {
  const document = mapObjects(provider.document, describeKnownValues) as OpenApiDocument;
  const samples = new Map(
    listOperations(provider).map((operation) => [
      `${operation.method.toLowerCase()} ${operation.path}`,
      [
        { lang: "typescript", label: "TypeScript", source: typescriptSample(provider, operation) },
        { lang: "curl", label: "cURL", source: curlSample(provider, operation) },
      ],
    ]),
  );
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const operations = Object.entries(item).map(([method, operation]) => {
      const codeSamples = samples.get(`${method} ${path}`);
      return [method, codeSamples ? { ...(operation as object), "x-codeSamples": codeSamples } : operation];
    });
    return [path, Object.fromEntries(operations)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

type Members = Record<string, unknown>;

/** Redoc shows `x-enumDescriptions` beside `enum` only; an open enum has none. */
function describeKnownValues(node: Members): Members {
  const values = node["x-extensible-enum"];
  if (!Array.isArray(values) || node.enum !== undefined) return node;
  const meanings = (node["x-enumDescriptions"] ?? {}) as Record<string, string>;
  const items = values.map((value) => {
    const meaning = meanings[String(value)];
    return `- ${line(JSON.stringify(value))}${meaning ? `: ${meaning.replaceAll(/\s+/g, " ")}` : ""}`;
  });
  const known = `Known values; the server may add others:\n\n${items.join("\n")}`;
  return { ...node, description: [node.description, known].filter(Boolean).join("\n\n") };
}

function mapObjects(node: unknown, change: (members: Members) => Members): unknown {
  if (Array.isArray(node)) return node.map((item) => mapObjects(item, change));
  if (typeof node !== "object" || node === null) return node;
  const members = Object.entries(node).map(([key, value]) => [
    key,
    // What stands in an example is data, whatever its keys look like.
    key === "example" || key === "examples" || key === "default" ? value : mapObjects(value, change),
  ]);
  return change(Object.fromEntries(members));
}
