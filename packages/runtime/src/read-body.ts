/**
 * Reads a body whole, counting decoded bytes as they come: a small compressed answer may unfold to gigabytes.
 *
 * @param problem.tooLong makes the error for more than `limit` bytes; the connection has been given up then
 * @param problem.broken makes the error for a connection that broke off
 */
export async function readChunks(
  { body }: Response,
  limit: number,
  problem: { tooLong(start: Uint8Array): Error; broken(cause: unknown): Error },
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
      throw problem.tooLong(chunks[0] as Uint8Array);
    }
  }
}

// One for all answers: making one costs more than a small body.
const decoder = new TextDecoder();

/** The usual answer comes in one piece, and making text of it by a blob costs twice as much. */
export const textOf = (piece?: Uint8Array): string => decoder.decode(piece);
