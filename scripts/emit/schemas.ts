import type { ContentModel, OperationModel } from "../model/model.js";
import type { EmitInput } from "./emit-input.js";
import type { EmittedFile } from "./emitted-file.js";
import { objectKey } from "./escape/key.js";
import { stringLiteral } from "./escape/string-literal.js";
import { generatedHeader } from "./generated-header.js";
import { entries, own } from "./json-value.js";
import { literal } from "./literal.js";
import { resolveReference } from "./local-reference.js";
import { SchemaCollection } from "./schemas/schema-collection.js";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/**
 * `src/schemas.gen.ts`: JSON Schemas (2020-12) of the components and of each operation's bodies. Each is complete by
 * itself; all share one table of definitions.
 */
export function emitSchemas(input: EmitInput): EmittedFile {
  const collection = new SchemaCollection(input.document);
  const components = entries(own(own(input.document, "components"), "schemas")).map(
    ([name]) => `  ${objectKey(name)}: ${schemaText(collection.componentReference(name))},\n`,
  );
  const operations = input.model.operations.map((operation) => operationText(operation, input.document, collection));
  const tables = [...components, ...operations].some((text) => text.includes("$defs }"));
  return {
    path: "src/schemas.gen.ts",
    text: `${generatedHeader(input)}
/** A JSON Schema (2020-12) with all that it refers to. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };
${tables ? sharedTables(collection) : ""}
/** Schemas of the components, by their names in the description. */
export const components = ${block(components)} satisfies Record<string, JsonSchema>;

/** Schemas of request bodies and answers: operation, status, media type. */
export const operations = ${block(operations)};
`,
  };
}

/** What every schema names; a description without schemas has neither, for some compilers refuse what is not used. */
function sharedTables(collection: SchemaCollection): string {
  const definitions = literal(collection.definitions());
  return `
const $schema = ${stringLiteral(DIALECT)};

const $defs: Readonly<Record<string, JsonSchema>> = ${definitions};
`;
}

function block(lines: readonly string[]): string {
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}}`;
}

function schemaText(reference: string): string {
  return `{ $schema, $ref: ${stringLiteral(reference)}, $defs }`;
}

function operationText(operation: OperationModel, document: unknown, collection: SchemaCollection): string {
  const node = resolved(
    document,
    own(resolved(document, own(own(document, "paths"), operation.path)), operation.method.toLowerCase()),
  );
  const body = resolved(document, own(node, "requestBody"));
  let text = `  ${objectKey(operation.name)}: {\n`;
  if (operation.body !== undefined) {
    const place = { document, collection, name: `${operation.name}.request`, indent: 4 };
    text += `    requestBody: ${contentText(operation.body.content, own(body, "content"), place)},\n`;
  }
  text += "    responses: {\n";
  for (const response of operation.responses) {
    const found = resolved(document, own(own(node, "responses"), response.status));
    const place = { document, collection, name: `${operation.name}.${response.status}`, indent: 6 };
    text += `      ${objectKey(response.status)}: ${contentText(response.content, own(found, "content"), place)},\n`;
  }
  return `${text}    },\n  },\n`;
}

interface Place {
  readonly document: unknown;
  readonly collection: SchemaCollection;
  readonly name: string;
  readonly indent: number;
}

function contentText(content: readonly ContentModel[], declared: unknown, place: Place): string {
  const space = " ".repeat(place.indent);
  const lines: string[] = [];
  for (const { mediaType } of content) {
    const media = resolved(place.document, own(declared, mediaType));
    const schema = own(media, "schema") ?? own(media, "itemSchema");
    if (schema !== undefined) {
      const reference = place.collection.reference(schema, place.name);
      lines.push(`${space}  ${objectKey(mediaType)}: ${schemaText(reference)},\n`);
    }
  }
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${space}}`;
}

function resolved(document: unknown, node: unknown): unknown {
  const reference = own(node, "$ref");
  return typeof reference === "string" ? resolveReference(document, reference) : node;
}
