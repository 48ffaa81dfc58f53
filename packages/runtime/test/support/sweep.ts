import { inspect } from "node:util";
import { openTelemetryHooks } from "@specwright/runtime/telemetry";

/** What was seen in each place that somebody could look at. */
export type Seen = Readonly<Record<string, string>>;

/** Every way to print a value, errors with all their causes. */
export function printed(value: unknown): string {
  const texts: string[] = [];
  const seen: unknown[] = [];
  const options = { depth: 9, showHidden: true, maxStringLength: null, maxArrayLength: null };
  for (let each = value; each !== undefined && !seen.includes(each); each = (each as Error | null)?.cause) {
    seen.push(each);
    texts.push(inspect(each, options), inspect(each), JSON.stringify(each) ?? "");
    if (each instanceof Error)
      texts.push(
        String(each),
        each.message,
        String(each.stack),
        JSON.stringify({ ...each }),
        inspect({ ...each }, options),
      );
  }
  return texts.join("\n");
}

/** Listens in every place at once: logger, hooks and spans. The options are those of a client or of a call. */
export function listener() {
  const lines: string[] = [];
  const events: string[] = [];
  const spans: string[] = [];
  const kept: unknown[] = [];
  const write =
    (level: string) =>
    (...line: unknown[]) =>
      void lines.push(`${level} ${inspect(line, { depth: 9 })}`);
  const tracer = {
    startSpan(name: string, details: object) {
      spans.push(inspect([name, details], { depth: 9 }));
      return {
        setAttribute: (key: string, value: unknown) => void spans.push(inspect([key, value])),
        setStatus: (status: unknown) => void spans.push(inspect(status)),
        end: () => {},
      };
    },
  };
  const telemetry = openTelemetryHooks(tracer);
  const record = (name: "request" | "response" | "retry" | "error") => (event: never) => {
    events.push(printed(event));
    // Kept until the call is over: an event must not turn into something else behind the hook's back.
    kept.push(event);
    return telemetry[name]?.(event);
  };
  return {
    options: {
      logger: { error: write("error"), warn: write("warn"), info: write("info"), debug: write("debug") },
      logLevel: "debug" as const,
      hooks: {
        request: record("request"),
        response: record("response"),
        retry: record("retry"),
        error: record("error"),
      },
    },
    /** All that was told, and how often. */
    seen: (): Seen & { readonly log: string } => ({
      log: lines.join("\n"),
      "hook events": events.join("\n"),
      "hook events, later": kept.map(printed).join("\n"),
      spans: spans.join("\n"),
    }),
  };
}
