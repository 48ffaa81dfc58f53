/**
 * Reads a body whole, counting decoded bytes as they come: a small compressed answer may unfold to gigabytes.
 *
 * @param problem.tooLong makes the error for more than `limit` bytes; the connection has been given up then
 * @param problem.broken makes the error for a connection that broke off
 */
export async function readChunks(
  { body }: Response,
  limit: number,
  problem: { tooLong(start: Uint8Array[]): Error; broken(cause: unknown): Error },
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let left = limit;
  for (;;) {
    let value: Uint8Array<ArrayBuffer> | undefined;
    try {
      value = (await reader?.read())?.value;
    } catch (cause) {
      throw problem.broken(cause);
    }
    if (!value) return chunks;
    chunks.push(value);
    left -= value.length;
    if (left < 0) {
      reader?.cancel().catch(() => {});
      throw problem.tooLong(chunks.slice(0, 1));
    }
  }
}

// One for all answers: making one costs more than a small body, and the last call below leaves it as new.
const decoder = new TextDecoder();

export function textOf(chunks: readonly Uint8Array[]): string {
  // The usual answer comes in one piece, and a stream of one costs twice as much.
  if (chunks.length === 1) return decoder.decode(chunks[0]);
  let text = "";
  for (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
