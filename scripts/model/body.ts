import type { EncodingDescriptor } from "@specwright/runtime";
import { isObject, own, setOwn } from "../load/json-object.js";
import { type ContentPlace, readContent } from "./content.js";
import { optionalText, text } from "./document-reader.js";
import type { BodyModel } from "./model.js";

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
      const encoding = readEncoding(media);
      return { ...model, ...(encoding === undefined ? {} : { encoding }) };
    }),
  };
}

function readEncoding(media: unknown): Record<string, EncodingDescriptor> | undefined {
  const written = own(media, "encoding");
  const found: Record<string, EncodingDescriptor> = {};
  for (const property of isObject(written) ? Object.keys(written) : []) {
    const encoding = own(written, property);
    const style = STYLES.find((known) => known === text(encoding, "style"));
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
