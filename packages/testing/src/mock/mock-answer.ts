import type { Violation } from "./mock-request.js";

/** What the mock sends back. */
export interface MockAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
  readonly violations: readonly Violation[];
}

/** A refusal by the mock itself as problem details (RFC 9457). */
export function problem(status: number, title: string, detail: string): MockAnswer {
  const violation: Violation = { location: ["request"], severity: "Error", code: String(status), message: detail };
  return {
    status,
    headers: { "content-type": "application/problem+json" },
    body: JSON.stringify({ type: "about:blank", title, status, detail }),
    violations: [violation],
  };
}
