export interface LineReading {
  /** Makes the error for a piece that cannot be decoded. */
  malformed(excerpt: string): Error;
  /** Bytes of one line. */
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
  let text = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      text += value ? decoder.decode(value, { stream: true }) : decoder.decode();
      // A carriage return at the end may be half of a line end.
      const lines = text.split(separator ?? (done ? /\r\n|[\r\n]/ : /\r\n|\n|\r(?=[^\n])/));
      text = lines.pop() ?? "";
      yield* lines;
      if (done) {
        if (text !== "") yield text;
        return;
      }
      if (text.length > limit) throw malformed(text);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
