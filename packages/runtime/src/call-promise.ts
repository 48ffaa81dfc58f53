import type { Answer, Call } from "./call.js";
import { ApiError, DecodeError } from "./errors.js";

/**
 * What an operation method returns: the promise of the data, with the other ways to ask. Whoever asks by one of them hears of a
 * failure there, and not a second time.
 *
 * @param rest what surrounds the data, once it is there
 */
export function callPromise<Data, Result>(
  promise: Promise<Data>,
  rest: () => Omit<Answer<Data>, "data">,
): Call<Data, Result> {
  // Not one by one: V8 takes a function that is written at an assignment to a property for one that stays, and puts it among the
  // old objects, where it holds all that its call has made until the next full collection.
  return Object.assign(promise, {
    withResponse: () => promise.then((data) => ({ data, ...rest() })),
    result: () =>
      promise.then(
        (data) => ({ ok: true, status: rest().response.status, data, ...rest() }) as Result,
        (error: unknown) => {
          // The answer of a token endpoint is not the operation's.
          if (!(error instanceof ApiError) || !error.response || error.response !== rest().response) throw error;
          const { status, body, cause } = error;
          const told = error instanceof DecodeError || cause ? { status: "malformed", error } : { status, error: body };
          return { ok: false, ...told, ...rest() } as Result;
        },
      ),
  });
}
