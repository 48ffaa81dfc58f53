import type { PartsDescriptor } from "@specwright/runtime";
import { own } from "../load/json-object.js";
import { type ContentPlace, readContent } from "./content.js";
import { type DocumentReader, optionalText, type Placed } from "./document-reader.js";
import { readParts } from "./encoding.js";
import { mediaKind } from "./media-kind.js";
import type { BodyModel } from "./model.js";
import { PartSchemas } from "./part-schemas.js";
import { withUsualEncoding } from "./usual-encoding.js";

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
      const parts = partsOf(model.mediaType, { node: media, path: mediaPath }, place.reader);
      return { ...model, ...(Object.keys(parts).length === 0 ? {} : { parts }) };
    }),
  };
}

function partsOf(mediaType: string, { node, path }: Placed, reader: DocumentReader): PartsDescriptor {
  const kind = mediaKind(mediaType);
  if (kind !== "form" && kind !== "multipart") {
    return {};
  }
  const written = readParts(node, { reader, path }) ?? {};
  const item = own(node, "itemSchema");
  const schema = own(node, "schema") ?? (item === undefined ? undefined : { type: "array", items: item });
  return kind === "form" || schema === undefined
    ? written
    : withUsualEncoding({ written, schema, schemas: new PartSchemas(reader) });
}
