import type { ErrorEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent } from "../hooks.js";

/** The part of an OpenTelemetry span that is used here; a span of `@opentelemetry/api` 1.x fits. */
export interface TelemetrySpan {
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: 2 }): unknown;
  end(): void;
}

/** The part of an OpenTelemetry tracer that is used here; `trace.getTracer(name)` of `@opentelemetry/api` 1.x fits. */
export interface TelemetryTracer<Span extends TelemetrySpan = TelemetrySpan> {
  startSpan(name: string, options: { kind: 2; attributes: Record<string, string | number> }): Span;
}

export interface TelemetryOptions<Span extends TelemetrySpan = TelemetrySpan> {
  /**
   * Writes the span's context into the headers of its request (`traceparent`). Absent: no header is added, so that a
   * provider learns nothing of your traces.
   */
  readonly inject?: (span: Span, headers: Record<string, string>) => void;
}

/** `SpanKind.CLIENT` and `SpanStatusCode.ERROR` of `@opentelemetry/api`, which is not a dependency. */
const CLIENT = 2;
const ERROR = 2;

/**
 * Hooks that make one span for each attempt, after the stable semantic conventions for HTTP clients
 * (https://opentelemetry.io/docs/specs/semconv/http/http-spans/). A span ends with the headers of the answer, or with
 * the failure of the attempt. It carries no header, no body and no credential; the URL is the redacted one.
 * @param tracer where spans are started; the active context is their parent
 * @returns hooks for the `hooks` option of a client or of a call
 */
export function openTelemetryHooks<Span extends TelemetrySpan>(
  tracer: TelemetryTracer<Span>,
  { inject }: TelemetryOptions<Span> = {},
): Hooks {
  const open = new WeakMap<object, Span>();

  function end(event: ResponseEvent | RetryEvent | ErrorEvent, errorType: string | undefined): void {
    const span = open.get(event.call);
    if (span === undefined) return;
    open.delete(event.call);
    if (errorType !== undefined) {
      span.setAttribute("error.type", errorType);
      span.setStatus({ code: ERROR });
    }
    span.end();
  }

  return {
    request(event) {
      const span = tracer.startSpan(event.path === undefined ? event.method : `${event.method} ${event.path}`, {
        kind: CLIENT,
        attributes: requestAttributes(event),
      });
      open.set(event.call, span);
      inject?.(span, event.headers);
    },
    response(event) {
      open.get(event.call)?.setAttribute("http.response.status_code", event.status);
      end(event, event.status >= 400 ? String(event.status) : undefined);
    },
    retry: (event) => end(event, typeOf(event.error)),
    error: (event) => end(event, typeOf(event.error)),
  };
}

function requestAttributes({ method, url, path, attempt }: RequestEvent): Record<string, string | number> {
  const { hostname, port, protocol } = new URL(url);
  return {
    "http.request.method": method,
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "http:" ? 80 : 443),
    "url.full": url,
    ...(path !== undefined && { "url.template": path }),
    ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
  };
}

/** Few distinct values, as the conventions ask: the class of an error, never its message. */
function typeOf(error: unknown): string {
  return error instanceof Error ? error.name : "_OTHER";
}
