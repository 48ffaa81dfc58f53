import { own } from "../load/json-object.js";
import { type ContentPlace, readContent } from "./content.js";
import { optionalText } from "./document-reader.js";
import { readParts } from "./encoding.js";
import { mediaKind } from "./media-kind.js";
import type { BodyModel } from "./model.js";

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
    content: content.map(({ node: media, path: mediaPath, ...model }) => {
      const kind = mediaKind(model.mediaType);
      const parts =
        kind === "form" || kind === "multipart"
          ? readParts(media, { reader: place.reader, path: mediaPath })
          : undefined;
      return { ...model, ...(parts === undefined ? {} : { parts }) };
    }),
  };
}
