import { type Exchange, exchangeChecker } from "./check-exchange.js";
import type { Difference } from "./difference.js";
import type { JsonObject } from "./document.js";
import { DriftError } from "./drift-error.js";
import { type CountedDifference, DriftLog } from "./drift-log.js";
import type { Validators } from "./validators.js";

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DriftOptions {
  /** The description: `@specwright/<provider>/openapi.json`. */
  readonly document: object;
  /**
   * Compiled ahead of time: `@specwright/<provider>/validators`. Bodies that pass are not looked at any closer; validators of another
   * description are not used. Default: all bodies are compared with the document, by code that evaluates nothing either.
   */
  readonly validators?: Validators;
  /** Told of each difference once. What it throws is dropped. */
  readonly report?: (difference: Difference) => void;
  /** Share of the calls that are looked at, from 0 to 1. Default 1. */
  readonly sample?: number;
  /** Keys (`keyOf`) of differences that are known and stay quiet. */
  readonly baseline?: Iterable<string>;
  /** Bytes; longer answers are not looked at. Default 1 MiB. */
  readonly maxBytes?: number;
  /** For tests: the call is rejected with a `DriftError` (the cause of a `NetworkError` in our clients) when something differs. Default false. */
  readonly strict?: boolean;
  /** What sends requests. Default: the global `fetch`. */
  readonly fetch?: Fetch;
  /** In [0, 1), to choose the sample. Default `Math.random`. */
  readonly random?: () => number;
}

/** A `fetch` for a client's options, which also compares what it carries with the description. */
export interface DriftFetch {
  (url: string, init: RequestInit): Promise<Response>;
  /** All differences so far, each with how often it was seen. */
  differences(): CountedDifference[];
  /** Resolves when all that was looked at has been compared. */
  settled(): Promise<void>;
}

/**
 * Watches the calls of a client for differences between the service and its description:
 * `createUpvestClient({ fetch: onDrift({ document, validators, report }) })`. The caller has its answer first; no call fails because of it
 * unless `strict` is set; no value is kept.
 */
export function onDrift(options: DriftOptions): DriftFetch {
  const { report, sample = 1, maxBytes = 2 ** 20, strict = false, random = Math.random } = options;
  const check = exchangeChecker(options.document as JsonObject, options.validators);
  const log = new DriftLog(options.baseline);
  const pending = new Set<Promise<unknown>>();

  async function compare(exchange: () => Promise<Exchange | undefined>): Promise<Difference[]> {
    const found = await exchange();
    const differences = found === undefined ? [] : check(found);
    const fresh = log.add(differences);
    for (const difference of fresh) tell(difference);
    return fresh;
  }

  function tell(difference: Difference): void {
    try {
      report?.(difference);
    } catch {
      // Watching must not break what is watched.
    }
  }

  async function fetchAndCompare(url: string, init: RequestInit): Promise<Response> {
    const send = options.fetch ?? fetch;
    const response = await send(url, init);
    if (random() >= sample || isStream(response)) return response;
    const copy = response.clone();
    if (strict) {
      const fresh = await compare(() => readExchange({ url, init, response: copy, maxBytes }));
      if (fresh.length > 0) throw new DriftError(fresh);
      return response;
    }
    const work = compare(async () => {
      const exchange = await readExchange({ url, init, response: copy, maxBytes });
      // The body has come for both; now the caller goes first.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return exchange;
    }).catch(() => undefined);
    pending.add(work);
    work.finally(() => pending.delete(work));
    return response;
  }

  return Object.assign(fetchAndCompare, {
    differences: () => log.list(),
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
  });
}

interface Reading {
  readonly url: string;
  readonly init: RequestInit;
  readonly response: Response;
  readonly maxBytes: number;
}

/** Undefined: too long to look at. Rejects when the body breaks off. */
async function readExchange({ url, init, response, maxBytes }: Reading): Promise<Exchange | undefined> {
  const bytes: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || value === undefined) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader?.cancel();
      return undefined;
    }
    bytes.push(value);
  }
  const headers = new Headers(init.headers);
  return {
    method: init.method ?? "GET",
    url,
    requestBody: typeof init.body === "string" ? init.body : undefined,
    requestContentType: headers.get("content-type") ?? undefined,
    status: response.status,
    contentType: response.headers.get("content-type") ?? undefined,
    body: await new Blob(bytes as BlobPart[]).text(),
  };
}

/** A stream of events has no end to wait for. */
function isStream(response: Response): boolean {
  return /event-stream|ndjson|jsonl/u.test(response.headers.get("content-type") ?? "");
}
