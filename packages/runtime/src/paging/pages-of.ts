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
  const { style, parameters, optional } = pagination;
  const isNamed = /cursor|link/.test(style);
  const keys = Object.values(client.descriptor.security).flatMap((scheme) =>
    scheme.type === "apiKey" && scheme.in === "query" ? scheme.name : [],
  );
  const seen = new Set<string>();
  let query: Query = input.query ?? {};
  if (style === "cursor") seen.add(nameOf(query[parameters.cursor ?? "cursor"], keys));
  let fetched: Pick<Answer<unknown>, "data" | "response"> = await (call as Call<unknown, unknown>).withResponse();
  let first: string | undefined;
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
        status: response.status,
        response,
        next: next?.key,
      });
    // An answer that has no body (204) promised nothing.
    if (list !== items && data !== undefined && !(optional && (list ?? undefined) === undefined))
      throw refuse("no-list", `the answer has no list at "${pagination.items}"`);
    const url = next && targetOf(next, response.url || firstUrl(base, listing));
    const name = nameOf(url ?? next?.key, keys);
    if (count === 1 && url && response.url) seen.add(nameOf(new URL(response.url), keys));
    const content = items.length > 0 ? JSON.stringify(items) : undefined;
    // The same items for another page: the server does not heed the parameter, and would never end. Where it names the next page
    // anew each time, plain values may well repeat, and a last page may be like the one before.
    const isTelling = !isNamed || (next && items.some((item) => Object(item) === item));
    if (content && isTelling && content === before) throw refuse("no-progress", "the server sends the same page again");
    // Of a first page that was asked for without a cursor nobody knows the name.
    const isRepeated = next && seen.has(name);
    if (content && isRepeated && content === first)
      throw refuse("repeated-page", "the server sends the first page again");
    first ??= content;
    before = content;
    yield data;
    if (!next) return;
    if (isRepeated) throw refuse("repeated-page", "the server names a page again that was fetched");
    seen.add(name);
    if (count >= most) throw refuse("page-limit", `more than ${most} pages; set \`maxPages\` for more`);
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

/** What tells a page from others: the cursor or number as it is sent, or the URL without the API key, which a server may add or leave out. */
function nameOf(page: unknown, keys: readonly string[]): string {
  if (!(page instanceof URL)) return Object(page) === page ? JSON.stringify(page) : `${page ?? ""}`;
  const query = new URLSearchParams(page.search);
  for (const key of keys) query.delete(key);
  return `${page.origin}${page.pathname}?${query}`;
}

function targetOf({ url }: NextPage, base: string): URL | undefined {
  // What is no URL has the opaque origin of no server.
  return url === undefined ? undefined : URL.canParse(url, base) ? new URL(url, base) : new URL("data:,");
}
