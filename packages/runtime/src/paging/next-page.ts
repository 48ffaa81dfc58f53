import type { PaginationDescriptor } from "../contract.js";
import { valueAt } from "../json-pointer.js";
import { linkTarget } from "./link-target.js";

/** Where the next page is: other query parameters, or the URL that the server gave. `key` tells pages apart. */
export interface NextPage {
  readonly key: unknown;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly url?: string;
}

interface Page {
  readonly data: unknown;
  readonly response: Response;
  /** The query parameters that this page was asked with. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly items: readonly unknown[];
  /** How many items the first page had: what a full page holds, unless it was the last one too. */
  readonly size: number;
}

/** @returns `undefined` after the last page */
export function nextPage(
  pagination: PaginationDescriptor,
  { data, response, query, items, size }: Page,
): NextPage | undefined {
  const { style, parameters } = pagination;
  const total = pagination.total === undefined ? undefined : Number(valueAt(data, pagination.total) ?? Number.NaN);
  const limit = Number(query[parameters.limit ?? ""] ?? Number.NaN);
  if (style === "link") {
    const url = pagination.next === undefined ? linkTarget(response.headers) : valueAt(data, pagination.next);
    return typeof url === "string" && url !== "" ? { key: url, url } : undefined;
  }
  if (style === "cursor") {
    const cursor = pagination.next === undefined ? undefined : valueAt(data, pagination.next);
    if (cursor === undefined || cursor === null || cursor === "" || cursor === false) return undefined;
    return { key: cursor, query: { ...query, [parameters.cursor ?? "cursor"]: cursor } };
  }
  // An empty page is the end; a short one too, where nothing says how many there are.
  if (items.length === 0 || (!Number.isFinite(total) && items.length < limit)) return undefined;
  if (style === "offset") {
    const name = parameters.offset ?? "offset";
    const offset = Number(query[name] ?? 0) + items.length;
    return offset >= (total ?? Number.NaN) ? undefined : { key: offset, query: { ...query, [name]: offset } };
  }
  const name = parameters.page ?? "page";
  const first = pagination.firstPage ?? 1;
  const page = Number(query[name] ?? first);
  // Not by what was asked for: a server may hold less on a page than that. Where the first page was a short one, this asks once more.
  const seen = (page - first) * size + items.length;
  return seen >= (total ?? Number.NaN) ? undefined : { key: page + 1, query: { ...query, [name]: page + 1 } };
}
