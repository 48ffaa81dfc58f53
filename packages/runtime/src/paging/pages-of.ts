import type { Answer, Call } from "../call.js";
import type { PaginationDescriptor } from "../contract.js";
import type { CallDetails, ClientContext } from "../feature.js";
import { valueAt } from "../json-pointer.js";
import { percentEncode } from "../percent-encode.js";
import { sendOperation } from "../send-operation.js";
import { type NextPage, nextPage } from "./next-page.js";
import { PagingError } from "./paging-error.js";

interface Listing extends CallDetails {
  readonly pagination: PaginationDescriptor;
}

type Query = Readonly<Record<string, unknown>>;

/** The decoded pages, the call's own first. Each is fetched when the one before has been used. */
export async function* pagesOf(client: ClientContext, call: object, listing: Listing): AsyncGenerator<unknown> {
  const { pagination, operation, operationName, callOptions } = listing;
  const input = (listing.input ?? {}) as { readonly query?: Query };
  const most = (callOptions.maxPages as number | undefined) ?? 10_000;
  const base = new URL(client.baseUrl(operation, callOptions));
  const seen = new Set<unknown>();
  let query: Query = input.query ?? {};
  let fetched: Pick<Answer<unknown>, "data" | "response"> = await (call as Call<unknown, unknown>).withResponse();
  const isNamed = /cursor|link/.test(pagination.style);
  let before: string | undefined;
  let size: number | undefined;
  for (let count = 1; ; count++) {
    const { data, response } = fetched;
    const list = valueAt(data, pagination.items);
    const items = Array.isArray(list) ? list : [];
    size ??= items.length;
    const next = nextPage(pagination, { data, response, query, items, size });
    const refuse = (code: string, message: string) =>
      new PagingError(`${operationName}: ${message}`, {
        code,
        operationId: operation.operationId ?? operationName,
        method: operation.method,
        url: base.href.replace(/\/$/, "") + operation.path,
        attempts: 1,
        response,
        next: next?.key,
      });
    // The same items for another page: the server does not heed the parameter, and would never end. Where it names the next page
    // anew each time, plain values may well repeat, and a last page may be like the one before.
    const isTelling = !isNamed || (next && items.some((item) => Object(item) === item));
    const content = items.length > 0 && isTelling ? JSON.stringify(items) : undefined;
    if (content !== undefined && content === before)
      throw refuse("no-progress", "the server sends the same page again");
    before = content;
    yield data;
    if (!next) return;
    if (seen.has(next.key)) throw refuse("repeated-page", "the server names a page again that was fetched");
    seen.add(next.key);
    if (count >= most) throw refuse("page-limit", `more than ${most} pages; set \`maxPages\` for more`);
    const url = targetOf(next, response.url || firstUrl(base, listing));
    if (url && url.origin !== base.origin) throw refuse("foreign-page", `the next page is at ${url.origin}`);
    query = next.query ?? query;
    const { value, response: answer } = await sendOperation(client, {
      operationName,
      input: { ...input, query },
      callOptions,
      url,
    });
    fetched = { data: value, response: answer };
  }
}

/** Where the first page is, for an answer that does not say: one that a `fetch` of the app made itself. */
function firstUrl(base: URL, { operation, input }: Listing): string {
  const { path = {} } = (input ?? {}) as { readonly path?: Query };
  const filled = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => percentEncode(`${path[name]}`));
  return base.href.replace(/\/$/, "") + filled;
}

function targetOf({ url }: NextPage, base: string): URL | undefined {
  // What is no URL has the opaque origin of no server.
  return url === undefined ? undefined : URL.canParse(url, base) ? new URL(url, base) : new URL("data:,");
}
