import type { OperationDescriptor, ResponseDescriptor } from "./contract.js";
import type { Core } from "./core.js";
import { DecodeError, ResponseError } from "./errors.js";
import { discard, type Reading } from "./exchange.js";
import { valueAt } from "./json-pointer.js";
import { covers, essence, isJson } from "./media-type.js";
import { BodyTooLarge, readChunks, textOf } from "./read-body.js";
import { redactBody } from "./redact.js";
import { streamedBody } from "./streamed-body.js";

/** Why a body is not what was declared. */
class Malformed extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly excerpt = "",
  ) {
    super(message);
  }
}

/**
 * The data of an answer, by what the spec declares for its status.
 *
 * @throws ResponseError for a failure; DecodeError for a success that is not as declared
 */
export async function readAnswer(
  core: Core,
  operation: OperationDescriptor,
  response: Response,
  reading: Reading,
): Promise<unknown> {
  const { status } = response;
  const { fail } = reading;
  const declared = declaredFor(operation, status);
  const mediaType = essence(response.headers.get("content-type"));
  const shows = declared !== undefined && !declared.sensitive?.length;
  const decodeError = (problem: Malformed) =>
    fail(DecodeError, problem.message, {
      code: problem.code,
      response,
      contentType: mediaType,
      ...(shows && { excerpt: reading.clean(problem.excerpt.slice(0, 200)) }),
    });

  if (status < 400 && (declared || status === 204 || status === 205 || (status === 202 && isEmpty(response)))) {
    if (!declared?.content || status === 204 || status === 205 || operation.method === "HEAD") {
      discard(response);
      return undefined;
    }
    let data: unknown;
    try {
      data = await decode(core, {
        response,
        declared: declared.content,
        mediaType,
        limit: reading.limits.maxResponseBytes,
        reading,
      });
    } catch (problem) {
      throw problem instanceof Malformed ? decodeError(problem) : reading.broken(problem);
    }
    const { failure } = declared;
    if (!failure || (failure.success as readonly unknown[]).includes(valueAt(data, failure.pointer))) return data;
    throw failed(data, {
      code: failure.code && valueAt(data, failure.code),
      message: failure.message && valueAt(data, failure.message),
    });
  }

  let body: unknown;
  let cause: unknown;
  try {
    const limit = reading.limits.maxErrorBytes;
    if (declared?.content)
      body = await decode(core, { response, declared: declared.content, mediaType, limit, reading });
    else body = await decodeUndeclared(response, mediaType, limit);
  } catch (problem) {
    if (problem instanceof Malformed) cause = decodeError(problem);
    else if (!(problem instanceof BodyTooLarge)) throw reading.broken(problem);
  }
  throw failed(body, { code: status < 400 && !declared ? "undeclared-status" : undefined, message: undefined, cause });

  function failed(body: unknown, told: { code: unknown; message: unknown; cause?: unknown }): ResponseError {
    const text = typeof told.message === "string" && shows ? `: ${told.message.slice(0, 200)}` : "";
    return fail(ResponseError, reading.clean(`answered ${status}${text}`), {
      code: told.code ? reading.clean(String(told.code)) : `http-${status}`,
      response,
      body,
      contentType: mediaType,
      retryAfter: reading.retryAfter,
      cause: told.cause,
      ...(declared && { shownBody: () => shown(body, declared, reading) }),
    });
  }
}

/** Only a body whose shape the spec tells may be shown: of another nobody knows what to leave out. */
function shown(body: unknown, declared: ResponseDescriptor, reading: Reading): unknown {
  try {
    return JSON.parse(reading.clean(JSON.stringify(redactBody(body, declared.sensitive ?? []))));
  } catch {
    // Nothing, or nested more deeply than it can be walked.
    return undefined;
  }
}

/** By status, then by range, then `default`; where successes are declared, `default` speaks of failures only. */
export function declaredFor({ responses }: OperationDescriptor, status: number): ResponseDescriptor | undefined {
  const exact = responses[status] ?? responses[`${String(status)[0]}XX`];
  if (exact || (status < 400 && Object.keys(responses).some((key) => /^[23]/.test(key)))) return exact;
  return responses.default;
}

function isEmpty(response: Response): boolean {
  return !response.body || response.headers.get("content-length") === "0";
}

interface Decoding {
  readonly response: Response;
  readonly declared: readonly string[];
  readonly mediaType: string;
  readonly limit: number;
  readonly reading: Reading;
}

async function decode(core: Core, { response, declared, mediaType, limit, reading }: Decoding): Promise<unknown> {
  const type = mediaType || essence(declared[0]);
  const covered = declared.some((candidate) => covers(candidate, type));
  if (covered) {
    for (const feature of core.features) {
      const data = feature.decode?.({ mediaType: type, response, body: streamedBody(response, mediaType, reading) });
      if (data !== undefined) return data;
    }
  }
  let chunks: Uint8Array<ArrayBuffer>[];
  try {
    chunks = await readChunks(response, covered ? limit : Math.min(limit, 2 ** 16));
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    throw new Malformed("too-large", `the body is longer than ${limit} bytes`, textOf([error.start]));
  }
  if (response.status === 202 && chunks.length === 0) return undefined;
  if (chunks.length === 0 && isJson(type)) throw new Malformed("empty", "an empty body where JSON is declared");
  if (!covered) throw new Malformed("content-type", `${type} where ${declared.join(", ")} is declared`, textOf(chunks));
  if (isJson(type)) return parseJson(textOf(chunks));
  return /^text\/|[/+]xml$/.test(type) ? textOf(chunks) : new Blob(chunks, { type });
}

/** `__proto__` becomes an own property, harmless until `Object.assign` copies it; nobody means it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(
      text,
      /__proto__|\\u005[fF]/.test(text) ? (key, value) => (key === "__proto__" ? undefined : value) : undefined,
    );
  } catch {
    // The message of `JSON.parse` quotes the body.
    throw new Malformed("syntax", "the body is not JSON, or broke off", text);
  }
}

async function decodeUndeclared(response: Response, mediaType: string, limit: number): Promise<unknown> {
  const text = textOf(await readChunks(response, limit));
  try {
    if (isJson(mediaType)) return parseJson(text);
  } catch {
    // Undeclared, so that nothing was promised: the text will do.
  }
  return text || undefined;
}
