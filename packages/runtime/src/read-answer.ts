import type { OperationDescriptor, ResponseDescriptor } from "./contract.js";
import { type Core, find, need } from "./core.js";
import { DecodeError, ResponseError } from "./errors.js";
import { discard } from "./exchange.js";
import type { Reading } from "./feature.js";
import { covers, essence, isJson } from "./media-type.js";
import { readChunks, textOf } from "./read-body.js";

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
  const { status, headers } = response;
  const { fail, clean, limits } = reading;
  const declared = declaredFor(operation, status);
  const { content, sensitive, failure } = declared ?? {};
  const contentType = essence(headers.get("content-type"));
  const type = contentType || essence(content?.[0]);
  // Accepted, nothing to say, start anew: an answer for any operation, whether or not it is declared.
  const success = status < 400 && (declared || /^20[245]$/.test(`${status}`));
  if (success && (!content || /^20[45]$/.test(`${status}`) || operation.method === "HEAD")) return discard(response);

  const failed = (
    body: unknown,
    { code = `http-${status}`, message, cause }: { code?: unknown; message?: unknown; cause?: unknown },
  ) =>
    fail(ResponseError, clean(`answered ${status}${message ? `: ${`${message}`.slice(0, 200)}` : ""}`), {
      code: clean(`${code}`),
      response,
      body,
      contentType,
      retryAfter: reading.wait,
      cause,
      shownBody: () => declared && find(core, "sensitive")?.(body, declared, clean),
    });
  const malformed = (code: string, message: string, text: string) => {
    const excerpt = sensitive ? undefined : clean(text.slice(0, 200));
    const cause = fail(DecodeError, message, { code, response, contentType, excerpt });
    return success ? cause : failed(undefined, { cause });
  };

  const covered = content?.some((candidate) => covers(candidate, type));
  for (const feature of covered ? core.features : []) {
    const data = feature.decode?.(type, { response, reading, sensitive: !!sensitive });
    if (data !== undefined) return data;
  }
  const limit = success ? limits.maxResponseBytes : limits.maxErrorBytes;
  const chunks = await readChunks(response, limit, {
    tooLong: (start) => malformed("too-large", `over ${limit} bytes`, textOf(start)),
    broken: reading.broken,
  });
  if (success && status === 202 && chunks.length === 0) return undefined;
  const isText = !content || /^text|[/+-](json|xml|yaml|urlencoded)$/.test(type);
  const text = covered && !isText ? "" : textOf(chunks);
  if (content && !covered && text) throw malformed("content-type", `${type} instead of ${content.join()}`, text);
  let data: unknown = isText ? text || (content && text) : new Blob(chunks, { type });
  if (isJson(type)) {
    try {
      data = parseJson(text);
    } catch {
      // The message of `JSON.parse` quotes the body. Where nothing was promised, the text will do.
      if (content) throw malformed(text ? "syntax" : "empty", "no complete JSON", text);
    }
  }
  if (!success) throw failed(data, status < 400 ? { code: "undeclared-status" } : {});
  const told = failure && need(core, "failures")(data, failure);
  if (told) throw failed(data, told);
  return data;
}

/** By status, then by range, then `default`; where successes are declared, `default` speaks of failures only. */
export function declaredFor({ responses }: OperationDescriptor, status: number): ResponseDescriptor | undefined {
  const exact = responses[status] ?? responses[`${`${status}`[0]}XX`];
  return exact ?? (status < 400 && /\b[23]/.test(`${Object.keys(responses)}`) ? exact : responses.default);
}

/** `__proto__` becomes an own property, harmless until `Object.assign` copies it; nobody means it. `\u005f` is another way to write it. */
function parseJson(text: string): unknown {
  const suspect = text.includes("__proto__") || text.includes("\\u005");
  return JSON.parse(text, suspect ? (key, value) => (key === "__proto__" ? undefined : value) : undefined);
}
