/**
 * Reads a body whole, counting decoded bytes as they come: a small compressed answer may unfold to gigabytes.
 *
 * @param tooLong makes the error for more than `limit` bytes; the connection has been given up then
 */
export async function readChunks(
  { body }: Response,
  limit: number,
  tooLong: (start: Uint8Array[]) => Error,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let size = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece?.value) return chunks;
    chunks.push(piece.value);
    size += piece.value.length;
    if (size > limit) {
      reader?.cancel().catch(() => {});
      throw tooLong(chunks.slice(0, 1));
    }
  }
}

export function textOf(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}
