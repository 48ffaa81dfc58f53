import type { EncodingDescriptor, PartsDescriptor } from "./contract.js";
import type { EncodedBody } from "./feature.js";
import { checkHeader } from "./header-value.js";
import { jsonText } from "./json-text.js";
import { isJson } from "./media-type.js";
import { isComposite, primitiveText } from "./parameter-text.js";
import { percentEncode } from "./percent-encode.js";
import { writeForm } from "./write-form.js";
import { writeStyled } from "./write-styled.js";

interface Multipart extends PartsDescriptor {
  readonly mediaType: string;
}

/**
 * A multipart body (RFC 7578; of a list: RFC 2046 §5.1.3) as one blob: it can be sent again and signed, files are not read into
 * memory, and a JSON part has its content type without a made-up file name, which `FormData` cannot do.
 */
export function writeMultipart(body: object, { mediaType, ...described }: Multipart): EncodedBody & { body: Blob } {
  // Not to be guessed, or a file could hold parts of its own (CVE-2025-22150).
  const boundary = `form-${crypto.randomUUID()}`;
  const pieces: BlobPart[] = [];
  for (const [key, value] of Object.entries(body)) {
    const encoding = encodingOf(body, key, described);
    // Each value of a list is one part, be it a list itself.
    for (const [name, item] of Array.isArray(body) ? [[key, value] as const] : itemsOf(key, value, encoding)) {
      if (item === undefined || item === null) continue;
      const { content, contentType, fileName } = writePart(item, encoding, name);
      const file = fileName === undefined ? "" : `; filename="${quoted(fileName)}"`;
      // The parts of a list have places and no names.
      const place = Array.isArray(body) ? file && `attachment${file}` : `form-data; name="${quoted(name)}"${file}`;
      const headers: Record<string, string> = {
        ...(place && { "content-disposition": place }),
        ...(contentType && { "content-type": contentType }),
        ...encoding.headers,
      };
      for (const header in headers) if (header !== "content-disposition") checkHeader(header, headers[header]);
      const head = Object.entries(headers).map(([header, text]) => `${header}: ${text}\r\n`);
      pieces.push(`--${boundary}\r\n${head.join("")}\r\n`, content, "\r\n");
    }
  }
  const contentType = `${mediaType}; boundary=${boundary}`;
  return { body: new Blob([...pieces, `--${boundary}--\r\n`], { type: contentType }), contentType };
}

function encodingOf(body: object, key: string, described: PartsDescriptor): EncodingDescriptor {
  const { encoding = {}, prefixEncoding, itemEncoding } = described;
  const found = Array.isArray(body)
    ? (prefixEncoding?.[Number(key)] ?? itemEncoding)
    : Object.hasOwn(encoding, key)
      ? encoding[key]
      : undefined;
  return found ?? {};
}

/**
 * A list is one part for each item, unless the part as a whole is JSON. A style that is stated makes parts as it makes pairs of
 * a query, without percent-encoding (OpenAPI 3.2, "Encoding `multipart/form-data`"); bytes have no style.
 */
function itemsOf(
  name: string,
  value: unknown,
  { style, explode, allowReserved, contentType = "" }: EncodingDescriptor,
): [string, unknown][] {
  if (isComposite(value) && (style ?? explode ?? allowReserved) !== undefined && !Object.values(value).some(isBytes)) {
    const chosen = style ?? "form";
    const parameter = { in: "body", name };
    const pairs = writeStyled({
      style: chosen,
      explode: explode ?? chosen === "form",
      name,
      value,
      encode: percentEncode,
      parameter,
    });
    return (pairs?.split("&") ?? []).map((pair) => {
      const [key = "", text = ""] = pair.split("=");
      return [decodeURIComponent(key), decodeURIComponent(text)];
    });
  }
  const whole = isJson(contentType) || contentType.startsWith("multipart/");
  const items = Array.isArray(value) && !whole ? value : [value];
  return items.map((item) => [name, item]);
}

interface Part {
  readonly content: BlobPart;
  readonly contentType?: string | undefined;
  readonly fileName?: string;
}

function writePart(value: unknown, encoding: EncodingDescriptor, name: string): Part {
  const { contentType } = encoding;
  // A list of types, or a range, says what is allowed; of a list a text has the first.
  const [first = "", ...others] = contentType?.split(/\s*,\s*/) ?? [];
  const usual = first.includes("*") ? undefined : first || undefined;
  const stated = others.length ? undefined : usual;
  if (value instanceof Blob) {
    const given = (value as { readonly name?: unknown }).name;
    const type = stated ?? (value.type || "application/octet-stream");
    return { content: value, contentType: type, fileName: typeof given === "string" ? baseName(given) : "blob" };
  }
  if (isBytes(value)) {
    return { content: value as BlobPart, contentType: stated ?? "application/octet-stream", fileName: "blob" };
  }
  if (isComposite(value) && stated?.startsWith("multipart/")) {
    const { body, contentType: nested } = writeMultipart(value, { ...encoding, mediaType: stated });
    return { content: body, contentType: nested };
  }
  if (isComposite(value) && stated?.includes("urlencoded")) {
    return { content: writeForm(value, encoding.encoding), contentType: stated };
  }
  if (isComposite(value) || (stated && isJson(stated) && typeof value !== "string")) {
    return { content: jsonText(value), contentType: stated ?? "application/json" };
  }
  return { content: primitiveText(value, { in: "body", name }), contentType: usual };
}

function isBytes(value: unknown): boolean {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

/** Folders of the sender's machine are nobody's business. */
function baseName(name: string): string {
  return name.replace(/^.*[\\/]/s, "");
}

/** As HTML's multipart encoding does: a quote or a line break would start another header. */
function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, (mark) => ({ "\r": "%0D", "\n": "%0A" })[mark] ?? "%22");
}
