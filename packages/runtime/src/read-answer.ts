import type { OperationDescriptor, ResponseDescriptor } from "./contract.js";
import { type Core, need } from "./core.js";
import { DecodeError, ResponseError } from "./errors.js";
import { discard, type Plan } from "./exchange.js";
import { covers, essence, isJson } from "./media-type.js";
import { readChunks, textOf } from "./read-body.js";

interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

type Read = Plan<unknown>["read"];

/**
 * The reader of an operation's answers: gives the data, by what the spec declares for the status.
 *
 * @returns a function that throws ResponseError for a failure; DecodeError for a success that is not as declared
 */
export function answerReader(core: Core, operation: OperationDescriptor): Read {
  // What spec and content type say is worked out once: nearly all answers of an operation are of the kind of the last.
  let last: unknown;
  let read: Read;
  return (response, reading) => {
    const { status, headers } = response;
    const header = headers.get("content-type");
    const kind = `${status}${header}`;
    if (kind !== last) read = readerFor(core, operation, { status, header });
    last = kind;
    return read(response, reading);
  };
}

function readerFor(
  core: Core,
  operation: OperationDescriptor,
  { status, header }: { readonly status: number; readonly header: string | null },
): Read {
  const contentType = essence(header);
  const declared = declaredFor(operation, status);
  const { sensitive, failure } = declared ?? {};
  // What is declared for HEAD is what GET would give.
  const content = operation.method === "HEAD" ? undefined : declared?.content;
  const type = contentType || essence(content?.[0]);
  // Accepted, nothing to say, start anew: an answer for any operation, whether or not it is declared.
  const success =
    status < (declared === operation.responses.default ? 300 : 400) && (declared || /^20[245]$/.test(`${status}`));
  if (success && (!content || /^20[45]$/.test(`${status}`))) {
    return async (response) => discard(response);
  }
  const covered = content?.some((candidate) => covers(candidate, type));
  const isText = !content || /^text|[/+-](json|xml|yaml|urlencoded)$/.test(type);
  const json = isJson(type);

  return async (response, reading) => {
    const { fail, clean, limits } = reading;
    const failed = (
      body: unknown,
      { code = success || status > 399 ? `http-${status}` : "undeclared-status", message, cause }: Told = {},
    ) =>
      fail(ResponseError, `answered ${status}${message ? `: ${clean(`${message}`).slice(0, 200)}` : ""}`, {
        code: clean(`${code}`),
        response,
        body,
        contentType,
        retryAfter: reading.wait,
        cause,
        shownBody: () => declared && core.parts.sensitive?.(body, declared, clean),
      });
    const malformed = (code: string, message: string, text: string) => {
      // Enough for what is shown, however it is encoded; a secret that is cut there is known by its beginning.
      const excerpt = sensitive ? undefined : clean(text.slice(0, 5e3)).slice(0, 200);
      const cause = fail(DecodeError, message, { code, response, contentType, excerpt });
      return success ? cause : failed(undefined, { cause });
    };
    const decoded = covered && core.parts.decode?.(type, { response, reading, sensitive: !!sensitive });
    if (decoded) return decoded;
    const limit = success ? limits.maxResponseBytes : limits.maxErrorBytes;
    const chunks = await readChunks(response, limit, {
      tooLong: (start) => malformed("too-large", `over ${limit} bytes`, textOf(start)),
      broken: reading.broken,
    });
    if (status === 202 && chunks.length === 0) return undefined;
    const text = covered && !isText ? "" : chunks[1] ? await new Blob(chunks).text() : textOf(chunks[0]);
    if (content && !covered && text) throw malformed("content-type", `${type} instead of ${content}`, text);
    let data: unknown = isText ? text || (content && text) : new Blob(chunks, { type });
    if (json) {
      try {
        data = parseJson(text);
      } catch {
        // The message of `JSON.parse` quotes the body. Where nothing was promised, the text will do.
        if (content) throw malformed(text ? "syntax" : "empty", "no complete JSON", text);
      }
    }
    if (!success) throw failed(data);
    const told = failure && need(core, "failures")(data, failure);
    if (told) throw failed(data, told);
    return data;
  };
}

/** By status, then by range, then `default`; where successes are declared, `default` speaks of failures only. */
export function declaredFor({ responses }: OperationDescriptor, status: number): ResponseDescriptor | undefined {
  const exact = responses[status] ?? responses[`${`${status}`[0]}XX`];
  return exact ?? (status < 400 && /\b[23]/.test(`${Object.keys(responses)}`) ? exact : responses.default);
}

/** `__proto__` becomes an own property, harmless until `Object.assign` copies it; nobody means it. Any of its letters may be written as an escape. */
function parseJson(text: string): unknown {
  const suspect = /__proto__|\\u00/.test(text);
  return JSON.parse(text, suspect ? (key, value) => (key === "__proto__" ? undefined : value) : undefined);
}
