import type { Answer, Call } from "./call.js";
import { ApiError, DecodeError } from "./errors.js";
import type { Exchanged } from "./exchange.js";
import { requestIdOf } from "./request-id.js";

/** A call that starts in the next microtask, whether it is awaited or not; a failure that nobody asks for is reported once. */
export function callPromise<Data, Result>(start: () => Promise<Exchanged<Data>>): Call<Data, Result> {
  const outcome = Promise.resolve().then(start);
  const data = outcome.then(({ value }) => value);
  const withResponse = (): Promise<Answer<Data>> => {
    // Whoever asks in this way hears of the failure here, and not a second time.
    data.catch(() => {});
    return outcome.then(({ value, response, attempts }) => {
      return { data: value, response, requestId: requestIdOf(response.headers), attempts };
    });
  };
  const result = (): Promise<Result> =>
    withResponse().then(
      (answer) => ({ ok: true, status: answer.response.status, ...answer }) as Result,
      (error: unknown) => {
        if (!(error instanceof ApiError) || !error.response) throw error;
        const { response, requestId, attempts, status, body, cause } = error;
        const told = error instanceof DecodeError || cause ? { status: "malformed", error } : { status, error: body };
        return { ok: false, ...told, response, requestId, attempts } as Result;
      },
    );
  return Object.assign(data, { withResponse, result });
}
