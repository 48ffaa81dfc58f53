import createOpenapiClient from "openapi-fetch";
import type { OperationDescriptor } from "../contract.js";
import type { ClientContext } from "../feature.js";
import { checkHeaders } from "./check-headers.js";
import { rawFetch } from "./raw-fetch.js";
import { checked, rawPath, rawQuery } from "./serialise.js";
import { shownUrl } from "./shown-url.js";

type Values = Readonly<Record<string, unknown>>;
type Groups = Readonly<Record<string, Values | undefined>>;

interface RawRequest {
  readonly method: string;
  readonly path: string;
  /** As the caller gave it to openapi-fetch. */
  readonly init: Values & {
    readonly params?: Groups;
    readonly signal?: AbortSignal | null;
    readonly pathSerializer?: (template: string, values: Values) => string;
  };
}

/** A request of openapi-fetch over the client's transport. */
export async function rawRequest(client: ClientContext, { method, path, init }: RawRequest): Promise<unknown> {
  const { params = {}, signal, fetch, parseAs, headers } = init;
  const operation = operationAt(client, method, path);
  const ownSerializer = params.path && init.pathSerializer;
  const values = params.path ?? {};
  const serialise = ownSerializer ?? rawPath(operation);
  checkHeaders(headers, params.header);
  const { request } = createOpenapiClient<Record<string, never>>();
  // A `Request` leaves its listener on the signal that it is given: it gets one that ends with it.
  const relay = new AbortController();
  const abort = () => relay.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  try {
    return await (request as (method: string, path: string, init: object) => unknown)(method, path, {
      querySerializer: rawQuery(operation),
      ...init,
      // Without values openapi-fetch would not ask for the path, and send it with what should have been filled in.
      params: { ...params, path: values },
      pathSerializer: (template: string, given: Values) => checked(serialise(template, given)),
      // Checked here: the message of a `Request` that cannot be made has the whole URL.
      baseUrl: client.baseUrl(operation, { baseUrl: init.baseUrl }),
      signal: relay.signal,
      fetch: rawFetch(client, {
        operation,
        parseAs,
        fetch,
        signal: signal ?? undefined,
        secrets: secretsIn(operation, params),
        shownUrl: (url) => shownUrl(url, operation, ownSerializer ? undefined : values),
      }),
    });
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

function secretsIn(operation: OperationDescriptor | undefined, params: Groups): string[] {
  const marked = operation?.parameters?.filter(({ sensitive }) => sensitive) ?? [];
  return marked.flatMap(({ name, in: place }) => params[place]?.[name] ?? []).map(String);
}

function operationAt({ descriptor }: ClientContext, method: string, path: string): OperationDescriptor | undefined {
  return Object.values(descriptor.operations).find(
    (operation) => operation.method === method && operation.path === path,
  );
}
