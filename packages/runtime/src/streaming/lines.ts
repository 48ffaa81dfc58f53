export interface LineReading {
  /** Makes the error for a piece that cannot be decoded, or is longer than the limit. */
  malformed(text: string, isTooLong?: true): Error;
  /** Characters of one line. */
  readonly limit: number;
  /** What stands between two pieces. Default: the end of a line. */
  readonly separator?: string;
}

/** The lines of a stream, without their ends (`\n`, `\r\n`, `\r`). The last may have none. Leaving the loop gives the connection up. */
export async function* linesOf(
  stream: ReadableStream<Uint8Array>,
  { malformed, limit, separator }: LineReading,
): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let line = "";
  let held = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      let text = held + (value ? decoder.decode(value, { stream: true }) : decoder.decode());
      // A carriage return at the end may be half of a line end.
      held = !done && !separator && text.endsWith("\r") ? "\r" : "";
      if (held) text = text.slice(0, -1);
      // Only what is new is searched: a line may come in thousands of pieces.
      const [rest = "", ...lines] = text.split(separator ?? /\r\n|[\r\n]/);
      line += rest;
      for (const next of lines) {
        if (line.length > limit) break;
        yield line;
        line = next;
      }
      if (line.length > limit) throw malformed(line, true);
      if (done) {
        if (line !== "") yield line;
        return;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
