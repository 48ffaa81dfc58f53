import type { EncodingDescriptor } from "@specwright/runtime";
import { isObject, own, setOwn } from "../load/json-object.js";
import { type ContentPlace, readContent } from "./content.js";
import { type DocumentReader, optionalText, type Path, text } from "./document-reader.js";
import type { BodyModel } from "./model.js";
import { isMediaType } from "./wire-syntax.js";

const STYLES = ["form", "spaceDelimited", "pipeDelimited", "deepObject"] as const;

/** The request body of an operation; undefined when it has none. */
export function readBody(written: unknown, place: Omit<ContentPlace, "direction">): BodyModel | undefined {
  const placed = place.reader.resolve(written, place.path);
  if (placed === undefined) {
    return undefined;
  }
  const { node, path } = placed;
  const keys = [...place.keys, "requestBody"];
  const content = readContent(own(node, "content"), { ...place, path, keys, direction: "request" });
  if (content.length === 0) {
    place.reader.warn("empty-body", "The request body has no media type and is left out.", path);
    return undefined;
  }
  return {
    required: node.required === true,
    ...optionalText(node, "description"),
    content: content.map(({ node: media, ...model }) => {
      const encodingPath = [...path, "content", model.mediaType, "encoding"];
      const encoding = readEncoding(media, { reader: place.reader, path: encodingPath });
      return { ...model, ...(encoding === undefined ? {} : { encoding }) };
    }),
  };
}

function readEncoding(
  media: unknown,
  { reader, path }: { reader: DocumentReader; path: Path },
): Record<string, EncodingDescriptor> | undefined {
  const written = own(media, "encoding");
  const found: Record<string, EncodingDescriptor> = {};
  for (const property of isObject(written) ? Object.keys(written) : []) {
    const encoding = own(written, property);
    const style = STYLES.find((known) => known === text(encoding, "style"));
    const contentType = text(encoding, "contentType");
    if (contentType !== undefined && !contentType.split(",").every((type) => isMediaType(type))) {
      const message = `\`${contentType}\` is no list of media types.`;
      reader.error("invalid-media-type", message, [...path, property, "contentType"]);
    }
    if (style === undefined && text(encoding, "style") !== undefined) {
      const message = `The style \`${text(encoding, "style")}\` is not possible for a part of a body; it is left out.`;
      reader.warn("invalid-style", message, [...path, property, "style"]);
    }
    const explode = own(encoding, "explode");
    const descriptor: EncodingDescriptor = {
      ...optionalText(encoding, "contentType"),
      ...(style === undefined ? {} : { style }),
      ...(typeof explode === "boolean" ? { explode } : {}),
      ...(own(encoding, "allowReserved") === true ? { allowReserved: true } : {}),
    };
    if (Object.keys(descriptor).length > 0) {
      setOwn(found, property, descriptor);
    }
  }
  return Object.keys(found).length === 0 ? undefined : found;
}
