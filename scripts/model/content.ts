import { isObject, type JsonObject, own } from "../load/json-object.js";
import type { DocumentReader, Path } from "./document-reader.js";
import { readExamples } from "./examples.js";
import { type MediaKind, mediaKind } from "./media-kind.js";
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

export interface ReadContent extends ContentModel {
  readonly node: JsonObject;
  /** Where the media type stands: in the content, or among the components. */
  readonly path: Path;
}

/** The media types of a body or an answer, in the order of the spec. */
export function readContent(content: unknown, place: ContentPlace): ReadContent[] {
  const found: ReadContent[] = [];
  for (const mediaType of isObject(content) ? Object.keys(content) : []) {
    const here = [...place.path, "content", mediaType];
    if (!isMediaType(mediaType)) {
      const message = `\`${mediaType}\` is not a media type and is left out.`;
      place.reader.warn("invalid-media-type", message, here, "Write `type/subtype`.");
      continue;
    }
    const { node, path } = place.reader.resolve(own(content, mediaType), here) ?? { node: {}, path: here };
    const type = contentType(mediaType, node, place);
    reportUnapplied(mediaType, { node, path, type }, place);
    found.push({
      mediaType,
      type,
      sensitive: place.sensitive.pointers(own(node, "schema") ?? own(node, "itemSchema")),
      examples: readExamples(place.reader, node, path),
      node,
      path,
    });
  }
  if (found.length === 0 && isObject(content) && Object.keys(content).length > 0) {
    place.reader.error("invalid-media-type", "No media type of this content can be used.", [...place.path, "content"]);
  }
  return found;
}

function contentType(mediaType: string, node: JsonObject, place: ContentPlace): TypeModel {
  const whole = own(node, "schema");
  const schema = whole ?? own(node, "itemSchema");
  const kind = mediaKind(mediaType);
  if (kind === "stream") {
    return place.direction === "response"
      ? { kind: "stream", item: itemType(mediaType, node, place) }
      : sentStream(mediaType, node, place);
  }
  if (kind === "text" || (kind === "form" && place.direction === "response")) {
    return textType(schema, mediaType, place);
  }
  if (kind === "binary" || (kind === "multipart" && place.direction === "response")) {
    return wholeType(place, "Blob");
  }
  if (place.direction === "request" && isGivenWhole(kind, place.reader.resolve(schema, place.path)?.node)) {
    return wholeType(place, "Blob");
  }
  const type: TypeModel =
    schema === undefined ? { kind: "text", text: "unknown" } : schemaType(schema, mediaType, place);
  // What is described item by item is a list: the parts of a multipart body.
  return schema !== undefined && whole === undefined ? { kind: "listOf", item: type } : type;
}

/** A body that is not taken apart: whatever can be sent, or what the runtime gives. */
function wholeType({ direction }: ContentPlace, received: "Blob" | "string"): TypeModel {
  return { kind: "text", text: direction === "request" ? "ReadyBody" : received };
}

/** Where the media type would allow an object, and the schema says that it is a text or bytes. */
function isGivenWhole(kind: MediaKind, schema: JsonObject | undefined): boolean {
  const type = own(schema, "type");
  const isBinary = own(schema, "format") === "binary" || own(schema, "contentMediaType") !== undefined;
  return (kind === "multipart" && type === "string") || (kind === "any" && type === "string" && isBinary);
}

/** A body that is ready, or for JSON lines the list of what goes on them. */
function sentStream(mediaType: string, node: JsonObject, place: ContentPlace): TypeModel {
  const ready = wholeType(place, "string");
  return isEventStream(mediaType)
    ? ready
    : { kind: "union", members: [ready, { kind: "listOf", item: itemType(mediaType, node, place) }] };
}

/**
 * What comes out of a stream one by one. Of server-sent events a schema mostly describes the parsed `data`, which stays a
 * text, so only one with `data` as a text says what an event is. A list as the schema of the whole body describes its items.
 */
function itemType(mediaType: string, node: JsonObject, place: ContentPlace): TypeModel {
  const schema = own(node, "itemSchema") ?? own(node, "schema");
  const resolved = place.reader.resolve(schema, place.path)?.node;
  if (isEventStream(mediaType)) {
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

function isEventStream(mediaType: string): boolean {
  return /^text\/event-stream/i.test(mediaType.trim());
}

/** Names a schema of parts in a body that is given as a whole: a caller meets a text or bytes where one expects an object. */
function reportUnapplied(
  mediaType: string,
  { node, path, type }: { node: JsonObject; path: Path; type: TypeModel },
  { reader }: ContentPlace,
): void {
  const keyword = own(node, "schema") === undefined ? "itemSchema" : "schema";
  const given = type.kind === "stream" || type.kind === "union" ? eventText(type) : type;
  const schema = reader.resolve(own(node, keyword), [...path, keyword])?.node;
  const holder = given?.kind === "text" ? HOLDERS.get(given.text) : undefined;
  if (holder !== undefined && schema !== undefined && hasParts(schema, reader, path)) {
    const message = `${holder}: \`${mediaType}\` is not parsed, its schema tells what is in it.`;
    reader.warn("schema-not-applied", message, [...path, keyword]);
  }
}

/** What a caller has of a body that is not taken apart. */
const HOLDERS: ReadonlyMap<string, string> = new Map([
  ["Blob", "The body is given as a Blob"],
  ["ReadyBody", "The body is given ready to be sent"],
  ["ServerSentEvent", "The `data` of an event is given as a text"],
  ["string", "The body is given as a text"],
]);

function eventText(type: TypeModel): TypeModel | undefined {
  return type.kind === "stream" && type.item.kind === "text" && type.item.text === "ServerSentEvent"
    ? type.item
    : undefined;
}

function hasParts(schema: JsonObject, reader: DocumentReader, path: Path, depth = 0): boolean {
  if (["properties", "items", "prefixItems", "additionalProperties"].some((key) => isObject(own(schema, key)))) {
    return true;
  }
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((key) => own(schema, key) ?? []);
  return branches.some((branch) => {
    const node = reader.resolve(branch, path)?.node;
    return node !== undefined && depth < 10 && hasParts(node, reader, path, depth + 1);
  });
}

/** A text stays a text, whatever its schema says of the parsed form; a closed list of texts is kept. */
function textType(schema: unknown, mediaType: string, place: ContentPlace): TypeModel {
  const resolved = place.reader.resolve(schema, place.path)?.node;
  if (resolved !== undefined && own(resolved, "type") === "string" && Object.hasOwn(resolved, "enum")) {
    return schemaType(schema, mediaType, place);
  }
  return wholeType(place, "string");
}

function schemaType(schema: unknown, mediaType: string, place: ContentPlace): TypeModel {
  const name = place.reader.componentName(schema);
  // Keywords beside a `$ref` narrow it, so the type stands at its own place.
  if (name !== undefined && isObject(schema) && Object.keys(schema).length === 1) {
    return { kind: "component", name };
  }
  return { kind: "path", keys: [...place.keys, "content", mediaType] };
}
