import type { OpenApiDocument } from "../openapi/document.js";
import { type FoundOperation, findOperation } from "./find-operation.js";
import { redactBody, redactHeaders, redactUrl } from "./redact-exchange.js";

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One request with its answer, without credentials and without what the description calls sensitive. */
export interface RecordedExchange {
  /** `operationId`; absent for a request that the description does not know, whose bodies are left out. */
  readonly operation?: string;
  readonly request: RecordedMessage & { readonly method: string; readonly url: string };
  readonly response: RecordedMessage & { readonly status: number };
  /** ISO 8601. */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
}

interface RecordedMessage {
  readonly headers: Readonly<Record<string, string>>;
  /** Text of the body with sensitive values replaced; absent when there is none, or none that can be cleaned. */
  readonly body?: string;
}

export interface RecorderOptions {
  /** The bundled document: it says what is sensitive. */
  readonly document: OpenApiDocument;
  /** What sends requests. Default: the global `fetch`. */
  readonly fetch?: Fetch;
  /** Milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
}

export interface Recorder {
  /** For the `fetch` option of a client. */
  readonly fetch: Fetch;
  /** What has been recorded, in the order of the answers. */
  readonly exchanges: readonly RecordedExchange[];
  /** The same as an HTTP Archive (HAR 1.2), which browsers and `npm run drift` read. */
  toHar(): object;
  clear(): void;
}

/** Records what a client sends and gets, cleaned before it is kept: `createUpvestClient({ fetch: recorder.fetch })`. */
export function createRecorder({ document, fetch: send = fetch, now = Date.now }: RecorderOptions): Recorder {
  const exchanges: RecordedExchange[] = [];
  const find = findOperation(document);

  async function record(url: string, init: RequestInit): Promise<Response> {
    const started = now();
    const response = await send(url, init);
    // Read at once: a caller that is given the exchange later may look too early.
    const text = await response.clone().text();
    const method = (init.method ?? "GET").toUpperCase();
    const operation = find(method, new URL(url).pathname);
    exchanges.push({
      ...(operation === undefined ? {} : { operation: operation.name }),
      request: {
        method,
        url: redactUrl(document, operation, url),
        headers: redactHeaders(init.headers),
        ...bodyOf(document, operation, { text: init.body, contentType: new Headers(init.headers).get("content-type") }),
      },
      response: {
        status: response.status,
        headers: redactHeaders(response.headers),
        ...bodyOf(document, operation, {
          text,
          contentType: response.headers.get("content-type"),
          status: response.status,
        }),
      },
      startedAt: new Date(started).toISOString(),
      duration: now() - started,
    });
    return response;
  }

  return { fetch: record, exchanges, toHar: () => toHar(exchanges), clear: () => void exchanges.splice(0) };
}

interface Body {
  readonly text: unknown;
  readonly contentType: string | null;
  /** Of the answer; absent for a request. */
  readonly status?: number;
}

function bodyOf(
  document: OpenApiDocument,
  operation: FoundOperation | undefined,
  body: Body,
): { readonly body?: string } {
  if (operation === undefined || typeof body.text !== "string" || body.text === "") return {};
  const schema = operation.schemaOf(body.contentType, body.status);
  const clean = redactBody(document, schema, body.text);
  return clean === undefined ? {} : { body: clean };
}

function toHar(exchanges: readonly RecordedExchange[]): object {
  const list = (headers: Readonly<Record<string, string>>): object[] =>
    Object.entries(headers).map(([name, value]) => ({ name, value }));
  const entries = exchanges.map(({ request, response, startedAt, duration }) => ({
    startedDateTime: startedAt,
    time: duration,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: list(request.headers),
      queryString: [...new URL(request.url).searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: -1,
      ...(request.body === undefined
        ? {}
        : { postData: { mimeType: request.headers["content-type"] ?? "", text: request.body } }),
    },
    response: {
      status: response.status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: list(response.headers),
      content: { size: -1, mimeType: response.headers["content-type"] ?? "", text: response.body ?? "" },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
  }));
  return { log: { version: "1.2", creator: { name: "@specwright/testing", version: "1" }, entries } };
}
