import { callerError } from "./caller-error.js";
import type { BodyDescriptor } from "./contract.js";
import type { FeatureHooks } from "./feature.js";
import { covers, essence, isJson } from "./media-type.js";

export interface WrittenBody {
  readonly body: BodyInit | undefined;
  /** Absent: `fetch` sets it (the boundary of a form is made there). */
  readonly contentType?: string | undefined;
}

/**
 * Serialises the body of a call by its media type. Bytes, blobs, streams, `FormData` and `URLSearchParams` go as they are.
 *
 * @throws TypeError `missing-body`, `unexpected-body`, `unknown-content-type` or `invalid-body`
 */
export function writeBody(
  descriptor: BodyDescriptor | undefined,
  input: { readonly body?: unknown; readonly contentType?: string },
  features: readonly FeatureHooks[],
): WrittenBody {
  const { body } = input;
  if (body === undefined) {
    if (descriptor?.required) throw callerError("missing-body", "the request body is missing");
    return { body: undefined };
  }
  if (!descriptor) throw callerError("unexpected-body", "this operation has no request body");
  const declared = Object.keys(descriptor.content);
  const wanted = input.contentType ?? (body instanceof Blob && body.type ? body.type : undefined);
  const key =
    declared.find((type) => type === wanted) ?? declared.find((type) => wanted && covers(type, essence(wanted)));
  if (input.contentType !== undefined && key === undefined) {
    throw callerError("unknown-content-type", `this operation takes: ${declared.join(", ")}`);
  }
  const contentKey = key ?? declared[0] ?? "*/*";
  // A range says what is allowed, not what is sent.
  const contentType = contentKey.includes("*") ? (wanted ?? "application/octet-stream") : contentKey;
  if (body instanceof FormData) return { body };
  const mediaType = essence(contentType);
  if (isBytes(body)) return { body, contentType };
  if (isJson(mediaType)) return { body: json(body), contentType };
  for (const feature of features) {
    const written = feature.encode?.({ mediaType, value: body, descriptor: descriptor.content[contentKey] ?? {} });
    if (written) return { contentType, ...written };
  }
  if (typeof body === "string") return { body, contentType };
  throw callerError("invalid-body", `a ${mediaType} body has to be a string, bytes, a Blob or a stream`);
}

function isBytes(body: unknown): body is BodyInit {
  return (
    body instanceof Blob ||
    body instanceof ReadableStream ||
    body instanceof URLSearchParams ||
    body instanceof ArrayBuffer ||
    ArrayBuffer.isView(body)
  );
}

function json(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // A cycle or a bigint; the message of `JSON.stringify` names keys of the value.
  }
  if (text === undefined) throw callerError("invalid-body", "the request body cannot be written as JSON");
  return text;
}
