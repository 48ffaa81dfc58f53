import type { EncodingDescriptor } from "./contract.js";
import type { EncodedBody } from "./feature.js";
import { checkHeader } from "./header-value.js";
import { jsonText } from "./json-text.js";
import { isJson } from "./media-type.js";
import { isComposite, primitiveText } from "./parameter-text.js";

interface Multipart {
  readonly encoding: Readonly<Record<string, EncodingDescriptor>>;
  readonly mediaType: string;
}

/**
 * A multipart body (RFC 7578) as one blob: it can be sent again and signed, files are not read into memory, and a JSON part has
 * its content type without a made-up file name, which `FormData` cannot do.
 */
export function writeMultipart(body: object, { encoding, mediaType }: Multipart): EncodedBody {
  // Not to be guessed, or a file could hold parts of its own (CVE-2025-22150).
  const boundary = `form-${crypto.randomUUID()}`;
  const pieces: BlobPart[] = [];
  for (const [name, value] of Object.entries(body)) {
    const contentType = Object.hasOwn(encoding, name) ? encoding[name]?.contentType : undefined;
    // A list is one part for each item, unless the part as a whole is JSON.
    const items = Array.isArray(value) && !(contentType && isJson(contentType)) ? value : [value];
    for (const item of items) {
      if (item === undefined || item === null) continue;
      const part = writePart(item, { contentType, name });
      const fileName = part.fileName === undefined ? "" : `; filename="${quoted(part.fileName)}"`;
      const type = part.contentType === undefined ? "" : `content-type: ${part.contentType}\r\n`;
      if (part.contentType !== undefined) checkHeader("content-type", part.contentType);
      pieces.push(`--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"${fileName}\r\n${type}\r\n`);
      pieces.push(part.content, "\r\n");
    }
  }
  const contentType = `${mediaType}; boundary=${boundary}`;
  return { body: new Blob([...pieces, `--${boundary}--\r\n`], { type: contentType }), contentType };
}

interface Part {
  readonly content: BlobPart;
  readonly contentType?: string | undefined;
  readonly fileName?: string;
}

function writePart(value: unknown, { contentType, name }: { contentType: string | undefined; name: string }): Part {
  // A list of types, or a range, says what is allowed.
  const stated = contentType?.includes(",") || contentType?.includes("*") ? undefined : contentType;
  if (value instanceof Blob) {
    const given = (value as { readonly name?: unknown }).name;
    const type = stated ?? (value.type || "application/octet-stream");
    return { content: value, contentType: type, fileName: typeof given === "string" ? baseName(given) : "blob" };
  }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return { content: value as BlobPart, contentType: stated ?? "application/octet-stream", fileName: "blob" };
  }
  if (isComposite(value) || (stated && isJson(stated) && typeof value !== "string")) {
    return { content: jsonText(value), contentType: stated ?? "application/json" };
  }
  return { content: primitiveText(value, { in: "body", name }), contentType: stated };
}

/** Folders of the sender's machine are nobody's business. */
function baseName(name: string): string {
  return name.replace(/^.*[\\/]/s, "");
}

/** As HTML's multipart encoding does: a quote or a line break would start another header. */
function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, (mark) => ({ "\r": "%0D", "\n": "%0A" })[mark] ?? "%22");
}
