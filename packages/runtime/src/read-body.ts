/** Thrown when a body is longer than its limit; caught by the reader of the answer, which knows what to say. */
export class BodyTooLarge extends Error {
  constructor(readonly start: Uint8Array) {
    super("the body is too large");
  }
}

/**
 * Reads a body whole, counting decoded bytes as they come: a small compressed answer may unfold to gigabytes.
 *
 * @throws BodyTooLarge beyond `limit` bytes, after giving up the connection
 */
export async function readChunks(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return chunks;
    chunks.push(piece.value);
    size += piece.value.byteLength;
    if (size > limit) {
      reader?.cancel().catch(() => {});
      throw new BodyTooLarge(chunks[0] ?? piece.value);
    }
  }
}

export function textOf(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  let text = "";
  for (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
