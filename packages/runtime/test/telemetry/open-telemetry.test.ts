/** Spans after the stable HTTP client conventions, from the events of a client's hooks. */
import { describe, expect, test } from "vitest";
import type { Hooks, RequestEvent } from "../../src/hooks.js";
import { openTelemetryHooks } from "../../src/telemetry.js";

interface Recorded {
  readonly name: string;
  readonly kind: number;
  readonly attributes: Record<string, string | number>;
  status?: { code: number };
  ended: number;
}

/** A tracer that keeps what it is told; the shape of `@opentelemetry/api`'s. */
function recorder() {
  const spans: Recorded[] = [];
  const tracer = {
    startSpan(name: string, { kind, attributes }: { kind: number; attributes: Record<string, string | number> }) {
      const span: Recorded = { name, kind, attributes: { ...attributes }, ended: 0 };
      spans.push(span);
      return {
        index: spans.length - 1,
        setAttribute(key: string, value: string | number) {
          span.attributes[key] = value;
          return this;
        },
        setStatus(status: { code: number }) {
          span.status = status;
          return this;
        },
        end() {
          span.ended += 1;
        },
      };
    },
  };
  return { spans, tracer };
}

const started = (changes: Partial<RequestEvent> = {}): RequestEvent => ({
  call: {},
  operationName: "getUser",
  method: "GET",
  path: "/users/{id}",
  url: "https://api.test/users/7?limit=",
  attempt: 1,
  headers: {},
  ...changes,
});

const answered = (event: RequestEvent, status: number) => ({
  ...event,
  status,
  headers: new Headers(),
  requestId: undefined,
  duration: 1,
});

class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

async function play(hooks: Hooks, steps: (hooks: Required<Hooks>) => (void | Promise<void>)[]) {
  await Promise.all(steps(hooks as Required<Hooks>));
}

describe("OpenTelemetry spans", () => {
  test("a good call is one ended client span without an error", async () => {
    const { spans, tracer } = recorder();
    const event = started();
    await play(openTelemetryHooks(tracer), (hooks) => [hooks.request(event), hooks.response(answered(event, 200))]);
    expect(spans).toEqual([
      {
        name: "GET /users/{id}",
        kind: 2,
        attributes: {
          "http.request.method": "GET",
          "server.address": "api.test",
          "server.port": 443,
          "url.full": "https://api.test/users/7?limit=",
          "url.template": "/users/{id}",
          "http.response.status_code": 200,
        },
        ended: 1,
      },
    ]);
  });

  test.each([
    [399, undefined],
    [404, "404"],
    [503, "503"],
  ])("status %i gives error.type %s", async (status, errorType) => {
    const { spans, tracer } = recorder();
    const event = started();
    await play(openTelemetryHooks(tracer), (hooks) => [hooks.request(event), hooks.response(answered(event, status))]);
    expect(spans[0]?.attributes["error.type"]).toBe(errorType);
    expect(spans[0]?.status).toEqual(errorType && { code: 2 });
  });

  test("each attempt is a span, counted, and ended once", async () => {
    const { spans, tracer } = recorder();
    const call = {};
    const [first, second, third] = [1, 2, 3].map((attempt) => started({ call, attempt })) as [
      RequestEvent,
      RequestEvent,
      RequestEvent,
    ];
    const error = new TimeoutError("https://secret.test?token=SECRET");
    await play(openTelemetryHooks(tracer), (hooks) => [
      hooks.request(first),
      hooks.retry({ ...first, delay: 1, error }),
      hooks.request(second),
      hooks.response(answered(second, 503)),
      hooks.retry({ ...second, delay: 1, error: new Error() }),
      hooks.request(third),
      hooks.error({ ...third, error: "not even an error" }),
    ]);
    expect(spans.map((span) => span.attributes["http.request.resend_count"])).toEqual([undefined, 1, 2]);
    expect(spans.map((span) => span.attributes["error.type"])).toEqual(["TimeoutError", "503", "_OTHER"]);
    expect(spans.map((span) => span.ended)).toEqual([1, 1, 1]);
    expect(JSON.stringify(spans)).not.toContain("SECRET");
  });

  test.each([
    ["http://127.0.0.1:8080/x", "127.0.0.1", 8080],
    ["http://api.test/x", "api.test", 80],
    ["https://[::1]:9/x", "[::1]", 9],
  ])("%s is server %s:%i", async (url, address, port) => {
    const { spans, tracer } = recorder();
    await play(openTelemetryHooks(tracer), (hooks) => [hooks.request(started({ url }))]);
    expect(spans[0]?.attributes).toMatchObject({ "server.address": address, "server.port": port });
  });

  test("a request that is not an operation is named by its method", async () => {
    const { spans, tracer } = recorder();
    await play(openTelemetryHooks(tracer), (hooks) => [hooks.request(started({ path: undefined, method: "POST" }))]);
    expect(spans[0]?.name).toBe("POST");
    expect(spans[0]?.attributes).not.toHaveProperty("url.template");
  });

  test("headers are only written by `inject`, which gets the span of the attempt", async () => {
    const plain = started();
    const traced = started();
    const { tracer } = recorder();
    await play(openTelemetryHooks(tracer), (hooks) => [hooks.request(plain)]);
    await play(
      openTelemetryHooks(tracer, {
        inject: (span, headers) => Object.assign(headers, { traceparent: `${span.index}` }),
      }),
      (hooks) => [hooks.request(traced)],
    );
    expect(plain.headers).toEqual({});
    expect(traced.headers).toEqual({ traceparent: "1" });
  });

  test("the end of a call that never started an attempt is no span", async () => {
    const { spans, tracer } = recorder();
    await play(openTelemetryHooks(tracer), (hooks) => [hooks.error({ ...started(), error: new Error() })]);
    expect(spans).toEqual([]);
  });
});
