import type { Json, MediaType, OpenApiDocument, Parameter, Schema } from "../spec/document.js";
import { resolve } from "../spec/resolve.js";

/** A named example of a body. */
export interface NamedExample {
  readonly name: string;
  readonly value: Json;
}

/** The examples of a media type in the order of the spec. */
export function bodyExamples(document: OpenApiDocument, media: MediaType): NamedExample[] {
  const named = Object.entries(media.examples ?? {}).flatMap(([name, reference]) => {
    const { summary, value } = resolve(document, reference);
    return value === undefined ? [] : [{ name: summary ?? name, value }];
  });
  if (named.length > 0) return named;
  if (media.example !== undefined) return [{ name: "Example", value: media.example }];
  const schema = media.schema && resolve(document, media.schema);
  const own = schema?.example ?? schema?.examples?.[0];
  return own === undefined ? [] : [{ name: "Example", value: own }];
}

/** The example of a parameter, else a value that its schema allows; `undefined` when the spec gives neither. */
export function parameterExample(document: OpenApiDocument, parameter: Parameter): Json | undefined {
  if (parameter.example !== undefined) return parameter.example;
  const named = Object.values(parameter.examples ?? {})[0];
  if (named) return resolve(document, named).value;
  const schema = resolve(document, parameter.schema ?? {});
  return schema.example ?? schema.examples?.[0] ?? schema.default ?? schema.enum?.[0];
}

/** Names of the properties that travel as bytes. */
export function binaryProperties(document: OpenApiDocument, schema: Schema | undefined): Set<string> {
  const properties = schema ? Object.entries(resolve(document, schema).properties ?? {}) : [];
  return new Set(properties.filter(([, property]) => isBinary(resolve(document, property))).map(([name]) => name));
}

/** What the clients take bytes for (`scripts/emit/types/type-core.ts`): an encoded text is a text. */
function isBinary({ format, contentEncoding, contentMediaType = "" }: Schema): boolean {
  if (format === "binary" || contentEncoding === "binary") return true;
  const isBytes = /^(image|audio|video|font)\/|^application\/(octet-stream|pdf|zip|gzip)$/i.test(contentMediaType);
  return isBytes && contentEncoding === undefined;
}
