import { isObject, own } from "../load/json-object.js";
import type { DocumentReader, Path } from "./document-reader.js";
import { readExamples } from "./examples.js";
import { mediaKind } from "./media-kind.js";
import type { ContentModel, TypeModel } from "./model.js";
import type { SensitiveFinder } from "./sensitive.js";
import { isMediaType } from "./wire-syntax.js";

export interface ContentPlace {
  readonly reader: DocumentReader;
  readonly sensitive: SensitiveFinder;
  /** Where the content stands. */
  readonly path: Path;
  /** Keys below `paths` under which the types have it: `["/users", "get", "responses", 200]`. */
  readonly keys: readonly (string | number)[];
  readonly direction: "request" | "response";
}

/** The media types of a body or an answer, in the order of the spec. */
export function readContent(content: unknown, place: ContentPlace): (ContentModel & { readonly node: unknown })[] {
  const found: (ContentModel & { readonly node: unknown })[] = [];
  for (const mediaType of isObject(content) ? Object.keys(content) : []) {
    const path = [...place.path, "content", mediaType];
    const node = own(content, mediaType);
    if (!isMediaType(mediaType)) {
      const message = `\`${mediaType}\` is not a media type and is left out.`;
      place.reader.warn("invalid-media-type", message, path, "Write `type/subtype`.");
      continue;
    }
    found.push({
      mediaType,
      type: contentType(mediaType, node, place),
      sensitive: place.sensitive.pointers(own(node, "schema") ?? own(node, "itemSchema")),
      examples: readExamples(place.reader, node, path),
      node,
    });
  }
  if (found.length === 0 && isObject(content) && Object.keys(content).length > 0) {
    place.reader.error("invalid-media-type", "No media type of this content can be used.", [...place.path, "content"]);
  }
  return found;
}

function contentType(mediaType: string, node: unknown, place: ContentPlace): TypeModel {
  const schema = own(node, "schema") ?? own(node, "itemSchema");
  const kind = mediaKind(mediaType);
  if (kind === "stream") {
    return place.direction === "response"
      ? { kind: "stream", item: itemType(mediaType, node, place) }
      : { kind: "text", text: "string" };
  }
  if (kind === "text" || (kind === "form" && place.direction === "response")) {
    return textType(schema, mediaType, place);
  }
  if (kind === "binary" || (kind === "multipart" && place.direction === "response")) {
    return { kind: "text", text: "Blob" };
  }
  return schema === undefined ? { kind: "text", text: "unknown" } : schemaType(schema, mediaType, place);
}

/**
 * What comes out of a stream one by one. Of server-sent events a schema mostly describes the parsed `data`, which stays a
 * text, so only one with `data` as a text says what an event is. A list as the schema of the whole body describes its items.
 */
function itemType(mediaType: string, node: unknown, place: ContentPlace): TypeModel {
  const schema = own(node, "itemSchema") ?? own(node, "schema");
  const resolved = place.reader.resolve(schema, place.path)?.node;
  if (/^text\/event-stream/i.test(mediaType.trim())) {
    const data = place.reader.resolve(own(own(resolved, "properties"), "data"), place.path)?.node;
    return own(data, "type") === "string"
      ? schemaType(schema, mediaType, place)
      : { kind: "text", text: "ServerSentEvent" };
  }
  if (schema === undefined) {
    return { kind: "text", text: "unknown" };
  }
  const type = schemaType(schema, mediaType, place);
  const isList = own(node, "itemSchema") === undefined && own(resolved, "type") === "array";
  return isList ? { kind: "itemOf", list: type, keys: [] } : type;
}

/** A text stays a text, whatever its schema says of the parsed form; a closed list of texts is kept. */
function textType(schema: unknown, mediaType: string, place: ContentPlace): TypeModel {
  const resolved = place.reader.resolve(schema, place.path)?.node;
  if (resolved !== undefined && own(resolved, "type") === "string" && Object.hasOwn(resolved, "enum")) {
    return schemaType(schema, mediaType, place);
  }
  return { kind: "text", text: "string" };
}

function schemaType(schema: unknown, mediaType: string, place: ContentPlace): TypeModel {
  const name = place.reader.componentName(schema);
  // Keywords beside a `$ref` narrow it, so the type stands at its own place.
  if (name !== undefined && isObject(schema) && Object.keys(schema).length === 1) {
    return { kind: "component", name };
  }
  return { kind: "path", keys: [...place.keys, "content", mediaType] };
}
