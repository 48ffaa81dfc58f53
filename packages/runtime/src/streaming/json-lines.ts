import { type LineReading, linesOf } from "./lines.js";

/** One value for each line that is not blank (`application/x-ndjson`), or for each text of a sequence (RFC 7464). */
export async function* readJsonLines(
  stream: ReadableStream<Uint8Array>,
  reading: LineReading,
): AsyncGenerator<unknown> {
  for await (const line of linesOf(stream, reading)) {
    const text = line.replaceAll("\x1e", "").trim();
    if (text !== "") yield parse(text, reading);
  }
}

function parse(text: string, { malformed }: LineReading): unknown {
  try {
    return JSON.parse(text, (key, value) => (key === "__proto__" ? undefined : value));
  } catch {
    // The message of `JSON.parse` quotes the line.
    throw malformed(text);
  }
}
