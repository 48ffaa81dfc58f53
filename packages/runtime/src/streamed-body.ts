import { AbortError, type ApiError, TimeoutError } from "./errors.js";
import type { Reading } from "./feature.js";

/**
 * Takes the body of an answer over from its call, which then ends at the headers. The timeout of an attempt now bounds the wait
 * for each piece (a stream may run for hours), the total timeout no longer applies; the caller's signal still does.
 */
export function streamedBody(
  { body }: Response,
  { fail, broken, controller: connection, signal, limits }: Reading,
): ReadableStream<Uint8Array> {
  const reader = body?.getReader();
  let stop: (error: ApiError) => void = () => {};
  const onAbort = () => stop(fail(AbortError, "aborted", { code: "aborted", cause: signal?.reason }));
  const leave = () => signal?.removeEventListener("abort", onAbort);
  const end = () => {
    leave();
    connection.abort();
    reader?.cancel().catch(() => {});
  };
  signal?.addEventListener("abort", onAbort);
  return new ReadableStream<Uint8Array>({
    start(controller) {
      stop = (error) => {
        controller.error(error);
        end();
      };
    },
    async pull(controller) {
      const timer = setTimeout(
        () =>
          stop(fail(TimeoutError, `nothing for ${limits.attempt} ms`, { code: "timeout-attempt", phase: "attempt" })),
        Math.min(limits.attempt, 2 ** 31 - 1),
      );
      try {
        const piece = await reader?.read();
        if (piece && !piece.done) return controller.enqueue(piece.value);
        leave();
        controller.close();
      } catch (error) {
        // Nothing happens when it was stopped: the stream has its error then.
        controller.error(broken(error));
        leave();
      } finally {
        clearTimeout(timer);
      }
    },
    cancel: end,
  });
}
