import type { EncodingDescriptor, PartsDescriptor } from "@specwright/runtime";
import { isObject, own, setOwn } from "../load/json-object.js";
import { type DocumentReader, optionalText, type Path, text } from "./document-reader.js";
import { isMediaType, isToken } from "./wire-syntax.js";

const STYLES = ["form", "spaceDelimited", "pipeDelimited", "deepObject"] as const;

/** How the parts of a form or multipart body are written; undefined when the media type says nothing of it. */
export function readParts(
  holder: unknown,
  { reader, path }: { readonly reader: DocumentReader; readonly path: Path },
): PartsDescriptor | undefined {
  const written = own(holder, "encoding");
  const encoding: Record<string, EncodingDescriptor> = {};
  for (const property of isObject(written) ? Object.keys(written) : []) {
    const part = readEncoding(own(written, property), { reader, path: [...path, "encoding", property] });
    if (Object.keys(part).length > 0) {
      setOwn(encoding, property, part);
    }
  }
  const first = own(holder, "prefixEncoding");
  const prefix = (Array.isArray(first) ? first : []).map((one, index) =>
    readEncoding(one, { reader, path: [...path, "prefixEncoding", index] }),
  );
  const further = own(holder, "itemEncoding");
  const item = isObject(further) ? readEncoding(further, { reader, path: [...path, "itemEncoding"] }) : {};
  const found: PartsDescriptor = {
    ...(Object.keys(encoding).length === 0 ? {} : { encoding }),
    ...(prefix.length === 0 ? {} : { prefixEncoding: prefix }),
    ...(Object.keys(item).length === 0 ? {} : { itemEncoding: item }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

function readEncoding(
  encoding: unknown,
  place: { readonly reader: DocumentReader; readonly path: Path },
): EncodingDescriptor {
  const { reader, path } = place;
  const style = STYLES.find((known) => known === text(encoding, "style"));
  const contentType = text(encoding, "contentType");
  if (contentType !== undefined && !contentType.split(",").every((type) => isMediaType(type))) {
    const message = `\`${contentType}\` is no list of media types.`;
    reader.error("invalid-media-type", message, [...path, "contentType"]);
  }
  if (style === undefined && text(encoding, "style") !== undefined) {
    const message = `The style \`${text(encoding, "style")}\` is not possible for a part of a body; it is left out.`;
    reader.warn("invalid-style", message, [...path, "style"]);
  }
  const explode = own(encoding, "explode");
  const headers = readPartHeaders(encoding, place);
  return {
    ...optionalText(encoding, "contentType"),
    ...(style === undefined ? {} : { style }),
    ...(typeof explode === "boolean" ? { explode } : {}),
    ...(own(encoding, "allowReserved") === true ? { allowReserved: true } : {}),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...readParts(encoding, place),
  };
}

/** A header of a part is sent where the description says its value: a caller has no place to give one. */
function readPartHeaders(
  encoding: unknown,
  { reader, path }: { readonly reader: DocumentReader; readonly path: Path },
): Record<string, string> {
  const written = own(encoding, "headers");
  const found: Record<string, string> = {};
  for (const name of isObject(written) ? Object.keys(written) : []) {
    const here = [...path, "headers", name];
    const header = name.toLowerCase();
    if (header === "content-type") {
      continue; // OpenAPI 3.2, Encoding Object, `headers`: described by `contentType` alone.
    }
    const value = fixedValue(own(reader.resolve(own(written, name), here)?.node, "schema"), reader, here);
    if (!isToken(name)) {
      reader.error("invalid-header-name", `\`${name}\` cannot be the name of a header.`, here);
    } else if (header === "content-disposition" || value === undefined) {
      const message = `The header \`${name}\` of a part is not sent: only one with a fixed value can be.`;
      reader.warn("part-header", message, here, "Give its schema a `const` or a `default`.");
    } else {
      setOwn(found, header, value);
    }
  }
  return found;
}

function fixedValue(schema: unknown, reader: DocumentReader, path: Path): string | undefined {
  const node = reader.resolve(schema, path)?.node;
  const values = own(node, "enum");
  const [only] = Array.isArray(values) && values.length === 1 ? values : [];
  const value = own(node, "const") ?? only ?? own(node, "default");
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;
}
