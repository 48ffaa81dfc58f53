import type { Answer, Call } from "./call.js";
import { ApiError, DecodeError } from "./errors.js";
import type { Exchanged } from "./exchange.js";
import { requestIdOf } from "./request-id.js";

type Outcome<Data> = Promise<Exchanged<Data>>;

/** A call that starts once: when it is asked for, at the latest in the next microtask, so that one which nobody awaits is made too. */
export class CallPromise<Data, Result> implements Call<Data, Result> {
  readonly [Symbol.toStringTag] = "Promise";
  readonly #start: () => Outcome<Data>;
  #outcome: Outcome<Data> | undefined;
  #data: Promise<Data> | undefined;

  constructor(start: () => Outcome<Data>) {
    this.#start = start;
    queueMicrotask(() => {
      // Nobody asked: a failure is then reported once, as that of any promise is.
      if (!this.#outcome) this.#wait();
    });
  }

  #ask(): Outcome<Data> {
    this.#outcome ??= this.#start();
    return this.#outcome;
  }

  #wait(): Promise<Data> {
    this.#data ??= this.#ask().then(({ value }) => value);
    return this.#data;
  }

  // biome-ignore lint/suspicious/noThenProperty: a call is awaited
  then<Kept = Data, Caught = never>(
    kept?: ((data: Data) => Kept | PromiseLike<Kept>) | null,
    caught?: ((error: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Kept | Caught> {
    return this.#wait().then(kept, caught);
  }

  catch<Caught = never>(caught?: ((error: unknown) => Caught | PromiseLike<Caught>) | null): Promise<Data | Caught> {
    return this.#wait().catch(caught);
  }

  finally(settled?: (() => void) | null): Promise<Data> {
    return this.#wait().finally(settled);
  }

  withResponse(): Promise<Answer<Data>> {
    // Whoever asks for this hears of the failure here, and not a second time.
    this.#data?.catch(() => {});
    return this.#ask().then(({ value, response, attempts }) => ({ data: value, ...about(response, attempts) }));
  }

  async result(): Promise<Result> {
    try {
      const { data, response, requestId, attempts } = await this.withResponse();
      return { ok: true, status: response.status, data, response, requestId, attempts } as Result;
    } catch (error) {
      if (!(error instanceof ApiError) || !error.response) throw error;
      const malformed = error instanceof DecodeError || error.cause !== undefined;
      const told = malformed ? { status: "malformed", error } : { status: error.status, error: error.body };
      return { ok: false, ...told, ...about(error.response, error.attempts) } as Result;
    }
  }
}

function about(response: Response, attempts: number) {
  return { response, requestId: requestIdOf(response.headers), attempts };
}
