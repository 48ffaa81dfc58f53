import { DecodeError } from "./errors.js";
import type { Feature } from "./feature.js";
import { isJsonLines } from "./media-type.js";
import { streamedBody } from "./streamed-body.js";
import { readJsonLines } from "./streaming/json-lines.js";
import { readServerSentEvents } from "./streaming/server-sent-events.js";

export type { ServerSentEvent } from "./streaming/server-sent-events.js";

/** Answers that come piece by piece: lines of JSON, and server-sent events, as async iterables. */
export const streaming: Feature = {
  name: "streaming",
  install: () => ({
    decode(mediaType, { response, reading, sensitive }) {
      if (response.status >= 300) return undefined;
      const { fail, clean, limits } = reading;
      const limit = limits.maxResponseBytes;
      const malformed = (text: string, isTooLong?: true) => {
        const excerpt = sensitive ? undefined : clean(text).slice(0, 200);
        return fail(DecodeError, `a piece of the stream is ${isTooLong ? `over ${limit} characters` : "malformed"}`, {
          code: isTooLong ? "too-large" : "syntax",
          response,
          contentType: mediaType,
          excerpt,
        });
      };
      const read =
        mediaType === "text/event-stream" ? readServerSentEvents : isJsonLines(mediaType) ? readJsonLines : undefined;
      if (!read) return undefined;
      // A text of a sequence may have several lines.
      const separator = /json-seq$/.test(mediaType) ? { separator: "\x1e" } : {};
      const stream = streamedBody(response, reading);
      return givenUp(read(stream, { malformed, limit, ...separator }), stream);
    },
  }),
};

/** A generator that is left before its first piece was asked for runs no `finally`, and nothing would give the connection up. */
function givenUp(items: AsyncGenerator<unknown>, stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const giveUp = (name: "return" | "throw") => {
    const leave = items[name].bind(items);
    return (value: unknown) => {
      // It is locked, and this rejects, once a piece was asked for.
      stream.cancel().catch(() => {});
      return leave(value);
    };
  };
  return Object.assign(items, { return: giveUp("return"), throw: giveUp("throw") });
}
