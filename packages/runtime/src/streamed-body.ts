import { type ApiError, DecodeError, TimeoutError } from "./errors.js";
import type { Reading } from "./exchange.js";
import type { StreamedBody } from "./feature.js";

/** The body of an answer that outlives its call: each piece under the attempt's timeout, the caller's signal still heeded. */
export function streamedBody(response: Response, contentType: string, reading: Reading): StreamedBody {
  const { fail, limits } = reading;
  return {
    malformed: (code, excerpt) =>
      fail(DecodeError, "a piece of the stream is not what was declared", {
        code,
        response,
        contentType,
        excerpt: reading.clean(excerpt.slice(0, 200)),
      }),
    stream() {
      const reader = response.body?.getReader();
      let stop: (error: ApiError) => void = () => {};
      const connection = reading.keep((error) => stop(error));
      return new ReadableStream<Uint8Array>({
        async pull(controller) {
          let timer: ReturnType<typeof setTimeout> | undefined;
          const stopped = new Promise<never>((_, reject) => {
            stop = reject;
            timer = setTimeout(
              () =>
                reject(
                  fail(TimeoutError, `no piece of the stream for ${limits.attempt} ms`, {
                    code: "timeout-attempt",
                    phase: "attempt",
                  }),
                ),
              Math.min(limits.attempt, 2 ** 31 - 1),
            );
          });
          try {
            const piece = await Promise.race([reader?.read(), stopped]);
            if (piece && !piece.done) return controller.enqueue(piece.value);
            connection.end();
            controller.close();
          } catch (error) {
            connection.end();
            connection.abort();
            controller.error(reading.broken(error));
          } finally {
            clearTimeout(timer);
          }
        },
        async cancel() {
          connection.end();
          connection.abort();
          await reader?.cancel().catch(() => {});
        },
      });
    },
  };
}
