import { type LineReading, linesOf } from "./lines.js";

export interface ServerSentEvent {
  /** `message` when the server names none. */
  readonly event: string;
  /** The lines of `data`, joined by line breaks; not parsed. */
  readonly data: string;
  /** The last id that the server gave. */
  readonly id: string | undefined;
  /** Milliseconds to wait before connecting again, when the server says so. */
  readonly retry: number | undefined;
}

/** The events of a `text/event-stream` (HTML, section 9.2.6, "Interpreting an event stream"). An unfinished last event is dropped. */
export async function* readServerSentEvents(
  stream: ReadableStream<Uint8Array>,
  reading: LineReading,
): AsyncGenerator<ServerSentEvent> {
  let id: string | undefined;
  let event = "";
  let retry: number | undefined;
  let data: string[] = [];
  let size = 0;
  for await (const line of linesOf(stream, reading)) {
    if (line === "") {
      if (data.length > 0) yield { event: event || "message", data: data.join("\n"), id, retry };
      event = "";
      data = [];
      size = 0;
      continue;
    }
    const [, field, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === "data") {
      data.push(value);
      // With its line break: many empty ones take room too.
      size += value.length + 1;
      if (size > reading.limit) throw reading.malformed(line, true);
    } else if (field === "event") event = value;
    else if (field === "id" && !value.includes("\0")) id = value;
    else if (field === "retry" && /^\d+$/.test(value)) retry = Number(value);
  }
}
