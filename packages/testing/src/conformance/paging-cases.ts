import { expect } from "vitest";
import type { FaultRequest, Reply } from "../faults/exchange.js";
import { json } from "../faults/reply.js";
import { pointerTokens, valueAt, withValueAt } from "../openapi/pointer.js";
import { type ConformanceCase, errorOf, type World } from "./case.js";

const count = 5;
const perPage = 2;

interface List extends AsyncIterable<unknown> {
  pages(): AsyncIterable<unknown>;
}

/** A list of five items on three pages, as the operation's `x-pagination` says; the items are told apart by a number. */
function pagesOf({ operation, data, faults }: World) {
  const {
    style,
    items,
    parameters = {},
    total,
    next,
    firstPage = 1,
  } = operation.pagination ?? { style: "offset", items: "" };
  const [sample] = valueAt(data, items) as readonly object[];
  const all = Array.from({ length: count }, (_, index) => ({ ...sample, conformance: index }));
  const startOf = ({ path }: FaultRequest): number => {
    const query = new URL(path, faults.url).searchParams;
    if (style === "page") return (Number(query.get(parameters.page ?? "page") ?? firstPage) - firstPage) * perPage;
    return Number(query.get(parameters[style === "cursor" ? "cursor" : "offset"] ?? style) ?? 0);
  };
  const page = (start: number, { path }: FaultRequest): Reply => {
    const end = start + perPage;
    const url = new URL(path, faults.url);
    url.searchParams.set("offset", String(end));
    const following = style === "link" ? `${url.pathname}${url.search}` : String(end);
    let body = withValueAt(data, pointerTokens(items), all.slice(start, end));
    if (total) body = withValueAt(body, pointerTokens(total), count);
    if (next) body = withValueAt(body, pointerTokens(next), end < count ? following : null);
    const reply = json(body);
    const isLinked = style === "link" && !next && end < count;
    return { ...reply, headers: { ...reply.headers, ...(isLinked && { link: `<${following}>; rel="next"` }) } };
  };
  return { all, answer: (request: FaultRequest) => page(startOf(request), request), first: page };
}

/** The list with as many items on a page as the server puts there. */
function listOf({ call, input, operation }: World, options: Readonly<Record<string, unknown>> = {}): List {
  const { limit, offset = "", page = "", cursor = "" } = operation.pagination?.parameters ?? {};
  const {
    [offset]: _offset,
    [page]: _page,
    [cursor]: _cursor,
    ...query
  } = (input.query ?? {}) as Record<string, unknown>;
  const given = { ...input, query: { ...query, ...(limit && { [limit]: perPage }) } };
  return call({ input: given, options }) as unknown as List;
}

async function gather(items: AsyncIterable<unknown>, found: unknown[] = []): Promise<unknown[]> {
  for await (const item of items) found.push(item);
  return found;
}

/** Lists (`x-pagination`) as async iterables, and what keeps them from going on for ever. */
export const pagingCases: readonly ConformanceCase[] = [
  {
    name: "gives the items of all pages, each once",
    operation: "paged",
    async run(world) {
      const { all, answer } = pagesOf(world);
      world.faults.setRight(answer);
      expect(await gather(listOf(world))).toEqual(all);
      expect(world.faults.requests).toHaveLength(Math.ceil(count / perPage));
    },
  },
  {
    name: "gives the pages, the first included",
    operation: "paged",
    async run(world) {
      world.faults.setRight(pagesOf(world).answer);
      const pages = await gather(listOf(world).pages());
      const { items = "" } = world.operation.pagination ?? {};
      expect(pages.map((page) => (valueAt(page, items) as unknown[]).length)).toEqual([2, 2, 1]);
    },
  },
  {
    name: "fetches a page when it is wanted, and none after",
    operation: "paged",
    async run(world) {
      world.faults.setRight(pagesOf(world).answer);
      for await (const _ of listOf(world)) break;
      expect(world.faults.requests).toHaveLength(1);
    },
  },
  {
    name: "asks for a page again after a failure that passes",
    operation: "paged",
    async run(world) {
      const { all, answer } = pagesOf(world);
      world.faults.setRight(answer);
      world.faults.answer("right", "status;code=503", "reset");
      expect(await gather(listOf(world))).toEqual(all);
    },
  },
  {
    name: "tells of a page that fails, after the items before it",
    operation: "paged",
    async run(world) {
      world.faults.setRight(pagesOf(world).answer);
      world.faults.answer("right", "status;code=404");
      const found: unknown[] = [];
      const error = await errorOf(() => gather(listOf(world), found));
      expect(error).toMatchObject({ name: "ResponseError", status: 404 });
      expect(found).toHaveLength(perPage);
    },
  },
  {
    name: "ends with an error when the server gives one page again and again",
    operation: "paged",
    async run(world) {
      const { first } = pagesOf(world);
      world.faults.setRight((request) => first(0, request));
      expect(await errorOf(() => gather(listOf(world)))).toMatchObject({
        name: "PagingError",
        code: expect.stringMatching(/^(no-progress|repeated-page)$/),
      });
      expect(world.faults.requests.length).toBeLessThanOrEqual(3);
    },
  },
  {
    name: "fetches no more pages than it may",
    operation: "paged",
    async run(world) {
      world.faults.setRight(pagesOf(world).answer);
      const found: unknown[] = [];
      const error = await errorOf(() => gather(listOf(world, { maxPages: 2 }), found));
      expect(error).toMatchObject({ name: "PagingError", code: "page-limit" });
      expect(found).toHaveLength(2 * perPage);
      expect(world.faults.requests).toHaveLength(2);
    },
  },
  {
    name: "ends between two pages when the caller aborts",
    operation: "paged",
    async run(world) {
      world.faults.setRight(pagesOf(world).answer);
      const controller = new AbortController();
      const error = await errorOf(async () => {
        for await (const _ of listOf(world, { signal: controller.signal })) controller.abort();
      });
      expect(error).toMatchObject({ name: "AbortError" });
      expect(world.faults.requests).toHaveLength(1);
    },
  },
];
