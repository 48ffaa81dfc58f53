import { callerError } from "./caller-error.js";
import type { MediaTypeDescriptor, OperationDescriptor } from "./contract.js";
import type { EncodedBody, Feature } from "./feature.js";
import { pointerKeys } from "./json-pointer.js";
import { jsonText } from "./json-text.js";
import { covers, essence, isJson, isJsonLines } from "./media-type.js";
import { isComposite } from "./parameter-text.js";
import { withoutEncodedSecrets } from "./redact-encoded.js";

export type WriteForm = (value: object, form: { mediaType: string; descriptor: MediaTypeDescriptor }) => EncodedBody;

/** Request bodies: JSON, text, bytes, blobs, streams, `FormData`. For forms made of objects see the `forms` feature, which includes this one. */
export const bodies: Feature = {
  name: "bodies",
  install: () => ({ bodies: bodyWriter(), clean: withoutEncodedSecrets }),
};

/** @returns a writer that throws TypeError `unexpected-body`, `unknown-content-type` or `invalid-body` */
export function bodyWriter(writeForm?: WriteForm) {
  // Read once, not with each call.
  const parsed = new Map<string, readonly string[]>();
  return (
    { body: descriptor, method }: OperationDescriptor,
    body: unknown,
    asked: unknown,
    secrets: Set<string>,
  ): EncodedBody | undefined => {
    if (!descriptor || /^(GET|HEAD)$/.test(method)) throw callerError("unexpected-body", `a ${method} that has none`);
    const declared = Object.keys(descriptor.content);
    const composite = isComposite(body);
    const [first = ""] = declared;
    // A range says what is allowed, not what is sent. A member `type` of an object is no media type.
    const usual = first.includes("*") && covers(first, "application/json") ? usualType(body) : first;
    const wanted = String(asked ?? ((body instanceof Blob && body.type) || usual));
    const key = declared.find((type) => covers(type, essence(wanted))) ?? (asked ? undefined : declared[0]);
    if (key === undefined) throw callerError("unknown-content-type", `this operation takes ${declared.join(", ")}`);
    // `fetch` makes the boundary.
    if (body instanceof FormData) return { body };
    const contentType = key.includes("*") || asked ? wanted : key;
    const mediaType = essence(contentType);
    for (const pointer of descriptor.content[key]?.sensitive ?? []) {
      let keys = parsed.get(pointer);
      if (!keys) {
        keys = pointerKeys(pointer);
        parsed.set(pointer, keys);
      }
      for (const text of textsAt(body, keys)) secrets.add(text);
    }
    if (contentType.includes("*")) throw callerError("unknown-content-type", `say which: ${contentType}`);
    const ready = typeof body !== "object" || !body || isReady(body);
    if (isJson(mediaType) && (composite || typeof body !== "object" || !body || (!ready && "toJSON" in body)))
      return { body: jsonText(body), contentType };
    // Some `fetch`es send what it gives, once; others its name.
    if (Symbol.asyncIterator in Object(body) && !(body instanceof ReadableStream))
      throw callerError("invalid-body", "an iterable; ReadableStream.from makes a stream of it");
    if (!ready && !composite) {
      const tag = {}.toString.call(body).slice(8, -1);
      throw callerError("invalid-body", `a ${tag} is neither plain data nor text, bytes, a Blob or a stream`);
    }
    if (!composite) {
      // Not that of a `Blob`, which is kept in lower case: a boundary is not to be changed (RFC 2046 §5.1.1).
      if (/^multipart/.test(mediaType) && !/boundary=/i.test(contentType))
        throw callerError("unknown-content-type", `say the boundary: ${mediaType}; boundary=…`);
      return { body: body as BodyInit, contentType };
    }
    if (Array.isArray(body) && isJsonLines(mediaType)) {
      // RFC 7464 §2.2 begins each value with a record separator.
      const start = /seq$/.test(mediaType) ? "\x1e" : "";
      return { body: body.map((item) => `${start}${jsonText(item)}\n`).join(""), contentType };
    }
    if (!writeForm) throw callerError("invalid-body", `a ${mediaType} body is a string, bytes, a Blob or a stream`);
    return { contentType, ...writeForm(body, { mediaType, descriptor: descriptor.content[key] ?? {} }) };
  };
}

/** Whether `fetch` sends what is in it. By tag, because it may come from another realm. */
function isReady(body: object): boolean {
  return / (Blob|File|ArrayBuffer|DataView|\w+Array|ReadableStream|URLSearchParams)]/.test({}.toString.call(body));
}

/** What a value is sent as where anything may be. */
function usualType(body: unknown): string {
  if (typeof body === "string") return "text/plain";
  return isComposite(body) || typeof body !== "object" || !body ? "application/json" : "application/octet-stream";
}

/** Texts and numbers at a pointer (`*` for each item), and those within an object that stands there. */
function textsAt(value: unknown, [key, ...rest]: readonly string[]): readonly string[] {
  if (isComposite(value)) {
    const whole = key === "*" || key === undefined;
    const inner: unknown[] = whole ? Object.values(value) : [(value as Record<string, unknown>)[key]];
    return inner.flatMap((each) => textsAt(each, rest));
  }
  const isText = key === undefined && /^(string|number|bigint)$/.test(typeof value);
  return isText ? [`${value}`] : [];
}
