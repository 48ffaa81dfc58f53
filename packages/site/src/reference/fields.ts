import { code, demoted, indented, line } from "../markdown/text.js";
import type { Json, OpenApiDocument, Schema } from "../spec/document.js";
import { referencedSchemaName, resolve } from "../spec/resolve.js";
import { describeType, plain } from "./describe-type.js";

/** Deeper than this a page names the schema and shows no more: schemas may contain themselves. */
const deepest = 6;

interface Place {
  readonly document: OpenApiDocument;
  readonly indent: string;
  /** Schemas that this place stands inside of. */
  readonly inside: readonly string[];
}

/** The fields of a body as nested Markdown lists; empty for a body without fields. */
export function fieldList(document: OpenApiDocument, schema: Schema): string {
  return members(schema, { document, indent: "", inside: [] }).join("\n");
}

function members(reference: Schema, place: Place): string[] {
  const name = referencedSchemaName(reference);
  if (name && place.inside.includes(name)) return [`${place.indent}- as ${code(name)} above`];
  if (place.inside.length >= deepest) return [];
  const inner = { ...place, inside: [...place.inside, name ?? ""] };
  const schema = resolve(place.document, reference);
  const variants = schema.oneOf ?? schema.anyOf ?? [];
  return [
    ...(schema.allOf ?? []).flatMap((part) => members(part, inner)),
    ...Object.entries(schema.properties ?? {}).flatMap(([property, value]) =>
      field({ name: property, schema: value, required: schema.required?.includes(property) ?? false }, inner),
    ),
    ...variants.flatMap((variant, index) => shape(variant, index, inner)),
    ...(schema.items ? members(schema.items, inner) : []),
    ...(typeof schema.additionalProperties === "object" ? members(schema.additionalProperties, inner) : []),
  ];
}

function shape(reference: Schema, index: number, place: Place): string[] {
  const schema = resolve(place.document, reference);
  const name = schema.title ?? referencedSchemaName(reference) ?? `Shape ${index + 1}`;
  const about = schema.description ? `: ${described(schema.description, place.indent)}` : "";
  const nested = members(reference, { ...place, indent: `${place.indent}  ` });
  return [`${place.indent}- **${line(name)}** *${describeType(place.document, reference)}*${about}`, ...nested];
}

interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

function field({ name, schema: reference, required }: Field, place: Place): string[] {
  const schema = resolve(place.document, reference);
  const facts = [
    describeType(place.document, reference),
    required ? "required" : "",
    schema.deprecated ? "deprecated" : "",
  ];
  const nested = { ...place, indent: `${place.indent}  ` };
  const head = `${place.indent}- ${code(name)} *${line(facts.filter((fact) => fact !== "").join(", "))}*`;
  const about = schema.description ? `: ${described(schema.description, place.indent)}` : "";
  return [head + about, ...valueList(valuesOf(place.document, schema), nested.indent), ...members(reference, nested)];
}

function described(text: string, indent: string): string {
  return indented(demoted(text, 4), `${indent}  `);
}

export interface Values {
  /** The server may add others. */
  readonly open: boolean;
  readonly values: readonly { readonly value: Json; readonly meaning: string }[];
}

/** The values of an enum, or of the items of a list, with what they mean. */
export function valuesOf(document: OpenApiDocument, reference: Schema): Values {
  const schema = resolve(document, reference);
  const values = schema.enum ?? schema["x-extensible-enum"];
  if (!values) return schema.items ? valuesOf(document, schema.items) : { open: false, values: [] };
  const meanings = schema["x-enumDescriptions"] ?? {};
  return {
    open: schema.enum === undefined,
    values: values.map((value) => ({ value, meaning: meanings[String(value)] ?? "" })),
  };
}

/** The values as a list, with a first line that says whether it is complete. */
export function valueList({ open, values }: Values, indent: string): string[] {
  if (values.length === 0) return [];
  return [
    `${indent}- ${open ? "*Known values; the server may add others*" : "*Values*"}`,
    ...values.map(({ value, meaning }) => {
      const about = meaning === "" ? "" : `: ${described(meaning, `${indent}  `)}`;
      return `${indent}  - ${code(plain(value))}${about}`;
    }),
  ];
}
