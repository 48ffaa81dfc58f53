import { decodeText } from "./decode-text.js";
import { LIMITS } from "./limits.js";
import { SourceRefusal } from "./source-policy.js";

/**
 * Reads one file over http(s). Redirects are refused, because they lead to origins that nobody allowed.
 *
 * @throws SourceRefusal when there is no 200 within {@link LIMITS.remoteMilliseconds} or the body is above the limit.
 */
export async function fetchRemote(address: string): Promise<{ readonly text: string; readonly bytes: number }> {
  try {
    const response = await fetch(address, {
      redirect: "manual",
      signal: AbortSignal.timeout(LIMITS.remoteMilliseconds),
    });
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw new SourceRefusal("unresolved-reference", `\`${address}\` answered ${response.status}.`);
    }
    const bytes = await readBounded(response.body, address);
    return { text: decodeText(bytes, address), bytes: bytes.length };
  } catch (error) {
    if (error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError")) {
      throw new SourceRefusal("unresolved-reference", `\`${address}\` cannot be read: ${error.message}.`);
    }
    throw error;
  }
}

async function readBounded(body: ReadableStream<Uint8Array>, address: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LIMITS.fileBytes) {
      throw new SourceRefusal("too-large", `\`${address}\` has more than ${LIMITS.fileBytes} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
